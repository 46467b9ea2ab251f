/** Outlines of shapes in pixels: what a picture is filled and stroked with. */
import { BugError } from '../errors.ts';

/** Corners one after the other: x, y, x, y and so on. */
export interface Outline {
  readonly points: readonly number[];
  readonly isClosed: boolean;
}

/** From points of the picture to pixels: `[a, b, c, d, e, f]` as in SVG. */
export type Transform = readonly [number, number, number, number, number, number];

/** The first applied after the second. */
export function combined(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    ...([a * g + c * h, b * g + d * h, a * i + c * j] as const),
    ...([b * i + d * j, a * k + c * l + e, b * k + d * l + f] as const),
  ];
}

/** Follows a path and gathers its outlines, with curves as straight lines that are never further from them than a fraction of a pixel. */
export class Pen {
  readonly outlines: Outline[] = [];
  private points: number[] = [];
  private x = 0;
  private y = 0;
  private readonly transform: Transform;
  /** How many pixels a point of the picture has. */
  private readonly scale: number;

  constructor(transform: Transform) {
    this.transform = transform;
    this.scale = Math.hypot(transform[0], transform[1]);
  }

  moveTo(x: number, y: number): void {
    this.end(false);
    this.to(x, y);
  }

  lineTo(x: number, y: number): void {
    this.to(x, y);
  }

  horizontalTo(x: number): void {
    this.to(x, this.y);
  }

  verticalTo(y: number): void {
    this.to(this.x, y);
  }

  quadraticTo(x1: number, y1: number, x: number, y: number): void {
    const [x0, y0] = [this.x, this.y];
    const bend = Math.hypot(x0 - 2 * x1 + x, y0 - 2 * y1 + y);
    this.along(Math.sqrt(bend * this.scale), (at) => {
      const back = 1 - at;
      return [
        back * back * x0 + 2 * back * at * x1 + at * at * x,
        back * back * y0 + 2 * back * at * y1 + at * at * y,
      ];
    });
  }

  /** A part of a circle, the way the clock goes where `isClockwise`. */
  arcTo(radius: number, isLarge: boolean, isClockwise: boolean, x: number, y: number): void {
    const [x0, y0] = [this.x, this.y];
    const chord = Math.hypot(x - x0, y - y0);
    if (chord === 0) return;
    const r = Math.max(radius, chord / 2);
    const height = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4));
    const side = isLarge === isClockwise ? -1 : 1;
    const cx = (x0 + x) / 2 - (side * height * (y - y0)) / chord;
    const cy = (y0 + y) / 2 + (side * height * (x - x0)) / chord;
    const from = Math.atan2(y0 - cy, x0 - cx);
    let turn = Math.atan2(y - cy, x - cx) - from;
    if (isClockwise && turn < 0) turn += 2 * Math.PI;
    if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
    this.along(Math.abs(turn) * Math.sqrt(r * this.scale), (at) => [
      cx + r * Math.cos(from + turn * at),
      cy + r * Math.sin(from + turn * at),
    ]);
  }

  close(): void {
    this.end(true);
  }

  /** What was drawn so far. */
  done(): readonly Outline[] {
    this.end(false);
    return this.outlines;
  }

  private along(steps: number, place: (at: number) => readonly [number, number]): void {
    const count = Math.max(1, Math.ceil(steps * 3));
    for (let step = 1; step <= count; step += 1) this.to(...place(step / count));
  }

  private to(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.transform;
    [this.x, this.y] = [x, y];
    this.points.push(a * x + c * y + e, b * x + d * y + f);
  }

  private end(isClosed: boolean): void {
    if (this.points.length > 2) this.outlines.push({ points: this.points, isClosed });
    this.points = [];
  }
}

/** The outlines of a path as SVG writes it: the commands that the pictures of the program use. Throws a `BugError` for others. */
export function followPath(data: string, pen: Pen): void {
  const steps = data.matchAll(/([A-Za-z])([^A-Za-z]*)/g);
  for (const [, command, rest = ''] of steps) {
    const n = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const at = (index: number): number => n[index] ?? 0;
    if (command === 'M') pen.moveTo(at(0), at(1));
    else if (command === 'L')
      for (let index = 0; index < n.length; index += 2) pen.lineTo(at(index), at(index + 1));
    else if (command === 'H') pen.horizontalTo(at(0));
    else if (command === 'V') pen.verticalTo(at(0));
    else if (command === 'Q') pen.quadraticTo(at(0), at(1), at(2), at(3));
    else if (command === 'A') pen.arcTo(at(0), at(3) === 1, at(4) === 1, at(5), at(6));
    else if (command === 'Z') pen.close();
    else throw new BugError(`Paths with ${command} are not drawn`);
  }
}
