/** The lines of a map: from the middle of one node to that of another, so that the nodes lie over their ends. */
import type { Placed } from './boxes.ts';
import type { Point } from './map-outline.ts';

/** A straight line, and its middle. */
export function straightLine(
  a: Point,
  b: Point,
): { readonly path: string; readonly middle: Point } {
  return {
    path: `M${one(a.x)},${one(a.y)}L${one(b.x)},${one(b.y)}`,
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  };
}

export interface ArrowShape {
  readonly path: string;
  /** The head, as a shape that is filled. */
  readonly head: string;
  /** Where its name stands. */
  readonly label: Point;
}

/** How far the first of several arrows between two nodes bends away from the straight line. */
const bend = 26;
const [headLength, headWidth] = [9, 4];

/** A bent arrow to the edge of `b`; `nth` tells apart those that lead from one node to the same other. */
export function bentArrow(a: Point, b: Placed, nth: number): ArrowShape {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const away = bend * (nth + 1);
  // The middle of a curve is half as far out as the point that it bends towards.
  const towards = {
    x: (a.x + b.x) / 2 - (dy / length) * away * 2,
    y: (a.y + b.y) / 2 + (dx / length) * away * 2,
  };
  const tip = edgeOf(b, towards);
  const angle = Math.atan2(tip.y - towards.y, tip.x - towards.x);
  const back = {
    x: tip.x - Math.cos(angle) * headLength,
    y: tip.y - Math.sin(angle) * headLength,
  };
  const side = { x: Math.sin(angle) * headWidth, y: -Math.cos(angle) * headWidth };
  return {
    path: `M${one(a.x)},${one(a.y)}Q${one(towards.x)},${one(towards.y)} ${one(back.x)},${one(back.y)}`,
    head: `M${one(tip.x)},${one(tip.y)}L${one(back.x + side.x)},${one(back.y + side.y)}L${one(back.x - side.x)},${one(back.y - side.y)}Z`,
    label: {
      x: 0.25 * a.x + 0.5 * towards.x + 0.25 * tip.x,
      y: 0.25 * a.y + 0.5 * towards.y + 0.25 * tip.y,
    },
  };
}

/** Where the line from a point to the middle of a box comes to its edge; the middle where the point lies inside. */
export function edgeOf(box: Placed, from: Point): Point {
  const [dx, dy] = [from.x - box.x, from.y - box.y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return share >= 1 ? { x: box.x, y: box.y } : { x: box.x + dx * share, y: box.y + dy * share };
}

/** A length to a tenth. */
function one(length: number): number {
  return Math.round(length * 10) / 10;
}
