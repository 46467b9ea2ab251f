/** Where the names of margin stripes stand: each beside its stripe where there is room, otherwise folded together. */

/** A stripe as it is drawn, in pixels. */
export interface DrawnStripe {
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
}

/** Where a name stands: its top in pixels, how many lines it has, and the lane to the right of which it begins. */
export interface LabelPlace {
  readonly top: number;
  readonly lines: number;
  readonly afterLane: number;
}

/** Stripes whose names are folded together, by their places in the list, and where what unfolds them stands. */
export interface Fold {
  readonly top: number;
  readonly afterLane: number;
  readonly members: readonly number[];
}

/** Lengths are pixels. */
export interface LabelRoom {
  readonly lineHeight: number;
  /** The lines that the name of a stripe takes to the right of a lane; undefined where it has no room there. */
  readonly linesOf: (stripe: number, afterLane: number) => number | undefined;
  /** Of what stands for folded names. */
  readonly foldHeight: number;
}

/** Lines by which a name may stand below the end of its stripe: further off, nobody would look for it. */
const mostDrift = 2;
/** Lines of a name that are shown; the others come when it is pointed at. */
const mostLines = 4;
/** Pixels between two names, so that none reads on into the next. */
const labelGap = 4;
/** Pixels of text whose folded names stand in one place. */
const foldReach = 120;

/**
 * Places names from the top down, none on another. A stripe whose name would stand too far below it, or has no room at
 * all, is in a fold. `stripes` are sorted by top. Law: each stripe has a label or is in one fold.
 */
export function placeLabels(
  stripes: readonly DrawnStripe[],
  { foldHeight, lineHeight, linesOf }: LabelRoom,
): { readonly labels: readonly (LabelPlace | undefined)[]; readonly folds: readonly Fold[] } {
  const labels: (LabelPlace | undefined)[] = [];
  const folds: (Fold & { readonly members: number[] })[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, stripe] of stripes.entries()) {
    const top = Math.max(stripe.top, free);
    const isNear = top + lineHeight <= stripe.bottom + mostDrift * lineHeight;
    const label = isNear ? labelAt(at, top) : undefined;
    labels.push(label);
    if (label !== undefined) free = top + label.lines * lineHeight + labelGap;
    else {
      const last = folds.at(-1);
      if (last !== undefined && stripe.top < last.top + foldReach) last.members.push(at);
      else {
        folds.push({ top, afterLane: laneOver(top, top + foldHeight), members: [at] });
        free = top + foldHeight;
      }
    }
  }
  return { labels, folds };

  function labelAt(at: number, top: number): LabelPlace | undefined {
    const first = linesOf(at, laneOver(top, top + lineHeight));
    if (first === undefined) return undefined;
    // More lines may stand beside further stripes, and have less room there.
    const afterLane = laneOver(top, top + Math.min(mostLines, first) * lineHeight);
    const lines = linesOf(at, afterLane);
    return lines === undefined ? undefined : { top, afterLane, lines: Math.min(mostLines, lines) };
  }

  function laneOver(from: number, to: number): number {
    let lane = -1;
    for (const other of stripes) {
      if (other.top >= to) break;
      if (other.bottom > from && other.lane > lane) lane = other.lane;
    }
    return lane;
  }
}
