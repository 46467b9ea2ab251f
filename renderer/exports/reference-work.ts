/** What the worker for exports makes of references: a file, or the first of them to look at. */
import { gathered } from '../../shared/export/write-table.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { fullReference } from '../../shared/reference-styles/full-reference.ts';
import type { ReferenceFormat } from '../../shared/references/reference-formats.ts';
import {
  chosenReferences,
  openReferences,
  type ReferencesRequest,
} from '../../shared/use-cases/export-references.ts';
import type { ExportWork } from './export-work.ts';

/** A file in a format, or the first references. */
export type ReferencesWork = ReferenceFormat | 'preview';

export interface AskedReferences {
  readonly viewer: ReviewerId | undefined;
  readonly request: ReferencesRequest;
}

/** A reference as it is looked at before it is saved. */
export interface LookedReference {
  readonly label: string;
  readonly reference: string;
  /** Why it was excluded, who decided what so far, labels. */
  readonly notes: readonly string[];
}

export interface WrittenReferences {
  /** Of the file; none of a preview. */
  readonly bytes: Uint8Array;
  /** As the command line names the file. */
  readonly name: string;
  readonly first: readonly LookedReference[];
  /** How many references there are in all. */
  readonly count: number;
  /** Decisions of colleagues that are kept back. */
  readonly hidden: number;
  /** The set that they are of, by name. */
  readonly set: string | undefined;
}

/** References that are looked at before they are saved. */
const previewed = 100;

/** Writes the references asked for, or gives the first of them. */
export async function writeReferences(
  work: ExportWork,
  { as, request, viewer }: AskedReferences & { readonly as: ReferencesWork },
  { onProgress }: TaskOptions = {},
): Promise<WrittenReferences> {
  const { hidden, shown } = work.shownTo(viewer);
  const references = chosenReferences(shown, request);
  const count = references.length;
  const set = request.set === undefined ? undefined : shown.sets.get(request.set)?.name;
  if (as === 'preview') {
    const named = new Set<string>();
    const first = references.slice(0, previewed).map(({ citation, label, notes }) => {
      // The study itself stands before its further reports, which have no letter of their own.
      const own = named.has(label) ? '' : label;
      named.add(label);
      return { label, notes, reference: fullReference(shown.review, citation, own) };
    });
    return { bytes: new Uint8Array(), name: '', first, count, hidden, set };
  }
  const [file] = openReferences(references, request, { formats: [as], onProgress });
  const bytes = file === undefined ? new Uint8Array() : await gathered(file.pieces());
  return { bytes, name: file?.name ?? '', first: [], count, hidden, set };
}
