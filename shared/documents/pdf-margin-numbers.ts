/**
 * Numbers in the margin of a page. Those that count its lines are no text; those that count turns or paragraphs are
 * how a transcript is cited, and stand at the beginning of what they count.
 */
import type { PdfLine } from './pdf-lines.ts';
import { median } from './pdf-order.ts';
import { mergedLine } from './pdf-rows.ts';

const number = /^\d{1,5}$/;

/** Numbers that count up from line to line beside the text: three or more in one column. */
function numbersBeside(lines: readonly PdfLine[]): PdfLine[] {
  const numbers = lines.filter((line) => number.test(line.text));
  const others = lines.filter((line) => !number.test(line.text));
  const left = Math.min(...others.filter((line) => line.text.length > 20).map((line) => line.x0));
  const right = Math.max(...others.map((line) => line.x1));
  if (numbers.length < 3 || left === Number.POSITIVE_INFINITY) return [];
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
  return beside.length >= 3 && steps.length >= beside.length - 2 ? beside : [];
}

/** Of a text's rows, the share that has a number at most where turns are counted and not lines. */
const shareOfTurns = 0.75;

/** A page and the numbers in its margin that count its lines. */
export interface MarginedPage<Page> {
  readonly page: Page;
  readonly lineNumbers: readonly PdfLine[];
}

/**
 * The pages with the numbers in their margins told apart: those that count lines are named; those at the left that count
 * turns or paragraphs stand at the head of the line beside them. That is told over all pages: they go up by one, and
 * fewer than three in four rows have one.
 */
export function withMargins<Page extends { readonly lines: readonly PdfLine[] }>(
  pages: readonly Page[],
): readonly MarginedPage<Page>[] {
  const beside = pages.map(({ lines }) => numbersBeside(lines));
  const found = pages.map(({ lines }, at) => atLeft(beside[at] ?? [], lines));
  const numbers = found.flat();
  const rows = pages.reduce((sum, { lines }, at) => sum + rowsBeside(lines, found[at] ?? []), 0);
  const countsTurns =
    numbers.length >= 3 && numbers.length < rows * shareOfTurns && countsByOne(found);
  if (!countsTurns) return pages.map((page, at) => ({ page, lineNumbers: beside[at] ?? [] }));
  const edge = median(numbers.map(({ x0 }) => x0));
  const end = Math.max(...numbers.map(({ x1 }) => x1));
  return pages.map((page, at) => {
    const inColumn = page.lines.filter(
      (line) =>
        number.test(line.text) && Math.abs(line.x0 - edge) < line.size * 2 && line.x1 <= end + 1,
    );
    if (inColumn.length === 0) return { page, lineNumbers: beside[at] ?? [] };
    const lines = withHeads(page.lines, inColumn);
    return { page: { ...page, lines }, lineNumbers: numbersBeside(lines) };
  });
}

function atLeft(numbers: readonly PdfLine[], lines: readonly PdfLine[]): readonly PdfLine[] {
  const text = lines.filter(({ text: words }) => words.length > 20);
  return numbers.every((each) => text.every(({ x0 }) => each.x1 < x0)) ? numbers : [];
}

function countsByOne(found: readonly (readonly PdfLine[])[]): boolean {
  const steps = found.flatMap((lines) =>
    lines.slice(1).map((line, at) => Number(line.text) - Number(lines[at]?.text)),
  );
  return steps.filter((step) => step === 1).length >= steps.length * 0.9;
}

/** How many rows of text there are from the first of these numbers down. */
function rowsBeside(lines: readonly PdfLine[], numbers: readonly PdfLine[]): number {
  const [first] = numbers;
  if (first === undefined) return 0;
  const below = lines
    .filter((line) => line.angle === 0 && !number.test(line.text) && line.y < first.y + line.size)
    .toSorted((a, b) => b.y - a.y);
  return below.filter((line, at) => {
    const above = below[at - 1];
    return above === undefined || above.y - line.y > line.size * 0.5;
  }).length;
}

/** Each number in front of the line beside it; one beside the cells of a row stays a cell of its own. */
function withHeads(lines: readonly PdfLine[], numbers: readonly PdfLine[]): readonly PdfLine[] {
  const heads = new Map<PdfLine, PdfLine>();
  for (const each of numbers) {
    const beside = lines.filter(
      (line) => /\p{L}/u.test(line.text) && line.angle === each.angle && isBeside(line, each),
    );
    const [only] = beside;
    if (only !== undefined && beside.length === 1 && !heads.has(only)) heads.set(only, each);
  }
  const used = new Set(heads.values());
  return lines.flatMap((line) => {
    if (used.has(line)) return [];
    const head = heads.get(line);
    // The text goes on where it went on: the number is no indent.
    return [head === undefined ? line : { ...mergedLine([head, line], ' '), x0: line.x0 }];
  });
}

function isBeside(line: PdfLine, each: PdfLine): boolean {
  return line.x0 > each.x1 && Math.abs(line.y - each.y) < each.size * 0.5;
}
