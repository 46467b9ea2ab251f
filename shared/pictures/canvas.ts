/** A picture in pixels, painted over and over with shapes of one colour each; their edges are smoothed. */
import type { Outline } from './outline.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Pixels that a shape may be painted through at once; larger ones are painted in strips. */
const mostAtOnce = 4_000_000;

export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  private coverage = new Float32Array(0);

  /** White all over. Lengths are pixels. */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Paints what lies inside the outlines; those that turn the other way are holes, as in letters. */
  fill(outlines: readonly Outline[], colour: Colour): void {
    const box = boxOf(outlines);
    const left = Math.max(0, Math.floor(box.left));
    const right = Math.min(this.width, Math.ceil(box.right) + 1);
    const top = Math.max(0, Math.floor(box.top));
    const bottom = Math.min(this.height, Math.ceil(box.bottom));
    if (left >= right || top >= bottom) return;
    const strip = Math.max(1, Math.floor(mostAtOnce / (right - left)));
    for (let from = top; from < bottom; from += strip)
      this.fillStrip(outlines, colour, [left, right, from, Math.min(bottom, from + strip)]);
  }

  /**
   * How much of each pixel is inside follows from the area that each edge leaves to its right: the areas are added up along
   * the row.
   */
  private fillStrip(
    outlines: readonly Outline[],
    colour: Colour,
    [left, right, top, bottom]: readonly [number, number, number, number],
  ): void {
    const width = right - left;
    const size = width * (bottom - top);
    if (this.coverage.length < size) this.coverage = new Float32Array(size);
    else this.coverage.fill(0, 0, size);
    const edges = new Edges(this.coverage, { left, top, width, height: bottom - top });
    for (const { points } of outlines) {
      let [x = 0, y = 0] = points.slice(-2);
      for (let at = 0; at < points.length; at += 2) {
        const [toX = 0, toY = 0] = [points[at], points[at + 1]];
        edges.add(x, y, toX, toY);
        [x, y] = [toX, toY];
      }
    }
    for (let row = 0; row < bottom - top; row += 1) {
      let inside = 0;
      let pixel = ((top + row) * this.width + left) * 3;
      for (let at = row * width; at < (row + 1) * width; at += 1, pixel += 3) {
        inside += this.coverage[at] as number;
        const share = Math.min(1, Math.abs(inside));
        if (share > 0.002) this.paint(pixel, colour, share);
      }
    }
  }

  private paint(pixel: number, colour: Colour, share: number): void {
    for (let band = 0; band < 3; band += 1) {
      const there = this.pixels[pixel + band] as number;
      this.pixels[pixel + band] = Math.round(there + ((colour[band] as number) - there) * share);
    }
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(outlines: readonly Outline[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { points } of outlines)
    for (let at = 0; at < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return { left, right, top, bottom };
}

/** Gathers what edges change from each pixel to the next in its row. */
class Edges {
  private readonly sums: Float32Array;
  private readonly left: number;
  private readonly top: number;
  private readonly width: number;
  private readonly height: number;

  constructor(
    sums: Float32Array,
    area: {
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    },
  ) {
    this.sums = sums;
    this.left = area.left;
    this.top = area.top;
    this.width = area.width;
    this.height = area.height;
  }

  add(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const down = fromY < toY ? 1 : -1;
    const [x0, y0, x1, y1] = down > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (x1 - x0) / (y1 - y0);
    const first = Math.max(0, Math.floor(y0 - this.top));
    const last = Math.min(this.height, Math.ceil(y1 - this.top));
    for (let row = first; row < last; row += 1) {
      const upper = Math.max(y0, this.top + row);
      const lower = Math.min(y1, this.top + row + 1);
      if (lower <= upper) continue;
      const enters = x0 + (upper - y0) * slope - this.left;
      const leaves = x0 + (lower - y0) * slope - this.left;
      this.addInRow(row * this.width, enters, leaves, (lower - upper) * down);
    }
  }

  /** An edge within one row, from one place in it to another; `height` of a pixel, negative upwards. */
  private addInRow(row: number, enters: number, leaves: number, height: number): void {
    const most = this.width;
    const a = Math.min(most, Math.max(0, Math.min(enters, leaves)));
    const b = Math.min(most, Math.max(0, Math.max(enters, leaves)));
    const first = Math.floor(a);
    const last = Math.ceil(b);
    if (last <= first + 1) {
      const inside = 1 - ((a + b) / 2 - first);
      this.put(row, first, height * inside);
      this.put(row, first + 1, height * (1 - inside));
      return;
    }
    // Over several pixels: in each, what lies right of the part before it and of the part in it.
    const perPixel = height / (b - a);
    let before = 0;
    for (let pixel = first; pixel < last; pixel += 1) {
      const [from, to] = [Math.max(a, pixel), Math.min(b, pixel + 1)];
      const covered = perPixel * (from - a + (to - from) * (pixel + 1 - (from + to) / 2));
      this.put(row, pixel, covered - before);
      before = covered;
    }
    this.put(row, last, height - before);
  }

  private put(row: number, pixel: number, amount: number): void {
    if (pixel < this.width) this.sums[row + pixel] = (this.sums[row + pixel] as number) + amount;
  }
}
