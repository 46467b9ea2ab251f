import type { PdfLine } from './pdf-lines.ts';
import { withMargins } from './pdf-margin-numbers.ts';

/** A page's lines, with what is needed to place them. */
export interface PdfPage {
  /** Index of the page, from 0. */
  readonly index: number;
  readonly label: string;
  /** As displayed, in points. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** A page whose furniture stands apart from its text. */
export interface FurnishedPage extends PdfPage {
  /** Each a block of its own: running head, running foot, page number, download mark, line numbers. */
  readonly furniture: readonly (readonly PdfLine[])[];
}

/**
 * Sets running heads, running feet, page numbers, download marks and line numbers apart from the text:
 * lines with the same words (numbers aside) at the same height on many pages, numbers at the edge that
 * count the pages, what stands beside these, and marks that say themselves that they are no text.
 */
export function withFurnitureApart(drawn: readonly PdfPage[]): FurnishedPage[] {
  const margined = withMargins(drawn);
  const pages = margined.map(({ page }) => page);
  const repeated = repetitions(pages);
  const numbers = pageNumbers(pages, new Set(margined.flatMap(({ lineNumbers }) => lineNumbers)));
  return margined.map(({ lineNumbers: inMargin, page }) => {
    const ownNumbers = new Set(inMargin);
    const outer = outerRowsOf(page.lines);
    const running = new Set(
      page.lines.filter(
        (line) =>
          numbers.has(line) ||
          isMark(line, page) ||
          isRunning(line, page, { count: repeated(line), total: pages.length, outer }),
      ),
    );
    const numbered = page.lines.filter((line) => numbers.has(line));
    for (const line of page.lines) {
      const beside = numbered.some((number) => isOnRowOf(line, number));
      if (!beside || !isAtEdge(line, page) || ownNumbers.has(line)) continue;
      if (!isInText(line, page.lines)) running.add(line);
    }
    const furniture: (readonly PdfLine[])[] = page.lines
      .filter((line) => running.has(line))
      .map((line) => [line]);
    if (inMargin.length > 0) furniture.push(inMargin);
    const apart = new Set([...running, ...inMargin]);
    return { ...page, lines: page.lines.filter((line) => !apart.has(line)), furniture };
  });
}

interface Seen {
  /** On how many pages the line's words stand at its height. */
  readonly count: number;
  /** Of how many pages. */
  readonly total: number;
  readonly outer: OuterRows;
}

function isRunning(line: PdfLine, page: PdfPage, { count, total, outer }: Seen): boolean {
  // Numbers alone repeat in every table; those that count pages are told otherwise.
  if (!/\p{L}/u.test(line.text)) return false;
  const turned = line.angle !== 0;
  if (total <= 3)
    return count >= 2 && (turned || (isAtEdge(line, page) && isOutermost(line, outer)));
  if (turned || isAtEdge(line, page)) return count >= Math.max(3, total * 0.25);
  return count >= Math.max(4, total * 0.8);
}

/** Words with which libraries and archives stamp a page; at an edge or turned they are no text. */
const marks =
  /^(?:this content )?downloaded (?:from|by|on)\b|\bdownloaded from (?:https?:|www\.|\S+ by )|^authorized licensed use limited to|^(?:nih-pa )?author manuscript$|^arxiv:\d{4}\.\d{4,5}|^electronic copy available at/i;

function isMark(line: PdfLine, page: PdfPage): boolean {
  const turned = line.angle !== 0;
  return (turned || isAtEdge(line, page)) && marks.test(line.text);
}

function isAtEdge(line: PdfLine, page: PdfPage): boolean {
  const { top, bottom, left, right } = boundsOf(line);
  return (
    top > page.height * 0.89 ||
    bottom < page.height * 0.13 ||
    (line.angle !== 0 && (left > page.width * 0.92 || right < page.width * 0.08))
  );
}

/** Baselines of a page's outermost upright lines, and of the next ones inwards. */
interface OuterRows {
  readonly highest: number;
  readonly belowHighest: number;
  readonly lowest: number;
  readonly aboveLowest: number;
}

function outerRowsOf(lines: readonly PdfLine[]): OuterRows {
  const upright = lines.filter((line) => line.angle === 0).sort((a, b) => b.y - a.y);
  const first = upright[0];
  const last = upright.at(-1);
  const second = upright.find((line) => first !== undefined && !isOnRowOf(line, first));
  const beforeLast = upright.findLast((line) => last !== undefined && !isOnRowOf(line, last));
  return {
    highest: first?.y ?? 0,
    belowHighest: second?.y ?? Number.NEGATIVE_INFINITY,
    lowest: last?.y ?? 0,
    aboveLowest: beforeLast?.y ?? Number.POSITIVE_INFINITY,
  };
}

// Nothing stands between the line and the page's edge, and a gap parts it from the rest.
function isOutermost(line: PdfLine, rows: OuterRows): boolean {
  const gap = line.size * 1.9;
  const near = line.size * 0.5;
  const isFirst = Math.abs(line.y - rows.highest) < near && rows.highest - rows.belowHighest > gap;
  const isLast = Math.abs(line.y - rows.lowest) < near && rows.aboveLowest - rows.lowest > gap;
  return line.angle === 0 && (isFirst || isLast);
}

function isOnRowOf(line: PdfLine, other: PdfLine): boolean {
  return line.angle === other.angle && Math.abs(line.y - other.y) < other.size * 0.5;
}

/** True for a long line that another like it follows, or goes before, at the distance of a text's lines. */
function isInText(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return (
    line.angle === 0 &&
    line.text.length > 40 &&
    lines.some((other) => {
      const distance = Math.abs(other.y - line.y) / line.size;
      return (
        other.font === line.font &&
        other.angle === line.angle &&
        Math.abs(other.size - line.size) < 0.3 &&
        Math.abs(other.x0 - line.x0) < line.size * 3 &&
        distance > 0.8 &&
        distance < 1.6 &&
        other.text.length > 40
      );
    })
  );
}

function boundsOf(line: PdfLine): { top: number; bottom: number; left: number; right: number } {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { place } of line.spans) {
    top = Math.min(top, place.y);
    bottom = Math.max(bottom, place.y + place.height);
    left = Math.min(left, place.x);
    right = Math.max(right, place.x + place.width);
  }
  return { top, bottom, left, right };
}

