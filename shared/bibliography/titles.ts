/** Titles as databases write them: with brackets around translations, marks of language, and notices of corrections. */
import { comparableText } from './comparable-text.ts';

/** `[Erratum appears in …]`, `[abstract]`, `<ORIGINAL> …`, `LA: Chi`: what was added to a title that is otherwise the same. */
const additions = [
  /\[(?:erratum|corrected|published erratum|comment|see comments?|summary for patients|retraction|review|abstract|letter)[^\]]*\]/gi,
  /\s*<original>.*$/is,
  /\s+LA:\s*\p{L}{2,3}\.?\s*$/u,
];
const mayBeAddedTo = /[[<]|\sLA:|^\W*(?:retracted|withdrawn)/i;
const retracted = /^\W*(?:retracted|withdrawn)(?:\s+(?:article|paper|study))?\s*[:.]\s*/i;

/** The title without what a database added to it. */
export function comparableTitle(title: string): string {
  // Looking once is faster than replacing four times.
  if (!mayBeAddedTo.test(title)) return title;
  let bare = title.replace(retracted, '');
  for (const addition of additions) bare = bare.replace(addition, ' ');
  if (bare === title) return title;
  // Where nothing else is left, the addition was the title.
  return comparableText(bare) === '' ? title : bare;
}

const notices = [
  /^\W*(?:author(?:[’']s?|s[’']?)?\s+)?(?:erratum|errata|corrigend(?:um|a)|addendum|retraction|(?:partial )?retraction note|retraction notice|expression of concern|publisher[’']?s? (?:correction|note)|repl(?:y|ies)|re)\b(?:\s*(?:to|on|of|for|from)\b|\s*[:.\]]|\s*[-–—]+\s|\s*$)/i,
  // “Response of grassland to fire”, “Correction of hyponatraemia” and “Withdrawal from alcohol” are studies.
  /^\W*(?:author(?:[’']s?|s[’']?)?\s+)?(?:corrections?|response|withdrawal)\b(?:\s*(?:to|for)?\s*[:.\]“”"]|\s*[-–—]+\s|\s*$)/i,
  /^\W*(?:author(?:[’']s?|s[’']?)\s+response|corrections? to|response to (?:the |an? )?(?:letters?|comment(?:s|ary)?|editorial|critique|reviewers?))\b/i,
  /^\W*comment(?:s|ary)? on\b/i,
  /\[(?:erratum|correction|corrigendum|comment|reply)\]\s*\.?\s*$/i,
];

const mayBeNotice = /^\W*[aceprw]/i;

/** Whether a title is that of a correction, a retraction notice, a comment or a reply. */
export function noticeIn(title: string): boolean {
  // Looking at both ends is faster than trying each.
  return (
    (mayBeNotice.test(title) || /\]\.?$/.test(title.slice(-3).trimEnd())) &&
    notices.some((notice) => notice.test(title))
  );
}

/** Whether a title is given in translation, as MEDLINE and others show by brackets around it. */
export function isTranslated(title: string): boolean {
  return /^\W{0,2}\[/.test(title);
}

/** A number in a title, or a Roman one after “part” and the like, tells one of a series from another. */
export function numbersIn(title: string): string {
  const roman = title.replace(
    /\b(part|study|paper|phase|stage|wave|volume|section|chapter|type|grade)\s+([ivx]{1,5})\b/gi,
    (_, word: string, numeral: string) => `${word} ${romanValue(numeral)}`,
  );
  return (roman.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join(' ');
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...numeral.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** The pairs of neighbouring letters of a text as numbers, sorted. */
export function letterPairs(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
  }
  return pairs.sort();
}

/** How alike two texts are, from 0 to 1: twice the letter pairs they share, of all they have (Dice). */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  const all = a.length + b.length;
  if (all === 0) return 0;
  let [inA, inB, common] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const [x, y] = [a[inA] ?? 0, b[inB] ?? 0];
    if (x === y) common += 1;
    if (x <= y) inA += 1;
    if (y <= x) inB += 1;
  }
  return (2 * common) / all;
}
