/**
 * Text anchors: where an excerpt lies, and enough of its surroundings to find it again in a corrected
 * version of the text.
 */
import { once } from '../once.ts';
import type { PageRegion } from './region.ts';

export interface TextAnchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The part of a page that is meant; the quote is the line that stands for the page, or its first visible character. */
  readonly region?: PageRegion | undefined;
  /** As it is stored, where it is part of the new words of a correction (A8); never of a passage that is shown. */
  readonly within?: { readonly quote: string; readonly at: number } | undefined;
}

/** Characters of context kept on either side of a quote. */
export const contextLength = 32;

/** Made at the first text that needs it: a start needs none. */
const graphemes = once(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/**
 * The nearest offset at or before (`-1`) or at or after (`1`) `offset` that does not cut a character
 * as a reader sees it (surrogate pairs, combining marks, emoji sequences).
 */
export function graphemeBoundary(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < 0x300 && after < 0x300) return offset;
  const from = Math.max(0, offset - 64);
  const window = text.slice(from, offset + 64);
  const segment = graphemes()
    .segment(window)
    .containing(offset - from);
  if (segment === undefined || segment.index === offset - from) return offset;
  return direction < 0
    ? from + segment.index
    : Math.min(text.length, from + segment.index + segment.segment.length);
}

/** The anchor in something that has one, such as an excerpt. */
export function anchorOf({ start, end, quote, prefix, suffix, region }: TextAnchor): TextAnchor {
  const anchor = { start, end, quote, prefix, suffix };
  return region === undefined ? anchor : { ...anchor, region };
}

/**
 * An anchor for a selection: blanks at both ends are left out and no visible character is cut.
 * Undefined where nothing but blanks is selected. Law: `text.slice(a.start, a.end) === a.quote`.
 */
export function makeAnchor(text: string, from: number, to: number): TextAnchor | undefined {
  let start = graphemeBoundary(text, Math.max(0, Math.min(from, to)), -1);
  let end = graphemeBoundary(text, Math.min(text.length, Math.max(from, to)), 1);
  // A blank that carries a combining mark is a visible character and stays.
  while (
    start < end &&
    isBlank(text.charCodeAt(start)) &&
    graphemeBoundary(text, start + 1, -1) === start + 1
  ) {
    start += 1;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start >= end) return undefined;
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 0xa0;
}

/** Where an anchor lies in `text`: by position, else by quote and context, else it is an orphan. */
export type Relocation =
  | { readonly found: 'in place' | 'moved'; readonly anchor: TextAnchor }
  | { readonly found: 'orphan' };

/**
 * Finds an anchor again. The place given by the offsets wins when the quote stands there; otherwise the
 * occurrence of the quote whose surroundings agree best, nearest first; a result is always checked
 * against the quote.
 */
export function relocate(text: string, anchor: TextAnchor): Relocation {
  if (text.startsWith(anchor.quote, anchor.start)) {
    return { found: 'in place', anchor: movedTo(text, anchor, anchor.start) };
  }
  let best: { at: number; score: number } | undefined;
  let at = text.indexOf(anchor.quote);
  for (let tries = 0; at >= 0 && tries < 1000; tries += 1) {
    const score =
      sharedSuffix(text.slice(Math.max(0, at - contextLength), at), anchor.prefix) +
      sharedPrefix(
        text.slice(at + anchor.quote.length, at + anchor.quote.length + contextLength),
        anchor.suffix,
      );
    const nearer =
      best === undefined ||
      score > best.score ||
      (score === best.score && Math.abs(at - anchor.start) < Math.abs(best.at - anchor.start));
    if (nearer) best = { at, score };
    at = text.indexOf(anchor.quote, at + 1);
  }
  return best === undefined
    ? { found: 'orphan' }
    : { found: 'moved', anchor: movedTo(text, anchor, best.at) };
}

function movedTo(text: string, { quote, region }: TextAnchor, start: number): TextAnchor {
  const end = start + quote.length;
  return anchorOf({
    region,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  });
}

/** UTF-16 units that two texts begin with alike. */
export function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** UTF-16 units that two texts end with alike. */
export function sharedSuffix(a: string, b: string): number {
  let length = 0;
  while (
    length < a.length &&
    length < b.length &&
    a[a.length - 1 - length] === b[b.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}
