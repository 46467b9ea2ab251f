/** Which documents somebody is coding again just now: the one answer that hiding and coding go by (B6). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, ReviewerId } from '../records/ids.ts';
import type { Recode } from '../records/recode.ts';

type OpenByDocument = ReadonlyMap<DocumentId, Recode>;

const nothing: OpenByDocument = new Map();
const known = new WeakMap<Snapshot['recodes'], ReadonlyMap<ReviewerId, OpenByDocument>>();

/**
 * By document the second coding that it is coded in. Of two that one person began on two machines the one with the smaller
 * id has the document, the same everywhere.
 */
export function codedAgainBy(
  { recodes }: Pick<Snapshot, 'recodes'>,
  reviewer: ReviewerId | undefined,
): OpenByDocument {
  if (reviewer === undefined || recodes.size === 0) return nothing;
  let byReviewer = known.get(recodes);
  if (byReviewer === undefined) {
    byReviewer = openOf(recodes);
    known.set(recodes, byReviewer);
  }
  return byReviewer.get(reviewer) ?? nothing;
}

/** Whether `reviewer` is coding a document again, and does not see what they coded there before. */
export function isCodedAgain(
  snapshot: Pick<Snapshot, 'recodes'>,
  reviewer: ReviewerId | undefined,
  documentId: DocumentId,
): boolean {
  return codedAgainBy(snapshot, reviewer).has(documentId);
}

/** What a reviewer has begun and not ended, in the order of the ids. */
export function openRecodes(
  { recodes }: Pick<Snapshot, 'recodes'>,
  reviewer: ReviewerId,
): readonly Recode[] {
  return [...recodes.values()]
    .filter((recode) => recode.reviewerId === reviewer && isOpen(recode))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The second codings of an earlier state, by what is hidden today: those that are open now hide what they hide, those that
 * were open then and are ended hide nothing and are not counted.
 */
export function recodesAsOf(
  then: Snapshot['recodes'],
  now: Snapshot['recodes'],
): Snapshot['recodes'] {
  if (then.size === 0 && now.size === 0) return then;
  const ended = [...then].filter(([, recode]) => !isOpen(recode));
  const open = [...now].filter(([, recode]) => isOpen(recode));
  return new Map([...ended, ...open]);
}

function isOpen({ deleted, outcome }: Recode): boolean {
  return deleted !== true && outcome === undefined;
}

function openOf(recodes: Snapshot['recodes']): ReadonlyMap<ReviewerId, OpenByDocument> {
  const reviewers = new Set([...recodes.values()].map(({ reviewerId }) => reviewerId));
  return new Map(
    [...reviewers].map((reviewer) => {
      const open = new Map<DocumentId, Recode>();
      for (const recode of openRecodes({ recodes }, reviewer).toReversed())
        for (const documentId of recode.documentIds) open.set(documentId, recode);
      return [reviewer, open];
    }),
  );
}
