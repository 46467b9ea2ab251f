/** Margin stripes side by side: a pure function of where they start and end. */
import type { Span } from './block-places.ts';

/** A stripe that wants a lane; one that had a lane before keeps it. */
export interface LaneWish extends Span {
  readonly lane: number | undefined;
}

/**
 * A lane for each stripe, or -1 where all `laneCount` lanes are taken at its height. Stripes that have a
 * lane keep it, so that none jumps while one scrolls or codes. Law: stripes given a lane here overlap no
 * other stripe in it.
 */
export function packLanes(stripes: readonly LaneWish[], laneCount: number): readonly number[] {
  const taken: Span[][] = Array.from({ length: laneCount }, () => []);
  for (const stripe of stripes) if (stripe.lane !== undefined) taken[stripe.lane]?.push(stripe);
  return stripes.map((stripe) => {
    if (stripe.lane !== undefined) return stripe.lane;
    const lane = taken.findIndex((lane) => !lane.some((other) => overlap(other, stripe)));
    taken[lane]?.push(stripe);
    return lane;
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
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
