import type { TextBody } from './text-body.ts';

/** A passage with what stands around it. Law: `before + quote + after` is one stretch of the text. */
export interface PassageContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The text goes on before or behind that within the same paragraph. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * The paragraphs that a passage lies in, and where it fills them the ones beside it, cut at words to about `around`
 * UTF-16 units on each side.
 */
export function contextOf(
  { blocks, text }: Pick<TextBody, 'blocks' | 'text'>,
  { end, start }: { readonly start: number; readonly end: number },
  around = 320,
): PassageContext {
  const first = blocks.findLastIndex((block) => block.start <= start);
  const last = blocks.findLastIndex((block) => block.start < end);
  const opens = blocks[first]?.start ?? 0;
  const closes = blocks[last]?.end ?? text.length;
  const from = opens < start ? opens : (blocks[first - 1]?.start ?? opens);
  const to = closes > end ? closes : (blocks[last + 1]?.end ?? closes);
  const cutFrom = start - from > around ? wordStart(text, start - around) : from;
  const cutTo = to - end > around ? wordEnd(text, end + around) : to;
  return {
    before: text.slice(cutFrom, start),
    quote: text.slice(start, end),
    after: text.slice(end, cutTo),
    isCutBefore: cutFrom > from,
    isCutAfter: cutTo < to,
  };
}

/** The first place at or behind `at` where a word begins; `at` itself where none does for long. */
function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + 40).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

function wordEnd(text: string, at: number): number {
  const blank = text.slice(at - 40, at).search(/\s\S*$/);
  return blank < 0 ? at : at - 40 + blank;
}
