/** Boxes on a map: whether they are in each other's way, and where there is room. */
import type { Point } from './map-outline.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box by its middle. */
export interface Placed extends Point, Size {}

/** Room that is left between boxes. */
export const gap = 14;

/** Whether two boxes share a point, or stand closer than `room` to each other. */
export function meet(a: Placed, b: Placed, room = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * room &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * room
  );
}

/** Whether no two of the boxes stand closer than `room`. */
export function areApart(boxes: readonly Placed[], room = 0): boolean {
  const byLeft = [...boxes].sort((a, b) => left(a) - left(b));
  return byLeft.every((box, at) => {
    for (let next = at + 1; next < byLeft.length; next += 1) {
      const other = byLeft[next];
      if (other === undefined || left(other) >= left(box) + box.width + room) break;
      if (meet(box, other, room)) return false;
    }
    return true;
  });
}

/** The smallest box around boxes; none at the origin. */
export function around(boxes: readonly Placed[]): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map(left)),
    top: Math.min(...boxes.map(({ height, y }) => y - height / 2)),
    right: Math.max(...boxes.map(({ width, x }) => x + width / 2)),
    bottom: Math.max(...boxes.map(({ height, y }) => y + height / 2)),
  };
}

/** Steps between the places that are tried. */
const step = 24;

/** The free place for a box nearest to a point, by rings around it, to the right first. */
export function freePlace(size: Size, near: Point, taken: readonly Placed[]): Point {
  const isFree = (at: Point): boolean =>
    taken.every((other) => !meet({ ...size, ...at }, other, gap));
  for (let ring = 0; ; ring += 1) {
    const free = ringAround(near, ring).find(isFree);
    if (free !== undefined) return free;
  }
}

function ringAround({ x, y }: Point, ring: number): readonly Point[] {
  if (ring === 0) return [{ x, y }];
  const places: Point[] = [];
  const steps = ring * 8;
  for (let at = 0; at < steps; at += 1) {
    const angle = (2 * Math.PI * at) / steps;
    places.push({
      x: Math.round(x + Math.cos(angle) * ring * step),
      y: Math.round(y + Math.sin(angle) * ring * step),
    });
  }
  return places;
}

function left({ width, x }: Placed): number {
  return x - width / 2;
}
