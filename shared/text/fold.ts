/** The one form in which a text is searched, and the way back from a place in it to the place in the text. */
import { type Accents, foldCluster } from './fold-cluster.ts';
import { foldLetters } from './fold-letters.ts';
import { type FoldedText, FoldRuns } from './fold-runs.ts';

/**
 * A text without what typography, keyboards and scanning change in it: case, ligatures, widths, soft hyphens and
 * other signs that are not seen, no-break spaces and hyphens, `ß`, the two Turkish i, curly quotation marks,
 * tatweel, blanks between Han or Kana letters; and, where accents are ignored, accents and the vowel signs of
 * Arabic and Hebrew. Where accents are ignored, folding what is folded changes nothing. The time grows with the length.
 */
export function foldText(text: string, accents: Accents = 'ignored'): FoldedText {
  if (!beyondAscii.test(text)) {
    return { folded: text.toLowerCase(), toOriginal: (start, end) => ({ start, end }) };
  }
  const letters = foldLetters(text, accents);
  if (letters !== undefined)
    return { folded: letters, toOriginal: (start, end) => ({ start, end }) };
  const runs = new FoldRuns();
  const known = new Map<string, string>();
  let at = 0;
  for (const { 0: piece, 1: between, index } of text.matchAll(pieces)) {
    if (index > at) runs.addPlain(text.slice(at, index).toLowerCase(), at);
    at = index + piece.length;
    if (between !== undefined) continue;
    let folded = known.get(piece);
    if (folded === undefined) {
      folded = foldCluster(piece, accents);
      known.set(piece, folded);
    }
    if (folded.length === 1 && piece.length === 1) runs.addPlain(folded, index);
    else runs.addWhole(folded, index, at, marksOnly.test(piece));
  }
  if (at < text.length) runs.addPlain(text.slice(at).toLowerCase(), at);
  return runs.folded();
}

/**
 * Every place in the text where a pattern (with the flags `g` and `u`) matches its folded form: UTF-16 offsets
 * into the text, in order, of whole letters, none overlapping.
 */
export function* placesOf(
  { folded, toOriginal }: FoldedText,
  pattern: RegExp,
): Generator<{ readonly start: number; readonly end: number }> {
  let last = 0;
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    const place = toOriginal(index, index + found.length);
    // Both halves of one letter are one place.
    if (place.start < last || place.end === place.start) continue;
    last = place.end;
    yield place;
  }
}

const beyondAscii = /[^\0-\x7f]/;

const mark = '\\p{M}\\uff9e\\uff9f';
/** Letters of scripts that are written without blanks, between which a blank only spaces out. */
const spacedOut = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\u30fc\\uff70';
/** Blanks within a line, with what is not seen at all. A line's end stays: it may be a paragraph's. */
const blank = '\\t\\p{Zs}\\u0640\\p{DI}\\p{M}';

/**
 * What is folded as one: blanks between Han or Kana letters, a Korean syllable in parts, a letter with its
 * marks. What lies between two pieces is ASCII. More marks than anybody writes are pieces of their own: the time to
 * put marks in order grows with the square of their number.
 */
const pieces = new RegExp(
  [
    `(?<=[${spacedOut}][${mark}\\p{DI}]{0,32})([${blank}]+)(?=[${spacedOut}])`,
    `[\\u1100-\\u1112\\uac00-\\ud7a3][\\u1161-\\u1175]?[\\u11a8-\\u11c2]?[${mark}]{0,32}`,
    `[^\\0-\\x7f][${mark}]{0,32}`,
    `[\\0-\\x7f][${mark}]{1,32}`,
  ].join('|'),
  'gu',
);
const marksOnly = new RegExp(`^[${mark}]`, 'u');
