import type { SpanTable } from './coded-text.ts';

/** What a sweep tells: a span begins or ends, and a run of text in which none does. */
export interface SweepVisitor {
  onSpan(span: number, begins: boolean): void;
  onRun(start: number, end: number): void;
}

/** Goes through texts one after the other; its room is reused, for most have few spans and they are many. */
export class TextSweeper {
  #room = new Float64Array(64);

  /**
   * Goes through a text from 0 to `length` past the spans `from` up to `to`. Between two boundaries
   * nobody's coding changes, so a run stands for all its characters. The visitor starts no other sweep.
   */
  sweep(
    { starts, ends }: SpanTable,
    { from, length, to }: { readonly from: number; readonly to: number; readonly length: number },
    visitor: SweepVisitor,
  ): void {
    const spans = to - from;
    // One number holds place, span and whether it begins there: sorting numbers needs no comparison function.
    const step = 2 * spans;
    const boundaries = this.#roomFor(step);
    for (let span = 0; span < spans; span += 1) {
      boundaries[2 * span] = (starts[from + span] ?? 0) * step + 2 * span + 1;
      boundaries[2 * span + 1] = (ends[from + span] ?? 0) * step + 2 * span;
    }
    sortFirst(boundaries, step);
    let reached = 0;
    for (let at = 0; at < step; at += 1) {
      const boundary = boundaries[at] ?? 0;
      const place = Math.floor(boundary / step);
      if (place > reached) {
        visitor.onRun(reached, place);
        reached = place;
      }
      const detail = boundary - place * step;
      visitor.onSpan(from + (detail >> 1), (detail & 1) === 1);
    }
    if (length > reached) visitor.onRun(reached, length);
  }

  #roomFor(length: number): Float64Array {
    if (this.#room.length < length) this.#room = new Float64Array(2 * length);
    return this.#room;
  }
}

function sortFirst(values: Float64Array, count: number): void {
  if (count > 32) {
    values.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at += 1) {
    const value = values[at] ?? 0;
    let place = at;
    while (place > 0 && (values[place - 1] ?? 0) > value) {
      values[place] = values[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
  }
}
