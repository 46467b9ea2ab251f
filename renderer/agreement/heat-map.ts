/** The heat map of confused codes: which codes it shows, and how strong each cell is. */
import type { ConfusedPair } from '../../shared/agreement/disagreements.ts';
import { pairKey } from './whereabouts.ts';

export interface HeatMap {
  /** Codes in the order of the codebook; each pair stands once, below the diagonal. */
  readonly codeIds: readonly string[];
  /** By `pairKey`. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Length of the most confused pair. */
  readonly most: number;
  /** Confused codes that there is no room for: those confused over least text. */
  readonly left: number;
}

/** More would be too small to read. */
const mostCodes = 16;

/** `inOrder`: every code compared, in the order of the tables. */
export function heatMapOf(
  pairs: readonly ConfusedPair[],
  inOrder: readonly string[],
  room = mostCodes,
): HeatMap {
  const totals = new Map<string, number>();
  for (const { length, one, other } of pairs) {
    totals.set(one, (totals.get(one) ?? 0) + length);
    totals.set(other, (totals.get(other) ?? 0) + length);
  }
  const ranked = [...totals].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const shown = new Set(ranked.slice(0, room));
  const lengths = new Map(
    pairs
      .filter(({ one, other }) => shown.has(one) && shown.has(other))
      .map(({ length, one, other }) => [pairKey(one, other), length]),
  );
  return {
    codeIds: inOrder.filter((id) => shown.has(id)),
    lengths,
    most: Math.max(0, ...lengths.values()),
    left: totals.size - shown.size,
  };
}
