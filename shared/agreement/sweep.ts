import type { SpanTable } from './coded-text.ts';

/** What a sweep tells: a span begins or ends, and a run of text in which none does. */
export interface SweepVisitor {
  onSpan(span: number, begins: boolean): void;
  onRun(start: number, end: number): void;
}

/**
 * Goes through a text from 0 to `length` past the spans `from` up to `to`. Between two boundaries
 * nobody's coding changes, so a run stands for all its characters.
 */
export function sweepText(
  { starts, ends }: SpanTable,
  from: number,
  to: number,
  length: number,
  visitor: SweepVisitor,
): void {
  const spans = to - from;
  // One number holds place, span and whether it begins there: sorting numbers needs no comparison function.
  const step = 2 * spans;
  const boundaries = new Float64Array(step);
  for (let span = 0; span < spans; span += 1) {
    boundaries[2 * span] = (starts[from + span] ?? 0) * step + 2 * span + 1;
    boundaries[2 * span + 1] = (ends[from + span] ?? 0) * step + 2 * span;
  }
  boundaries.sort();
  let reached = 0;
  for (const boundary of boundaries) {
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
