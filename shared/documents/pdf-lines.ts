import { hasRightToLeft, rightwardness } from './pdf-bidi.ts';
import { runningRight } from './pdf-directions.ts';
import { accentAcross, readableLetters } from './pdf-letters.ts';
import { closedUp, withoutLooseBlanks } from './pdf-loose.ts';
import {
  displayedSize,
  displayedTransform,
  type PageFrame,
  type PdfSpan,
  placeOf,
  type RunPlace,
} from './pdf-places.ts';
import { withRaisedMarks } from './pdf-raised.ts';
import { bracketsIn, readRuns } from './pdf-rtl.ts';

/**
 * Text runs as a PDF draws them -> lines. Coordinates are turned so that `x` runs along the writing
 * and `y` grows upwards across it, whatever the rotation. Wide gaps divide a line, because they part
 * columns and table cells.
 */

/** A run of text as pdf.js gives it; `transform` maps the unit square to the page. */
export interface PdfTextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName?: string;
  /** Where something is read from the right: what each sign stands for, from the left. */
  readonly glyphs?: readonly string[];
  /** The file says itself what is written here. */
  readonly told?: boolean;
}

/** A line, or the part of it that stands in one column or cell. */
export interface PdfLine {
  readonly text: string;
  /** The runs that `text` is made of; what lies between them is a blank. */
  readonly spans: readonly PdfSpan[];
  /** Index of the page, from 0. */
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Font size of most of its characters, in points. */
  readonly size: number;
  /** The font of its longest run. */
  readonly font: string;
  /** Some of its letters are of another font. */
  readonly mixed?: true;
  /** Writing direction in degrees, 0 for upright text. */
  readonly angle: number;
  readonly rtl: boolean;
}

interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly angle: number;
  /** Something in it is read from the right. */
  readonly rtl: boolean;
  /** What each of its signs stands for, from the left, where something is read from the right. */
  readonly signs?: readonly string[];
  readonly told: boolean;
  readonly place: RunPlace;
  /** A blank stands between it and the run drawn before it. */
  readonly spaced: boolean;
}

/** The runs of a line; from the left where something in it is read from the right. */
interface DrawnLine {
  readonly runs: readonly Run[];
  readonly mixed: boolean;
  readonly rtl: boolean;
  /** Above zero where its brackets are told by what they mean, below where by their shape. */
  readonly brackets: number;
}

/** A gap of this many font sizes parts two columns or cells; justified lines stay below it. */
const widestWordGap = 1.8;
const narrowestWordGap = 0.17;

/** Puts runs that stand side by side into lines, in the order in which the page draws them. */
export function linesOf(items: readonly PdfTextItem[], page: number, frame: PageFrame): PdfLine[] {
  const drawn: DrawnLine[] = [];
  let runs: Run[] = [];
  let blankBefore = false;
  let extent = { x0: 0, x1: 0 };
  const directions = runningRight(items);
  let isRight = false;
  const finish = (): void => {
    if (runs.length > 0) drawn.push(drawnLine(runs, isRight));
    runs = [];
    blankBefore = false;
  };
  for (const [index, item] of items.entries()) {
    const runsRight = directions[index] ?? false;
    // Icons are drawn with private code points; alone they say nothing.
    if (/^[\s\p{Co}]?\s*$/u.test(item.str)) {
      blankBefore ||= item.str !== '';
      continue;
    }
    const run = runOf(item, frame);
    if (run.text.trim() === '' || !Number.isFinite(run.x0 + run.x1 + run.y)) continue;
    const last = runs.at(-1);
    // From the right, programs draw words and numbers of a line in whichever order.
    const reach = last !== undefined && runsRight ? { ...last, ...extent } : last;
    if (reach !== undefined && !isSameLine(reach, run, runsRight)) finish();
    if (runs.length === 0) isRight = runsRight;
    extent =
      runs.length === 0
        ? { x0: run.x0, x1: run.x1 }
        : { x0: Math.min(extent.x0, run.x0), x1: Math.max(extent.x1, run.x1) };
    const neighbour = runs.at(-1);
    const gap = neighbour === undefined ? 0 : gapBetween(neighbour, run, runsRight);
    const spaced = neighbour !== undefined && (blankBefore || gap > narrowestWordGap * run.size);
    const joined =
      neighbour === undefined || gap > 0.3 * run.size
        ? undefined
        : accentAcross(neighbour.text, run.text, gap < -0.25 * run.size);
    if (neighbour !== undefined && joined !== undefined) {
      runs[runs.length - 1] = { ...neighbour, text: joined.before };
      const alone = joined.before.trim() === '';
      runs.push({ ...run, text: joined.after, spaced: alone && neighbour.spaced });
    } else runs.push({ ...run, spaced });
    blankBefore = false;
  }
  finish();
  // A page is written by one program, which tells brackets by their shape or by what they mean.
  const meanings = drawn.reduce((sum, { brackets }) => sum + brackets, 0) > 0;
  return drawn.map((line) =>
    lineOf(
      isYearFromRight(line, drawn) ? { ...line, mixed: true, rtl: true } : line,
      page,
      meanings,
    ),
  );
}

/** A year, a date or a range alone with its stop in front, where lines from the right end: it is read from there, too. */
function isYearFromRight({ mixed, runs }: DrawnLine, lines: readonly DrawnLine[]): boolean {
  if (
    mixed ||
    !/^[.:;!?،؛؟]\p{Nd}[\p{Nd}.,/–-]{3,}$/u.test(
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
  )
    return false;
  const right = rightEnd(runs);
  const size = runs[0]?.size ?? 0;
  return lines.some((line) => line.rtl && Math.abs(rightEnd(line.runs) - right) < size * 0.5);
}

function rightEnd(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ x1 }) => x1));
}

