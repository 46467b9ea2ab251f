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
  readonly transform: readonly number[];
}

/** A line, or the part of it that stands in one column or cell. */
export interface PdfLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Font size of most of its characters, in points. */
  readonly size: number;
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
  readonly angle: number;
  readonly rtl: boolean;
}

/** A gap of this many font sizes parts two columns or cells; justified lines stay below it. */
const widestWordGap = 1.8;
const narrowestWordGap = 0.17;

/** Puts runs that stand side by side into lines, in the order in which the page draws them. */
export function linesOf(items: readonly PdfTextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let runs: Run[] = [];
  let blankBefore = false;
  const finish = (): void => {
    if (runs.length > 0) lines.push(lineOf(runs));
    runs = [];
    blankBefore = false;
  };
  for (const item of items) {
    // Icons are drawn with private code points; alone they say nothing.
    if (/^[\s\p{Co}]?\s*$/u.test(item.str)) {
      blankBefore ||= item.str !== '';
      continue;
    }
    const run = runOf(item);
    const last = runs.at(-1);
    if (last !== undefined && !isSameLine(last, run)) finish();
    const neighbour = runs.at(-1);
    const spaced =
      neighbour !== undefined &&
      (blankBefore || gapBetween(neighbour, run) > narrowestWordGap * run.size);
    runs.push(spaced ? { ...run, text: ` ${run.text}` } : run);
    blankBefore = false;
  }
  finish();
  return lines;
}

function runOf(item: PdfTextItem): Run {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const direction = Math.atan2(b, a);
  const degrees = Math.round((direction * 180) / Math.PI);
  const x = e * Math.cos(direction) + f * Math.sin(direction);
  const y = f * Math.cos(direction) - e * Math.sin(direction);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return {
    text: expandLigatures(item.str),
    x0: x,
    x1: x + Math.abs(item.width),
    y,
    size,
    angle: (degrees + 360) % 360,
    rtl: item.dir === 'rtl',
  };
}

function isSameLine(last: Run, next: Run): boolean {
  if (last.angle !== next.angle) return false;
  const larger = Math.max(last.size, next.size);
  // Raised and lowered marks sit within half a line of the baseline.
  if (Math.abs(last.y - next.y) > larger * 0.5) return false;
  const gap = gapBetween(last, next);
  return gap < widestWordGap * larger && gap > -larger;
}

function gapBetween(last: Run, next: Run): number {
  return next.rtl || last.rtl ? Math.max(last.x0 - next.x1, next.x0 - last.x1) : next.x0 - last.x1;
}

function lineOf(drawn: readonly Run[]): PdfLine {
  const main = drawn.reduce((most, run) => (run.text.length > most.text.length ? run : most));
  // Right-to-left words are often drawn from the left; they are read from the right.
  const runs = main.rtl ? [...drawn].sort((a, b) => b.x1 - a.x1) : drawn;
  return {
    text: runs
      .map((run) => run.text)
      .join(main.rtl ? ' ' : '')
      .replace(/\s+/g, ' ')
      .trim(),
    x0: Math.min(...runs.map((run) => run.x0)),
    x1: Math.max(...runs.map((run) => run.x1)),
    y: main.y,
    size: main.size,
    angle: main.angle,
    rtl: main.rtl,
  };
}

/**
 * "ﬁ" and its like are one glyph in print, two letters to a reader; Arabic glyphs for the start, middle
 * and end of a word are one letter. Nothing else is normalised.
 */
function expandLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06\ufb50-\ufdfb\ufe80-\ufefc]/g, (glyph) =>
    glyph.normalize('NFKC'),
  );
}
