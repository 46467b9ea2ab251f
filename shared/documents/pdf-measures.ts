import { headingFontsOf } from './pdf-headings.ts';
import { type Vocabulary, vocabularyOf } from './pdf-hyphens.ts';
import type { PdfLine } from './pdf-lines.ts';
import { median } from './pdf-order.ts';

/** What is usual in a document; paragraphs, headings and notes are told by the departure from it. */
export interface Measures {
  /** The size and the font of most letters. */
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Usual distance of baselines, in font sizes. */
  readonly spacing: number;
  /** How wide full lines are, in points. */
  readonly width: number;
  /** Paragraphs open with an indented line. */
  readonly indents: boolean;
  /** Sizes of headings, largest first. */
  readonly headingSizes: readonly number[];
  /** Fonts of headings that are set no larger than the text. */
  readonly headingFonts: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
  /** Words before a colon that open several lines, as speakers do in a transcript. */
  readonly speakers: ReadonlySet<string>;
}

/** Measures a document by the lines of its pages, each page's in reading order. */
export function measure(pages: readonly { readonly lines: readonly PdfLine[] }[]): Measures {
  const lines = pages.flatMap((page) => page.lines);
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  // Long lists of references in small type have more letters than a short text, but cover less.
  const areas = new Map([...letters].map(([size, count]) => [size, count * size * size]));
  const bodySize = mostOf(areas) ?? 0;
  const fonts = new Map<string, number>();
  const distances: number[] = [];
  let indented = 0;
  for (const page of pages) {
    const width = Math.max(...page.lines.map(({ x0, x1 }) => x1 - x0), 0);
    for (const [index, line] of page.lines.entries()) {
      if (Math.abs(line.size - bodySize) > 0.5) continue;
      fonts.set(line.font, (fonts.get(line.font) ?? 0) + line.text.length);
      const next = page.lines[index + 1];
      if (next === undefined) continue;
      const distance = (line.y - next.y) / line.size;
      // Below a short line that ends its paragraph the distance is that of paragraphs.
      const isEnd = endsSentence(line.text) && line.x1 - line.x0 < width * 0.6;
      if (distance > 0.8 && distance < 3 && !isEnd) distances.push(distance);
      const indent = (next.x0 - line.x0) / line.size;
      if (distance > 0.8 && distance < 1.6 && indent > 0.7 && indent < 4) indented++;
    }
  }
  const sizes = [...letters].filter(
    ([size, count]) => size > bodySize * 1.12 && count < lines.length * 20,
  );
  const usual = { bodySize, bodyFont: mostOf(fonts) ?? '', spacing: usualSpacing(distances) };
  return {
    ...usual,
    width: usualWidth(lines, bodySize),
    indents: indented > pages.length * 2,
    headingSizes: sizes.map(([size]) => size).sort((a, b) => b - a),
    headingFonts: headingFontsOf(pages, usual),
    vocabulary: vocabularyOf(lines),
    speakers: speakersOf(lines),
  };
}

/** True for a line that ends with the mark of a sentence, with quotation marks and the number of a note behind it. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…։؟۔。！？।॥။።។៕]["”’»)\]]*(?:[\d⁰¹²³⁴-⁹,–-]{1,8})?$/u.test(text);
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) [best, most] = [key, count];
  }
  return best;
}

// Distances between paragraphs are among them: the usual one is the smallest that is common.
function usualSpacing(distances: readonly number[]): number {
  if (distances.length < 4) return 1.2;
  const sorted = [...distances].sort((a, b) => a - b);
  const window = 0.12;
  let from = 0;
  for (const [index, distance] of sorted.entries()) {
    while (distance - (sorted[from] ?? 0) > window) from++;
    if (index - from + 1 >= sorted.length * 0.15) return median(sorted.slice(from, index + 1));
  }
  return median(sorted);
}

// Four fifths of all letters stand in lines that are no wider.
function usualWidth(lines: readonly PdfLine[], bodySize: number): number {
  const widths = lines
    .filter((line) => Math.abs(line.size - bodySize) <= 0.5)
    .map((line) => ({ width: line.x1 - line.x0, letters: line.text.length }))
    .sort((a, b) => a.width - b.width);
  let left = widths.reduce((sum, { letters }) => sum + letters, 0) * 0.8;
  for (const { letters, width } of widths) {
    left -= letters;
    if (left <= 0) return width;
  }
  return 0;
}

function speakersOf(lines: readonly PdfLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const speaker = speakerOf(line.text);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([speaker]) => speaker));
}

/** The name before the colon that opens a line, as in "Interviewer: …". */
export function speakerOf(text: string): string | undefined {
  return /^(\p{Lu}[\p{L}\p{M}\d .'’_-]{0,30}):(?:\s|$)/u.exec(text)?.[1];
}
