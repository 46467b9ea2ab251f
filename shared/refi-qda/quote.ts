/** The name of a selection as the quote that it often is. */
import type { RawRange } from './convention.ts';
import type { RefiSelection } from './model.ts';

/** One blank for line ends and blanks of every kind, as attributes of XML lose them. */
export function fold(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** A quote that was cut ends in dots. */
const cut = /\s*(?:…|\.\.\.)$/;
/** Shorter beginnings fit too much. */
const leastBeginning = 20;

/** Whether the name is these words, or how they begin. */
export function isQuoteOf(name: string, words: string): boolean {
  const quote = fold(name);
  if (quote === '') return false;
  const whole = fold(words);
  if (quote === whole) return true;
  const beginning = quote.replace(cut, '');
  return beginning !== quote && beginning.length >= leastBeginning && whole.startsWith(beginning);
}

/** Whether a name that is not the words at its place is a quote all the same: it is as long as the selection, or was cut and stands in the text. */
export function mayBeQuote({ end, name, start }: RefiSelection, raw: string): boolean {
  const quote = fold(name);
  const beginning = quote.replace(cut, '');
  if (quote.length < leastLength || start >= end) return false;
  if (beginning !== quote)
    return beginning.length >= leastBeginning && findQuote(raw, name, 0) !== undefined;
  const long = end - start;
  const lineEnds = name.match(/[\s\u2028\u2029]/g)?.length ?? 0;
  const least = [...quote].length;
  // Blanks may stand for line ends of two characters, and several blanks were one.
  return long >= least - 1 && long <= name.length + 1 + Math.min(lineEnds, 20);
}

/** In UTF-16 units: `line:12` and `Memo` are no quotes. */
const leastLength = 12;
/** In UTF-16 units: how far from its place a quote is looked for before the whole text is. */
const near = 200;

/** Where a quote stands: near that place, else in the whole text where it stands there once. */
export function findQuote(raw: string, name: string, place: number): RawRange | undefined {
  const pattern = fold(name)
    .replace(cut, '')
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[\\s\\u0085\\ufeff]+');
  if (pattern === '') return undefined;
  const found: RawRange[] = [];
  for (const match of raw.matchAll(new RegExp(pattern, 'gu'))) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (found.length > 1000) break;
  }
  const close = found
    .filter(({ from }) => Math.abs(from - place) <= near)
    .toSorted((a, b) => Math.abs(a.from - place) - Math.abs(b.from - place));
  return close[0] ?? (found.length === 1 ? found[0] : undefined);
}
