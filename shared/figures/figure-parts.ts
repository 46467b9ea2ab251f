/** What the pictures of the synthesis are drawn with: words that are never clipped, in print sizes. Lengths are points. */
import { printable } from '../prisma/flow-text.ts';
import { textWidth, widthAllowance, wrapText } from '../prisma/font-metrics.ts';
import { written } from '../prisma/svg-file.ts';

export const fontSize = 10;
export const lineHeight = 14;
export const margin = 12;

/** The lines of words in a width, whatever font is there. */
export function wrapped(words: string, width: number, bold = false): readonly string[] {
  return wrapText(printable(words), width / widthAllowance, { size: fontSize, bold });
}

/** The room that the widest of the lines needs, whatever font is there. */
export function roomFor(lines: readonly string[]): number {
  return Math.ceil(
    Math.max(0, ...lines.map((each) => textWidth(each, { size: fontSize }) * widthAllowance)),
  );
}

export function text(words: string, x: number, y: number, look?: 'bold' | 'italic'): string {
  const style =
    look === 'bold' ? ' font-weight="bold"' : look === 'italic' ? ' font-style="italic"' : '';
  return `<text x="${rounded(x)}" y="${rounded(y)}"${style}>${written(words)}</text>`;
}

/** Words whose middle stands at a point. */
export function centred(words: string, x: number, y: number, fill = '#000'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="middle" fill="${fill}">${written(words)}</text>`;
}

/** Words on their side, from the bottom up. */
export function turned(words: string, x: number, y: number): string {
  return `<text transform="translate(${rounded(x)} ${rounded(y)}) rotate(-90)">${written(words)}</text>`;
}

/** Lines about a height, each below the other. */
export function block(lines: readonly string[], x: number, middle: number): readonly string[] {
  return lines.map((words, place) =>
    text(words, x, middle + (place - (lines.length - 1) / 2) * lineHeight + 3.5),
  );
}

export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
