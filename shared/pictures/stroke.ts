/** Lines as the shapes that they cover. */
import type { Outline } from './outline.ts';

/** How far lines go beyond a corner: as far as their edges meet, but no spikes. */
const longestMitre = 2;

interface Segment {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  /** Its direction, of length one. */
  readonly dx: number;
  readonly dy: number;
}

/** What a line of this width along an outline covers, as one rectangle for each of its segments; they overlap at corners. */
export function strokeOf({ isClosed, points }: Outline, width: number): readonly Outline[] {
  const segments = segmentsOf(points, isClosed);
  const half = width / 2;
  return segments.map((segment, at) => {
    const before = segments[at === 0 && isClosed ? segments.length - 1 : at - 1];
    const after = segments[at === segments.length - 1 && isClosed ? 0 : at + 1];
    const { dx, dy, toX, toY, x, y } = segment;
    const [back, on] = [half * mitre(before, segment), half * mitre(segment, after)];
    const [x1, y1] = [x - dx * back, y - dy * back];
    const [x2, y2] = [toX + dx * on, toY + dy * on];
    const [sx, sy] = [-dy * half, dx * half];
    return {
      isClosed: true,
      points: [x1 - sx, y1 - sy, x2 - sx, y2 - sy, x2 + sx, y2 + sy, x1 + sx, y1 + sy],
    };
  });
}

/** The tangent of half the angle by which the line turns; none at its ends. */
function mitre(before: Segment | undefined, after: Segment | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const along = before.dx * after.dx + before.dy * after.dy;
  const across = Math.abs(before.dx * after.dy - before.dy * after.dx);
  const tangent = 1 + along < 1e-6 ? longestMitre : across / (1 + along);
  return Math.min(longestMitre, tangent);
}

function segmentsOf(points: readonly number[], isClosed: boolean): readonly Segment[] {
  const count = points.length / 2;
  const segments: Segment[] = [];
  for (let at = 0; at < (isClosed ? count : count - 1); at += 1) {
    const next = (at + 1) % count;
    const [x = 0, y = 0] = [points[2 * at], points[2 * at + 1]];
    const [toX = 0, toY = 0] = [points[2 * next], points[2 * next + 1]];
    const length = Math.hypot(toX - x, toY - y);
    if (length > 0)
      segments.push({ x, y, toX, toY, dx: (toX - x) / length, dy: (toY - y) / length });
  }
  return segments;
}

/** An outline in dashes: `dashes` are the lengths of line and gap in turn. */
export function dashed(outline: Outline, dashes: readonly number[]): readonly Outline[] {
  const pieces: Outline[] = [];
  let [at, left] = [0, dashes[0] ?? 0];
  let piece: number[] = [];
  for (const { dx, dy, toX, toY, x, y } of segmentsOf(outline.points, outline.isClosed)) {
    const length = Math.hypot(toX - x, toY - y);
    let done = 0;
    if (at % 2 === 0 && piece.length === 0) piece.push(x, y);
    while (length - done > left) {
      done += left;
      const [px, py] = [x + dx * done, y + dy * done];
      if (at % 2 === 0) {
        pieces.push({ points: [...piece, px, py], isClosed: false });
        piece = [];
      } else piece = [px, py];
      at += 1;
      left = dashes[at % dashes.length] ?? 1;
    }
    left -= length - done;
    if (at % 2 === 0) piece.push(toX, toY);
  }
  return piece.length > 2 ? [...pieces, { points: piece, isClosed: false }] : pieces;
}
