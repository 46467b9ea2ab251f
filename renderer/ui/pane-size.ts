/** Sizes of a pane whose boundary can be moved: pixels of it, in a room of so many pixels. */
export interface PaneBounds {
  /** The least it is of use at. */
  readonly least: number;
  readonly most: number;
}

export interface PaneLimits {
  /** In pixels, or a share of the room below 1. */
  readonly min: number;
  /** A share of the room. */
  readonly maxShare: number;
}

/** What the limits come to in a room; a room too small for both keeps to the lower one. */
export function boundsIn(room: number, { min, maxShare }: PaneLimits): PaneBounds {
  const least = min < 1 ? min * room : min;
  return { least, most: Math.max(least, maxShare * room) };
}

export function withinBounds(size: number, { least, most }: PaneBounds): number {
  return Math.min(most, Math.max(least, size));
}

/** Pixels a press of an arrow moves a boundary by. */
const step = 16;

/**
 * The size after a key on the boundary, of a pane that grows with the first arrow and shrinks with the second;
 * undefined for keys that say nothing here.
 */
export function sizeAfterKey(
  key: string,
  size: number,
  { grow, shrink }: { readonly grow: string; readonly shrink: string },
  bounds: PaneBounds,
): number | undefined {
  if (key === grow) return withinBounds(size + step, bounds);
  if (key === shrink) return withinBounds(size - step, bounds);
  if (key === 'Home') return bounds.least;
  if (key === 'End') return bounds.most;
  return undefined;
}

/** A pane that is dragged to less than half of what it is of use at is put away. */
export function isPutAway(size: number, { least }: PaneBounds): boolean {
  return size < least / 2;
}