function runOf(item: PdfTextItem, frame: PageFrame): Run {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = displayedTransform(item.transform, frame);
  const vertical = item.dir === 'ttb';
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI) + (vertical ? 270 : 0);
  const angle = (degrees + 720) % 360;
  const direction = (angle * Math.PI) / 180;
  const x = e * Math.cos(direction) + f * Math.sin(direction);
  const y = f * Math.cos(direction) - e * Math.sin(direction);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const length = Math.abs(vertical ? item.height : item.width) * frame.userUnit;
  const text = readableLetters(closedUp(item.str));
  const rtl = item.dir === 'rtl' || hasRightToLeft(text);
  // Letters of upright columns are centred on their line, others stand on it.
  const [below, above] = vertical ? [size * 0.5, size * 0.5] : [size * 0.22, size * 0.8];
  return {
    text,
    ...(item.glyphs === undefined ? {} : { signs: item.glyphs.map(readableLetters) }),
    x0: x,
    x1: x + length,
    y,
    size,
    font: item.fontName ?? '',
    angle,
    rtl,
    told: item.told === true,
    spaced: false,
    place: placeOf(
      { x0: x, x1: x + length, bottom: y - below, top: y + above, angle, rtl },
      displayedSize(frame).height,
    ),
  };
}

function isSameLine(last: Run, next: Run, runsRight: boolean): boolean {
  if (last.angle !== next.angle) return false;
  const larger = Math.max(last.size, next.size);
  // Raised and lowered marks sit within half a line of the baseline.
  if (Math.abs(last.y - next.y) > larger * 0.5) return false;
  const gap = gapBetween(last, next, runsRight);
  return gap < widestWordGap * larger && (runsRight || gap > -larger);
}

function gapBetween(last: Run, next: Run, runsRight: boolean): number {
  const ahead = next.x0 - last.x1;
  return runsRight || next.rtl || last.rtl ? Math.max(last.x0 - next.x1, ahead) : ahead;
}

function drawnLine(runs: readonly Run[], runsRight: boolean): DrawnLine {
  if (!runs.some((run) => run.rtl)) return { runs, mixed: false, rtl: false, brackets: 0 };
  const rtl = runsRight || rightwardness(runs.map(({ text }) => text).join(''), 1) > 0;
  const fromLeft = fromTheLeft(runs);
  return { runs: fromLeft, mixed: true, rtl, brackets: bracketsIn(fromLeft, rtl) };
}

function lineOf({ mixed, rtl, runs: drawn }: DrawnLine, page: number, meanings: boolean): PdfLine {
  const main = mainRun(drawn);
  const { text, spans } = mixed
    ? readRuns(drawn, { fromRight: rtl, meanings, page })
    : joinedRuns(withoutLooseBlanks(withRaisedMarks(drawn, main)), page);
  return {
    text: text.trimEnd(),
    spans,
    page,
    x0: Math.min(...drawn.map((run) => run.x0)),
    x1: Math.max(...drawn.map((run) => run.x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    ...(drawn.every((run) => run.font === main.font || !/\p{L}/u.test(run.text))
      ? {}
      : { mixed: true }),
    angle: main.angle,
    rtl,
  };
}

function joinedRuns(drawn: readonly Run[], page: number): { text: string; spans: PdfSpan[] } {
  let text = '';
  const spans: PdfSpan[] = [];
  for (const run of drawn) {
    const letters = run.text.trim();
    if (letters === '') continue;
    const blank = text !== '' && (run.spaced || run.text.startsWith(' ') || text.endsWith(' '));
    text = `${text.trimEnd()}${blank ? ' ' : ''}${letters}`;
    spans.push({ start: text.length - letters.length, end: text.length, page, place: run.place });
    if (run.text.endsWith(' ')) text += ' ';
  }
  return { text, spans };
}

/**
 * The longest run of the largest size that a fair part of the line is set in. Not simply the longest:
 * a run that opens with a raised or lowered mark is given the mark's small size for all of it.
 */
function mainRun(drawn: readonly Run[]): Run {
  const letters = drawn.reduce((sum, run) => sum + run.text.length, 0);
  const share = (size: number): number =>
    drawn.reduce((sum, run) => sum + (Math.abs(run.size - size) < 0.3 ? run.text.length : 0), 0) /
    letters;
  const size = Math.max(
    ...drawn.map((run) => run.size).filter((each) => share(each) >= 0.2 || drawn.length === 1),
    0,
  );
  const candidates = drawn.filter((run) => Math.abs(run.size - size) < 0.3);
  return (candidates.length > 0 ? candidates : drawn).reduce((most, run) =>
    run.text.length > most.text.length ? run : most,
  );
}

/** The runs as they stand from the left, in whichever order they are drawn. */
function fromTheLeft(drawn: readonly Run[]): Run[] {
  const sorted = [...drawn.entries()].sort(([, a], [, b]) => a.x0 - b.x0);
  return sorted.map(([at, run], index) => {
    const [before, last] = sorted[index - 1] ?? [];
    if (before === undefined || last === undefined) return run;
    // A blank lies between two runs drawn one after the other, whichever stands first.
    const blank = Math.abs(at - before) === 1 && (drawn[Math.max(at, before)]?.spaced ?? false);
    return { ...run, spaced: blank || run.x0 - last.x1 > narrowestWordGap * run.size };
  });
}