/** On how many pages a line's words stand at its height. */
function repetitions(pages: readonly PdfPage[]): (line: PdfLine) => number {
  const seen = new Map<string, Set<number>>();
  const band = (line: PdfLine): number => Math.round(line.y / 4);
  const key = (line: PdfLine, height: number): string =>
    `${line.angle} ${height} ${Math.round(line.size)} ${line.text.replace(/\d+/g, '#')}`;
  for (const page of pages) {
    for (const line of page.lines) {
      const at = key(line, band(line));
      const on = seen.get(at) ?? new Set();
      seen.set(at, on.add(page.index));
    }
  }
  return (line) => {
    const height = band(line);
    const on = [height - 1, height, height + 1].flatMap((each) => [
      ...(seen.get(key(line, each)) ?? []),
    ]);
    return new Set(on).size;
  };
}

const pageNumber =
  /^(?:(?:page|p\.|seite|página|pagina)\s*)?[-–—|]?\s*(\d{1,5}|[ivxl]{1,7})(?:\s*(?:\/|of|von|de|sur|\|)\s*\d{1,5})?\s*[-–—|]?$/iu;

/** Lines at an edge that are a number, where that number counts up from page to page. */
function pageNumbers(pages: readonly PdfPage[], inMargin: ReadonlySet<PdfLine>): Set<PdfLine> {
  const candidates = pages.flatMap((page) => {
    const outer = outerRowsOf(page.lines);
    return page.lines.flatMap((line) => {
      const written = inMargin.has(line) ? undefined : pageNumber.exec(line.text)?.[1];
      const value = written === undefined ? undefined : numberOf(written);
      const outermost = isOutermost(line, outer);
      if (value === undefined || (!outermost && !isAtEdge(line, page))) return [];
      return [{ line, page, ahead: value - page.index, outermost }];
    });
  });
  const pagesOf = new Map<number, Set<number>>();
  for (const { page, ahead } of candidates) {
    pagesOf.set(ahead, (pagesOf.get(ahead) ?? new Set()).add(page.index));
  }
  const found = candidates.filter(({ ahead, outermost }) => {
    const count = pagesOf.get(ahead)?.size ?? 0;
    if (count >= Math.max(2, pages.length * 0.2)) return true;
    return pages.length === 1 && ahead === 1 && outermost;
  });
  return new Set(found.map(({ line }) => line));
}

function numberOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  const digits = [...written.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
}
