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
