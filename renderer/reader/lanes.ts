/** Margin stripes side by side: a pure function of where they start and end. */
import type { Span } from './block-places.ts';

/**
 * The first free lane for each span, or -1 where all `laneCount` lanes are taken. `spans` are sorted by
 * start. Law: spans in one lane never overlap.
 */
export function packLanes(spans: readonly Span[], laneCount: number): Int16Array {
  const lanes = new Int16Array(spans.length);
  const freeFrom = new Float64Array(laneCount).fill(Number.NEGATIVE_INFINITY);
  for (const [at, span] of spans.entries()) {
    let lane = 0;
    while (lane < laneCount && (freeFrom[lane] ?? 0) > span.start) lane += 1;
    if (lane === laneCount) lanes[at] = -1;
    else {
      lanes[at] = lane;
      freeFrom[lane] = span.end;
    }
  }
  return lanes;
}

/** A stripe as it is drawn, in pixels. */
export interface DrawnStripe {
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
}

/** Where a name stands: its top in pixels, and the lane to the right of which it begins. */
export interface LabelPlace {
  readonly top: number;
  readonly afterLane: number;
}

/**
 * Places names beside stripes, from the top down, each on lines of its own and within the height of
 * its stripe; undefined where there is no room. `stripes` are sorted by top.
 */
export function placeLabels(
  stripes: readonly DrawnStripe[],
  lineHeight: number,
): readonly (LabelPlace | undefined)[] {
  let free = Number.NEGATIVE_INFINITY;
  return stripes.map((stripe) => {
    const top = Math.max(stripe.top, free);
    if (top + lineHeight > stripe.bottom + 2) return undefined;
    free = top + lineHeight;
    let afterLane = stripe.lane;
    for (const other of stripes) {
      if (other.top >= free) break;
      if (other.bottom > top && other.lane > afterLane) afterLane = other.lane;
    }
    return { top, afterLane };
  });
}
