/**
 * What became, in another program, of the work that a project went out with: what it still says is noted while it is read, and the rest
 * was taken away there, or is nothing that this program kept.
 */

import type { Placed } from '../anchor/region.ts';
import { uncode } from '../commands/coding.ts';
import { clip } from '../commands/excerpts.ts';
import { listInWords } from '../messages/formats.ts';
import { t } from '../messages/refi-messages.ts';
import { type Change, isCreate } from '../ops/change.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, CodingId, DocumentId, ReviewerId } from '../records/ids.ts';
import { type CodedHere, type OwnRecords, placeKeys } from './own-records.ts';
import type { ReportNotes } from './report.ts';

/** Where a code was applied, whoever did it. */
interface Place extends Placed {
  readonly documentId: DocumentId;
  readonly codeId: CodeId;
}

/** Why a coding that is not in the project any more stays here. */
type Reason = 'taken' | 'theirs' | 'decided' | 'missing' | 'other';

/** Notes what is still there. `before` are the rows that the project was written from. */
export class SinceThen {
  private readonly before: OwnRecords;
  private readonly codings = new Set<CodingId>();
  private readonly places = new Set<string>();
  private readonly documents = new Set<DocumentId>();
  private readonly codes = new Set<CodeId>();
  /** Programs that know no areas of pages leave out all of them. */
  private hasAreas = false;

  constructor(before: OwnRecords) {
    this.before = before;
  }

  keepCoding(id: CodingId): void {
    this.codings.add(id);
  }

  /** Notes that somebody coded a place so; nobody in particular where it is not said who. */
  keepPlace(place: Place, reviewerId: ReviewerId | undefined): void {
    if (place.region !== undefined) this.hasAreas = true;
    this.places.add(keysOf(place, '').at(-1) ?? '');
    if (reviewerId !== undefined) this.places.add(keysOf(place, reviewerId).at(-1) ?? '');
  }

  keepDocument(id: DocumentId): void {
    this.documents.add(id);
  }

  keepCode(id: CodeId): void {
    this.codes.add(id);
  }

  /**
   * The codings that were taken away, of people in `mayTake` alone, in texts and with codes that are still there. What somebody else
   * is named for is told and stays; so is all that somebody coded where most of it is missing, which programs leave out.
   */
  takenAway(
    full: Full,
    {
      coders,
      mayTake,
      report,
    }: {
      /** Who is named in the project. */
      readonly coders: ReadonlySet<ReviewerId>;
      readonly mayTake: (id: ReviewerId) => boolean;
      readonly report: ReportNotes;
    },
  ): ReadonlyMap<ReviewerId, readonly CodingId[]> {
    this.sayGone(report);
    const taken = new Map<ReviewerId, CodingId[]>();
    const lists = new Map<string, Listed>();
    const share = this.shares();
    for (const id of this.documents)
      for (const coded of this.before.codingsOf(id)) {
        if (this.isThere(coded)) continue;
        const { coding } = coded;
        const codeId = this.before.codeOf(coding);
        if (!this.codes.has(codeId)) continue;
        const now = findRecord(full, coding.id);
        if (now === undefined || now.deleted === true) continue;
        const reason = this.reasonFor(coded, { coders, mayTake, share });
        if (reason === 'taken') addTo(taken, coding.reviewerId, coding.id);
        list(lists, `${id} ${codeId} ${coding.reviewerId} ${reason}`, { coded, codeId, reason });
      }
    for (const listed of lists.values()) this.sayListed(listed, report);
    return taken;
  }

  private isThere({ coding, excerpt }: CodedHere): boolean {
    if (this.codings.has(coding.id)) return true;
    const { documentId, end, region, start } = excerpt;
    const place = { documentId, start, end, region, codeId: this.before.codeOf(coding) };
    // What the team decided has no user of its own in programs that know one only.
    const by = coding.layer === 'consensus' ? '' : coding.reviewerId;
    return this.isKept(place, by);
  }

  private isKept(place: Place, by: string): boolean {
    return keysOf(place, by).some((key) => this.places.has(key));
  }

