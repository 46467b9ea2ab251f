/**
 * Which extractions of colleagues a reviewer is shown where several extract each study (S15): those of a field of a
 * study that as many have extracted as are asked for, or that is settled.
 */
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

const shownTo = new WeakMap<
  Snapshot['extractions'],
  {
    readonly viewer: ReviewerId | undefined;
    readonly needed: number;
    readonly fields: Snapshot['fields'];
    readonly shown: Snapshot['extractions'];
  }
>();

/** The extractions `viewer` may see; the same map where nothing is hidden. */
export function extractionsFor(
  full: Snapshot,
  viewer: ReviewerId | undefined,
): Snapshot['extractions'] {
  const { extractions, fields } = full;
  if (!hidesExtractions(full)) return extractions;
  const needed = extractorsOf(full.review);
  const known = shownTo.get(extractions);
  if (known?.viewer === viewer && known?.needed === needed && known?.fields === fields)
    return known.shown;
  const hidden = [...extractions.values()].filter((each) => isHiddenExtraction(full, viewer, each));
  let shown = extractions;
  if (hidden.length > 0) {
    const copy = new Map(extractions);
    for (const { id } of hidden) copy.delete(id);
    shown = copy;
  }
  shownTo.set(extractions, { viewer, needed, fields, shown });
  return shown;
}
