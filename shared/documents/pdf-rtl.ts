import { relativeWidths } from './letter-widths.ts';
import { bracketMeaning, hasRightToLeft, inLogicalOrder } from './pdf-bidi.ts';
import type { PdfSpan, RunPlace } from './pdf-places.ts';

/** A run of a line in which something is read from the right. */
export interface DrawnRun {
  readonly text: string;
  /** The signs that `text` is drawn with, from the left; absent for letters of the left alone and for a run told whole. */
  readonly signs?: readonly string[];
  /** The file says itself what is written here. */
  readonly told: boolean;
  readonly place: RunPlace;
  /** A blank stands between it and the run to its left. */
  readonly spaced: boolean;
}

interface PlacedSign {
  readonly text: string;
  readonly told: boolean;
  /** Index of its run, or none for a blank between runs. */
  readonly run: number | undefined;
  /** Shares of the run's length, counted from the left. */
  readonly from: number;
  readonly to: number;
}

/** Above zero where a line of runs, given from the left, shows that its brackets are told by their meaning, below where by their shape. */
export function bracketsIn(runs: readonly DrawnRun[], fromRight: boolean): number {
  return bracketMeaning(drawnSigns(runs), fromRight);
}

/**
 * The text of runs that are given from the left to the right, as it is read, with its places. `meanings` tells whether
 * the page tells brackets by their meaning, for lines that do not show it.
 */
export function readRuns(
  runs: readonly DrawnRun[],
  { fromRight, meanings, page }: { fromRight: boolean; meanings: boolean; page: number },
): { readonly text: string; readonly spans: PdfSpan[] } {
  const drawn = drawnSigns(runs);
  let text = '';
  const spans: PdfSpan[] = [];
  let last: PlacedSign | undefined;
  for (const sign of inLogicalOrder(drawn, fromRight, meanings)) {
    if (/^\s*$/.test(sign.text)) {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      last = undefined;
      continue;
    }
    const start = text.length;
    text += sign.text;
    const run = sign.run === undefined ? undefined : runs[sign.run];
    if (run === undefined) continue;
    const before = spans.at(-1);
    const left = directionOf(last, sign);
    const goesOn =
      before !== undefined &&
      last?.run === sign.run &&
      left !== undefined &&
      (before.end - before.start === last?.text.length ||
        (before.place.writing === 'left') === left);
    if (goesOn) {
      spans[spans.length - 1] = {
        ...before,
        end: text.length,
        place: joined(before.place, partOf(run.place, sign), left),
      };
    } else {
      const place = partOf(run.place, sign);
      const writing = hasRightToLeft(sign.text) ? 'left' : 'right';
      spans.push({ start, end: text.length, page, place: turned(place, writing) });
    }
    last = sign;
  }
  return { text: text.trimEnd(), spans };
}

function drawnSigns(runs: readonly DrawnRun[]): PlacedSign[] {
  return runs.flatMap((run, index) => [
    ...(run.spaced && index > 0
      ? [{ text: ' ', told: false, run: undefined, from: 0, to: 0 }]
      : []),
    ...signsOf(run, index),
  ]);
}

function signsOf(run: DrawnRun, index: number): PlacedSign[] {
  const whole = run.signs === undefined && hasRightToLeft(run.text);
  const signs = run.signs ?? (whole ? [run.text] : [...run.text]);
  const widths = signs.map((sign) => relativeWidths(sign).reduce((sum, width) => sum + width, 0));
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  let reached = 0;
  return signs.map((text, at) => {
    const from = reached / total;
    reached += widths[at] ?? 0;
    return { text, told: run.told, run: index, from, to: reached / total };
  });
}

/** True where `next` stands to the left of `last`, false to its right; undefined where it is apart. */
function directionOf(last: PlacedSign | undefined, next: PlacedSign): boolean | undefined {
  if (last === undefined) return undefined;
  const near = 1e-6;
  if (Math.abs(next.to - last.from) < near) return true;
  return Math.abs(next.from - last.to) < near ? false : undefined;
}

/** The part of an upright run's place; in others the whole stands for its parts. */
function partOf(place: RunPlace, { from, to }: PlacedSign): RunPlace {
  if (place.writing !== 'right' && place.writing !== 'left') return place;
  return {
    ...place,
    x: hundredths(place.x + place.width * from),
    width: hundredths(place.width * (to - from)),
  };
}

function turned(place: RunPlace, writing: 'left' | 'right'): RunPlace {
  return place.writing === 'right' || place.writing === 'left' ? { ...place, writing } : place;
}

function joined(a: RunPlace, b: RunPlace, left: boolean): RunPlace {
  const x = Math.min(a.x, b.x);
  const width = hundredths(Math.max(a.x + a.width, b.x + b.width) - x);
  return turned({ ...a, x, width }, left ? 'left' : 'right');
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
