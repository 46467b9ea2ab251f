/**
 * Which extractions of colleagues a reviewer is shown where several extract each study (S15): those of a field of a
 * study that as many have extracted as are asked for, or that is settled.
 */
import { ShownCells } from '../cells/shown-cells.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Extraction } from '../records/extraction.ts';
import type { ReviewerId } from '../records/ids.ts';
import { extractedOf, extractorsOf } from './outcomes.ts';
import { fieldWith } from './review-fields.ts';

/** Whether anything extracted can be kept from anybody. */
export function hidesExtractions({ extractions, review }: Snapshot): boolean {
  return extractions.size > 0 && extractorsOf(review) > 1;
}

/** Whether a colleague’s extraction is kept from `viewer`. */
export function isHiddenExtraction(
  full: Snapshot,
  viewer: ReviewerId | undefined,
  { fieldId, layer, reviewerId, studyId }: Extraction,
): boolean {
  const needed = extractorsOf(full.review);
  if (needed === 1 || reviewerId === viewer || layer === 'consensus') return false;
  const field = fieldWith(full, fieldId) ?? { ids: [fieldId] };
  const { own, settled } = extractedOf(full, studyId, field);
  return settled === undefined && own.size < needed;
}

const shown = new ShownCells<Extraction>();

/** The extractions `viewer` may see; the same map where nothing is hidden. */
export function extractionsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['extractions'] {
  const { extractions, fields, review } = full;
  if (!hidesExtractions(full)) return extractions;
  return shown.without(extractions, [viewer, extractorsOf(review), fields], (each) =>
    isHiddenExtraction(full, viewer, each),
  );
}
