/** The name of a selection as the quote that it often is. */
import { beginsBesideBlanks, isBlankUnit, sameBesideBlanks } from './blanks.ts';
import type { RawRange } from './convention.ts';
import type { RefiSelection } from './model.ts';

/** One blank for line ends and blanks of every kind, as attributes of XML lose them. */
export function fold(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** What `fold` keeps. */
const visible = /[^\s\p{Cc}\ufeff]/u;

/** A quote that was cut ends in dots. */
const cut = /\s*(?:…|\.\.\.)$/;
/** Shorter beginnings fit too much. */
const leastBeginning = 20;

/** Whether a name is the beginning of a quote alone. */
export function isCut(name: string): boolean {
  return beginningOf(name) !== undefined;
}

/** What stands before the dots of a quote that was cut; undefined where it was not. */
function beginningOf(name: string): string | undefined {
  let end = withoutBlanks(name, name.length);
  if (name[end - 1] === '…') end -= 1;
  else if (name.slice(Math.max(0, end - 3), end) === '...') end -= 3;
  else return undefined;
  return name.slice(0, withoutBlanks(name, end));
}

function withoutBlanks(name: string, length: number): number {
  let end = length;
  while (end > 0 && isBlankUnit(name.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Whether the name is these words, or how they begin. */
export function isQuoteOf(name: string, words: string): boolean {
  // Asked for each passage and way of counting, nearly always of words that differ at once: nothing is folded for that.
  if (sameBesideBlanks(name, words)) return visible.test(name);
  const beginning = beginningOf(name);
  if (beginning === undefined || !beginsBesideBlanks(words, beginning)) return false;
  return fold(beginning).length >= leastBeginning;
}

/** Whether a name that is not the words at its place is a quote all the same: it is as long as the selection, or was cut and stands in the text. */
export function mayBeQuote({ end, name, start }: RefiSelection, finder: QuoteFinder): boolean {
  const quote = fold(name);
  const beginning = quote.replace(cut, '');
  if (quote.length < leastLength || start >= end) return false;
  if (beginning !== quote)
    return beginning.length >= leastBeginning && finder.find(name, start) !== undefined;
  const long = end - start;
  const lineEnds = name.match(/[\s\u2028\u2029]/g)?.length ?? 0;
  // Blanks may stand for line ends of two characters, and several blanks were one.
  return long >= [...quote].length - 1 && long <= name.length + 1 + Math.min(lineEnds, 20);
}

/** In UTF-16 units: `line:12` and `Memo` are no quotes. */
const leastLength = 12;
/** In UTF-16 units: how far from its place a quote is looked for before the whole text is. */
const near = 200;

/** Finds quotes in one text, which is folded at the first of them. */
export class QuoteFinder {
  readonly raw: string;
  private folded: { readonly text: string; readonly starts: Int32Array } | undefined;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** Where a quote stands: nearest to that place, else where it stands in the whole text if it stands there once. */
  find(name: string, place: number): RawRange | undefined {
    const quote = fold(name).replace(cut, '');
    if (quote === '') return undefined;
    this.folded ??= foldWithPlaces(this.raw);
    const { starts, text } = this.folded;
    const close = firstAtOrAfter(starts, place - near);
    let best: RawRange | undefined;
    let at = text.indexOf(quote, close);
    for (; at >= 0 && (starts[at] ?? 0) <= place + near; at = text.indexOf(quote, at + 1)) {
      const range = { from: starts[at] ?? 0, to: (starts[at + quote.length - 1] ?? 0) + 1 };
      if (best === undefined || Math.abs(range.from - place) < Math.abs(best.from - place))
        best = range;
    }
    if (best !== undefined) return best;
    const first = text.indexOf(quote);
    if (first < 0 || text.indexOf(quote, first + 1) >= 0) return undefined;
    return { from: starts[first] ?? 0, to: (starts[first + quote.length - 1] ?? 0) + 1 };
  }
}

/** The text as `fold` leaves it, with where each of its characters stands. */
function foldWithPlaces(raw: string): { readonly text: string; readonly starts: Int32Array } {
  const starts = new Int32Array(raw.length);
  const parts: string[] = [];
  let length = 0;
  for (const [index, piece] of [
    ...raw.matchAll(/[\s\p{Cc}\ufeff]+|[^\s\p{Cc}\ufeff]+/gu),
  ].entries()) {
    const isBlank = /^[\s\p{Cc}\ufeff]/u.test(piece[0]);
    if (isBlank && index === 0) continue;
    const words = isBlank ? ' ' : piece[0];
    parts.push(words);
    for (let at = 0; at < words.length; at += 1) starts[length + at] = piece.index + at;
    length += words.length;
  }
  return { text: parts.join(''), starts: starts.subarray(0, length) };
}

function firstAtOrAfter(starts: Int32Array, place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
