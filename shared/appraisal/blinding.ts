/**
 * Which appraisals of colleagues a reviewer is shown where several appraise each study (P4): those of a study and
 * instrument that as many are done with as are asked for, and of an item that was settled.
 */
import { ShownCells } from '../cells/shown-cells.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Appraisal } from '../records/appraisal.ts';
import type { ReviewerId } from '../records/ids.ts';
import { appraisedOf, appraisersOf, doneAppraising } from './appraised.ts';
import { askedItems } from './asked-items.ts';

/** Whether anything appraised can be kept from anybody. */
export function hidesAppraisals({ appraisals, review }: Snapshot): boolean {
  return appraisals.size > 0 && appraisersOf(review) > 1;
}

/** Whether a colleague’s appraisal is kept from `viewer`. */
export function isHiddenAppraisal(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  { itemId, layer, reviewerId, studyId }: Appraisal,
): boolean {
  const needed = appraisersOf(full.review);
  if (needed === 1 || reviewerId === viewer || layer === 'consensus') return false;
  if (appraisedOf(full, studyId, itemId).settled !== undefined) return false;
  const item = full.items.get(itemId);
  const items = item === undefined ? undefined : askedItems(full, item.instrumentId);
  // Of an instrument that was removed nobody can say that it may be shown.
  return items === undefined || doneAppraising(full, { items }, studyId).size < needed;
}

const shown = new ShownCells<Appraisal>();

/** The appraisals `viewer` may see; the same map where nothing is hidden. */
export function appraisalsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['appraisals'] {
  const { appraisals, instruments, items, review } = full;
  if (!hidesAppraisals(full)) return appraisals;
  return shown.without(appraisals, [viewer, appraisersOf(review), instruments, items], (each) =>
    isHiddenAppraisal(full, viewer, each),
  );
}
