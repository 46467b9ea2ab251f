/** Headings that are set as large as the text, or a little smaller: short lines of their own in another font. */
import type { PdfLine } from './pdf-lines.ts';

/** What is usual in the text that such lines stand over. */
export interface UsualText {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Usual distance of baselines, in font sizes. */
  readonly spacing: number;
}

/** Short, begun with a capital, and without a mark at its end. */
const heads = /^(?:\d[\d.]*\s)?\p{Lu}.{2,80}[^.,;:–-]$/u;

/** Whether a line by itself may be a heading, over the line that follows it. */
export function headsText(
  line: PdfLine,
  before: PdfLine | undefined,
  next: PdfLine,
  usual: UsualText,
): boolean {
  return (
    isHead(line, usual) && isApart(line, before, usual) && isText(next, usual) && next.y < line.y
  );
}

/**
 * Fonts, as `fontOf` names them, in which at least three lines and many of all head text, or a heading: what is set in
 * them is a heading over another heading, too, and where no larger distance sets it apart.
 */
export function headingFontsOf(
  pages: readonly { readonly lines: readonly PdfLine[] }[],
  usual: UsualText,
): ReadonlySet<string> {
  const overText = fontsOf(pages, usual, (line, before, next) =>
    headsText(line, before, next, usual),
  );
  return fontsOf(
    pages,
    usual,
    (line, before, next) =>
      headsText(line, before, next, usual) ||
      (overText.has(fontOf(next)) && isHead(line, usual) && isApart(line, before, usual)),
  );
}

function fontsOf(
  pages: readonly { readonly lines: readonly PdfLine[] }[],
  usual: UsualText,
  isHeading: (line: PdfLine, before: PdfLine | undefined, next: PdfLine) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; headings: number }>();
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      if (line.font === usual.bodyFont) continue;
      const count = counts.get(fontOf(line)) ?? { all: 0, headings: 0 };
      counts.set(fontOf(line), count);
      count.all += 1;
      const next = lines[index + 1];
      if (next !== undefined && isHeading(line, lines[index - 1], next)) count.headings += 1;
    }
  }
  return new Set(
    [...counts].flatMap(([font, { all, headings }]) =>
      headings >= fewest && headings >= all * smallestShare ? [font] : [],
    ),
  );
}

const fewest = 3;
const smallestShare = 0.4;

/** The font of a line with its size. */
export function fontOf({ font, size }: PdfLine): string {
  return `${font} ${Math.round(size * 2) / 2}`;
}

/** Whether a line may be a heading by its look: `next` below it may be another one. */
export function isHead(line: PdfLine, { bodyFont, bodySize }: UsualText): boolean {
  return (
    line.font !== bodyFont &&
    line.mixed === undefined &&
    line.size > bodySize * 0.88 &&
    line.spans.length <= 3 &&
    heads.test(line.text)
  );
}

function isText(line: PdfLine, { bodyFont, bodySize }: UsualText): boolean {
  const isOfText = line.font === bodyFont || /^[•▪◦‣●○■□➢✓]/u.test(line.text);
  return isOfText && Math.abs(line.size - bodySize) < 0.6 && !/^\p{Ll}/u.test(line.text);
}

/** Whether a line stands apart from the one above, below another heading, or behind the end of the last sentence. */
export function isApart(line: PdfLine, before: PdfLine | undefined, usual: UsualText): boolean {
  return (
    before === undefined ||
    before.y < line.y ||
    (before.font !== usual.bodyFont && (before.font !== line.font || isHead(before, usual))) ||
    before.y - line.y > usual.spacing * line.size * 1.25 ||
    /[.!?]["”’»)\]]*(?:[\d⁰¹²³⁴-⁹,–-]{1,8})?$/u.test(before.text)
  );
}
