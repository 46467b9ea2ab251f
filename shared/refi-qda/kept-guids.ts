/** What records are called by in projects: as another program called them that they came from, else as we do. */
import type { Snapshot } from '../ops/snapshot.ts';
import { guidForm } from '../records/fields.ts';
import type { RecordId } from '../records/ids.ts';
import { type GuidRole, guidOf } from './guids.ts';
import type { Guid } from './model.ts';

type Kept = Pick<Snapshot, 'codes' | 'codings' | 'documents' | 'memos' | 'reviewers' | 'studies'>;

interface Named {
  readonly id: RecordId;
  readonly guid?: Guid | undefined;
  readonly deleted?: boolean | undefined;
}

/** Law: no two records have the same; what a record has does not change with what else is written. */
export class KeptGuids {
  private readonly kept = new Map<RecordId, Guid>();

  constructor({ codes, codings, documents, memos, reviewers, studies }: Kept) {
    const taken = new Set<Guid>();
    // Some programs call a case as its code, or a selection as another: the kind that comes first keeps it.
    for (const records of [codes, reviewers, studies, documents, memos])
      this.keep(records.values(), taken);
    this.keep(passagesOf(codings), taken);
  }

  /** As the program called it that it came from, or as we call it in that role. */
  of(id: RecordId, role?: GuidRole): Guid {
    return this.kept.get(id) ?? guidOf(id, role);
  }

  private keep(records: Iterable<Named>, taken: Set<Guid>): void {
    const holders = new Map<Guid, RecordId>();
    for (const { deleted, guid, id } of records) {
      if (guid === undefined || deleted === true || taken.has(guid)) continue;
      // Two people may have brought the same project in: the first id keeps what both came with.
      const holder = holders.get(guid);
      if (holder === undefined || id < holder) holders.set(guid, id);
    }
    for (const [guid, id] of holders) {
      taken.add(guid);
      this.kept.set(id, guid);
    }
  }
}

function* passagesOf(codings: Kept['codings']): Generator<Named> {
  for (const { excerpts } of codings.values()) yield* excerpts.values();
}

/** The field of a record for the identifier that it came with; nothing where that is none. */
export function guidField(guid: Guid): { readonly guid?: Guid } {
  return guidForm.test(guid) ? { guid } : {};
}
