/**
 * Where the sentences of a text are. One way for the S key, auto-coding and agreement, and the same on every machine: the
 * cuts of `Intl.Segmenter` depend on the ICU it comes with, and end a sentence after “e.g.” and “p. 12.”.
 */
import { leading, months, trailing } from './sentence-abbreviations.ts';

/** Named in reports of agreement by sentence; raised with every change that moves a cut. */
export const sentenceVersion = 1;

/** A stretch of text in UTF-16 offsets, end exclusive. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A line end; or signs that may end a sentence, with marks of notes and what closes quotations and brackets. */
const candidate =
  /[\n\u2028\u2029]|[.!?\u2026\u037e\u061f\u06d4\u0589\u0964\u0965\u1362\u3002\uff01\uff0e\uff1f\uff61]+(?:[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,6}|\[\d[\d,\u2013 -]{0,40}\])?(?:["'\u2019\u201d\u00bb\u203a)\]}\u300d\u300f\u3011\u300b\u3009]|[\u201c\u00ab](?=\s|$))*(?:[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,6}|\[\d[\d,\u2013 -]{0,40}\])?/gu;

/** Signs behind which the next sentence may begin without a blank. */
const wide = /[\u3002\uff01\uff0e\uff1f\uff61]/;
/** What may stand before the first word of a sentence. */
const opening =
  /[\s"'\u2018\u2019\u201c\u201e\u201a\u00ab\u2039\u00bb([{\u00bf\u00a1\u2013\u2014\u300c\u300e\u3010\u300a\u3008-]/u;
const lineEnd = /[\n\u2028\u2029]/;
/** Longer than any short form. */
const longestShort = 14;

/** The sentences of a text in order, without the blanks between them; a line end always ends one. Time is linear. */
export function sentencesIn(text: string): readonly SentenceSpan[] {
  const found: SentenceSpan[] = [];
  let start = skipBlanks(text, 0);
  const take = (end: number): void => {
    const last = trimmedEnd(text, start, end);
    if (last > start) found.push({ start, end: last });
    start = skipBlanks(text, end);
  };
  for (const { 0: signs, index } of text.matchAll(candidate)) {
    if (index < start) continue;
    if (lineEnd.test(signs)) take(index);
    else if (endsSentence(text, start, index, signs)) take(index + signs.length);
  }
  take(text.length);
  return found;
}

/** The sentence at an offset; blanks belong to the one before. Undefined in a text of blanks. */
export function sentenceAround(text: string, offset: number): SentenceSpan | undefined {
  const all = sentencesIn(text);
  return all.findLast(({ start }) => start <= offset) ?? all[0];
}

function endsSentence(text: string, start: number, at: number, signs: string): boolean {
  const behind = at + signs.length;
  if (behind >= text.length || wide.test(signs)) return true;
  if (!/\s/.test(text.charAt(behind))) return false;
  // “;” asks only in Greek.
  if (signs.startsWith('\u037e') && !/\p{sc=Greek}/u.test(text.charAt(at - 1))) return false;
  const { opened, word } = nextWord(text, behind);
  if (word === '') return true;
  if (/^\p{Ll}/u.test(word)) return false;
  if (/^(?:\.{2,}|\u2026)/.test(signs)) return !/^\p{Nd}/u.test(word);
  if (!signs.startsWith('.') || signs.startsWith('..')) return true;
  // A closing sign behind the stop ends a whole sentence of its own.
  const before = wordBefore(text, start, at);
  if (before === '') return !(opened === '(' && /^\p{Nd}/u.test(word));
  return !goesOn(before, word, opened, isFirst(text, start, at - before.length));
}

/** Whether a stop behind the word `before` belongs to a short form or a number with which the sentence goes on. */
function goesOn(before: string, word: string, opened: string, first: boolean): boolean {
  const short = before.toLowerCase();
  if (leading.has(short)) return true;
  if (trailing.has(short)) return opened === '(' || opened === '[' || /^\p{Nd}/u.test(word);
  // Initials and short forms of letters with stops between them: `J. Rai`, `p. 12`, `S. 4`.
  if (/^(?:\p{L}\p{M}*)(?:\.-?\p{L}\p{M}*)*$/u.test(before)) return before !== 'I';
  if (/^\p{Nd}{1,3}$/u.test(before))
    return first || (before.length < 3 && months.has(word.toLowerCase()));
  return opened === '(' && /^\p{Nd}{4}/u.test(word);
}

/** The letters and digits before an offset, stops between them included; empty behind a bracket or a quotation mark. */
function wordBefore(text: string, start: number, at: number): string {
  const from = Math.max(start, at - longestShort);
  return (
    /[\p{L}\p{M}\p{N}º]+(?:[.-]+[\p{L}\p{M}\p{N}º]+)*$/u.exec(spaced(text.slice(from, at)))?.[0] ??
    ''
  );
}

/** `z. B` and `d. h`, which some write with a blank, as one. */
function spaced(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}.])(\p{L}\.)[ \u00a0\u202f](?=\p{L}{1,2}(?:\.|$))/gu, '$1');
}

/** The first word behind an offset, and the last sign that opens before it; no more than is needed to know its kind. */
function nextWord(text: string, from: number): { readonly opened: string; readonly word: string } {
  let at = from;
  let opened = '';
  while (at < text.length && opening.test(text.charAt(at))) {
    if (lineEnd.test(text.charAt(at))) return { opened, word: '' };
    if (/[([]/.test(text.charAt(at))) opened = text.charAt(at);
    at += 1;
  }
  return {
    opened,
    word: /^[\p{L}\p{M}\p{N}]{1,20}/u.exec(text.slice(at, at + 40))?.[0] ?? text.charAt(at),
  };
}

/** Whether nothing but signs stands between the beginning of the sentence and the word: a number there counts a list. */
function isFirst(text: string, start: number, at: number): boolean {
  return at - start < longestShort && !/[\p{L}\p{N}]/u.test(text.slice(start, at));
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
