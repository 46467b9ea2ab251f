import type { PdfLine } from './pdf-lines.ts';
import { median } from './pdf-order.ts';

/** A page's lines in reading order, with what is needed to place them. */
export interface PdfPage {
  readonly label: string;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Pages without the lines that run through the document, and those lines once each. */
export interface WithoutRunningLines {
  readonly pages: readonly PdfPage[];
  readonly setAside: readonly string[];
}

/**
 * Sets running heads, running feet, page numbers and download marks aside: lines with the same words
 * (numbers aside) at the same height on many pages. Turned lines count as marks too.
 */
export function withoutRunningLines(pages: readonly PdfPage[]): WithoutRunningLines {
  const seen = new Map<string, { count: number; example: string }>();
  for (const page of pages) {
    const keys = new Map(page.lines.map((line) => [keyOf(line), line.text]));
    for (const [key, example] of keys) {
      const entry = seen.get(key);
      if (entry === undefined) seen.set(key, { count: 1, example });
      else entry.count++;
    }
  }
  const setAside = new Map<string, string>();
  let numbered = false;
  const kept = pages.map((page) => {
    const numbers = marginNumbers(page.lines);
    numbered ||= numbers.size > 0;
    return {
      ...page,
      lines: page.lines.filter((line) => !numbers.has(line) && isKept(line, page)),
    };
  });
  return {
    pages: kept,
    setAside: numbered
      ? [...setAside.values(), 'line numbers in the margin']
      : [...setAside.values()],
  };

  function isKept(line: PdfLine, page: PdfPage): boolean {
    const key = keyOf(line);
    const { count, example } = seen.get(key) ?? { count: 0, example: '' };
    if (!isRunning(line, page, count, pages.length)) return true;
    setAside.set(wordsOf(line), example);
    return false;
  }
}

/** Numbers that count up from line to line beside the text: three or more in one column. */
function marginNumbers(lines: readonly PdfLine[]): Set<PdfLine> {
  const numbers = lines.filter((line) => /^\d{1,5}$/.test(line.text));
  const others = lines.filter((line) => !/^\d{1,5}$/.test(line.text));
  const left = Math.min(...others.filter((line) => line.text.length > 20).map((line) => line.x0));
  const right = Math.max(...others.map((line) => line.x1));
  if (numbers.length < 3 || left === Number.POSITIVE_INFINITY) return new Set();
  const outside = numbers.filter((line) => line.x1 < left || line.x0 > right);
  // They stand in one column; a page number stands elsewhere.
  const column = median(outside.map((line) => line.x1));
  const beside = outside.filter((line) => Math.abs(line.x1 - column) < line.size * 2);
  const steps = beside.filter((line, index) => {
    const last = beside[index - 1];
    if (last === undefined) return false;
    const step = Number(line.text) - Number(last.text);
    // Some count every line, some every fifth.
    return line.y < last.y && (step === 1 || step === 5 || step === 10);
  });
  return new Set(beside.length >= 3 && steps.length >= beside.length - 2 ? beside : []);
}

function isRunning(line: PdfLine, page: PdfPage, count: number, total: number): boolean {
  const atEdge = line.y < page.height * 0.1 || line.y > page.height * 0.88;
  const turned = line.angle !== 0;
  if (atEdge && isPageNumber(line.text) && total > 1) return count >= 2 || /\D/.test(line.text);
  if (atEdge || turned) return count >= Math.max(3, total * 0.25);
  return count >= Math.max(4, total * 0.8);
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|p\.|seite)\s*)?[-–—]?\s*\d{1,5}(?:\s*(?:\/|of|von|\|)\s*\d{1,5})?\s*[-–—]?$/iu.test(
    text,
  );
}

function keyOf(line: PdfLine): string {
  return [line.angle, Math.round(line.y / 4), Math.round(line.size), wordsOf(line)].join(' ');
}

function wordsOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
