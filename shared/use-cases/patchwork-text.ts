import type { TextBlock, TextBody } from '../documents/text-body.ts';
import type { Excerpt } from '../records/excerpt.ts';

/** Stands where words were that are not at hand. */
const gap = '·';
/** As many stand in one paragraph: a reader draws a window of paragraphs. */
const gapLength = 600;

/**
 * A text of `length` UTF-16 units that holds the quotes of excerpts where they stood, and dots for everything
 * between them. Law (A1): every excerpt's quote is the text from its start to its end.
 */
export function patchworkText(
  length: number,
  excerpts: ReadonlyMap<string, Excerpt> = new Map(),
): TextBody {
  const units: string[] = Array.from({ length }, (_, at) =>
    at % gapLength === gapLength - 1 && at < length - 1 ? '\n' : gap,
  );
  for (const { quote, start } of excerpts.values())
    for (let at = 0; at < quote.length; at += 1) units[start + at] = quote.charAt(at);
  const text = units.join('').slice(0, length);
  return { text, blocks: blocksOf(text), pages: [] };
}

/** Every line that says something is a paragraph. */
function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g))
    if (line.trim() !== '')
      blocks.push({ start: index, end: index + line.length, kind: 'paragraph' });
  return blocks;
}