  private reasonFor(
    { coding, excerpt }: CodedHere,
    {
      coders,
      mayTake,
      share,
    }: {
      readonly coders: ReadonlySet<ReviewerId>;
      readonly mayTake: (id: ReviewerId) => boolean;
      readonly share: ReadonlyMap<ReviewerId, number>;
    },
  ): Reason {
    const { documentId, end, region, start } = excerpt;
    const { reviewerId } = coding;
    if (coding.layer === 'consensus') return 'decided';
    const place = { documentId, start, end, region, codeId: this.before.codeOf(coding) };
    if (this.isKept(place, '')) return 'other';
    if (region !== undefined && !this.hasAreas) return 'missing';
    if (!coders.has(reviewerId) || (share.get(reviewerId) ?? 0) < 0.5) return 'missing';
    return mayTake(reviewerId) ? 'taken' : 'theirs';
  }

  /** How much of each coder's work on texts that are there is there, from 0 to 1. */
  private shares(): ReadonlyMap<ReviewerId, number> {
    const counts = new Map<ReviewerId, { all: number; there: number }>();
    for (const id of this.documents)
      for (const coded of this.before.codingsOf(id)) {
        const { layer, reviewerId } = coded.coding;
        if (layer === 'consensus') continue;
        const count = counts.get(reviewerId) ?? { all: 0, there: 0 };
        counts.set(reviewerId, count);
        count.all += 1;
        if (this.isThere(coded)) count.there += 1;
      }
    return new Map([...counts].map(([id, { all, there }]) => [id, there / all]));
  }

  private sayListed({ count, codeId, first, reason }: Listed, report: ReportNotes): void {
    const { documents, reviewers } = this.before.rows;
    const { coding, excerpt } = first;
    report.left(
      t('refi.whatCodings'),
      documents.get(excerpt.documentId)?.title ?? '',
      t('refi.notThereNow', {
        ...{ count, reason, quote: clip(excerpt.quote), code: this.nameOf(codeId) },
        name: reviewers.get(coding.reviewerId)?.name ?? '',
      }),
    );
  }

  private sayGone(report: ReportNotes): void {
    const { codes } = this.before.rows;
    const used = new Set<CodeId>();
    const gone: DocumentRecord[] = [];
    for (const document of this.before.allDocuments()) {
      for (const { coding } of this.before.codingsOf(document.id))
        used.add(this.before.codeOf(coding));
      if (!this.documents.has(document.id)) gone.push(document);
    }
    const left = [...codes.values()].filter(
      ({ deleted, id, mergedInto, proposed, retired }) =>
        deleted !== true &&
        mergedInto === undefined &&
        !this.codes.has(id) &&
        (used.has(id) || (proposed !== true && retired !== true)),
    );
    if (left.length > 0)
      report.left(
        t('refi.whatCodes'),
        listInWords(left.map(({ name }) => name)),
        t('refi.codesGone', { count: left.length }),
      );
    if (gone.length > 0)
      report.left(
        t('refi.whatSource', { kind: 'text' }),
        listInWords(gone.map(({ title }) => title)),
        t('refi.documentsGone', { count: gone.length }),
      );
  }

  private nameOf(id: CodeId): string {
    return this.before.rows.codes.get(id)?.name ?? '';
  }
}

interface Listed {
  readonly first: CodedHere;
  readonly codeId: CodeId;
  readonly reason: Reason;
  count: number;
}

function list(
  lists: Map<string, Listed>,
  key: string,
  {
    codeId,
    coded,
    reason,
  }: { readonly coded: CodedHere; readonly codeId: CodeId; readonly reason: Reason },
): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, { first: coded, codeId, reason, count: 1 });
  else known.count += 1;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** The more exact the later, where a region has two. */
function keysOf({ codeId, documentId, ...place }: Place, by: string): readonly string[] {
  return placeKeys(place, codeId).map((key) => `${by} ${documentId} ${key}`);
}

/** What takes codings away, and passages with them that are left without any; not such as the project says something new of. */
export function changesTaking(
  full: Full,
  reviewerId: ReviewerId,
  {
    codingIds,
    newId,
    used,
  }: {
    readonly codingIds: readonly CodingId[];
    readonly used: ReadonlySet<string>;
    readonly newId: Parameters<typeof uncode>[2]['newId'];
  },
): readonly Change[] {
  const { changes } = uncode(full, { codingIds }, { reviewerId, newId });
  return changes.filter((change) => isCreate(change) || !used.has(change.set));
}
