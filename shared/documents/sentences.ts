/**
 * Where the sentences of a text are. One way for the S key, auto-coding and agreement, and the same on every machine: the
 * cuts of `Intl.Segmenter` depend on the ICU it comes with, and end a sentence after “e.g.” and “p. 12.”.
 */
import {
  afterLetters,
  beforeCaptions,
  beforeLetters,
  beforeOrdinals,
  captions,
  leading,
  months,
  numbered,
  pairs,
  shortMonths,
  starters,
  states,
  titles,
  trailing,
} from './sentence-abbreviations.ts';

/** Named in reports of agreement by sentence; raised with every change that moves a cut. */
export const sentenceVersion = 3;

/** A stretch of text in UTF-16 offsets, end exclusive. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** Marks of notes behind a stop or what closes a quotation: raised figures, `[3, 4]`, `(2)`. */
const notes = String.raw`(?:[²³¹⁰⁴-⁹]{1,6}(?:[,–-][²³¹⁰⁴-⁹]{1,6}){0,20}|\[\d[\d,– -]{0,40}\]|\(\d{1,3}(?:[,–-]\s?\d{1,3}){0,20}\))?`;
/** What closes quotations and brackets; French has a blank before it. */
const closing = String.raw`(?:["'’”»›)\]}」』】》〉]|[“‘«‹](?=\s|$)|[ \u00a0\u202f]»(?=\s|$))*`;
/** Three stops or more that were typed with blanks between them. */
const spacedEllipsis = String.raw`\.(?:[ \u00a0\u202f]\.){2,5}`;
/** A stop with the mark of a note behind it that is no longer raised, as in text copied from a page. */
const loweredNote = String.raw`(?<=\p{Ll}{3})\.\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s+["'“‘«„(]?\p{Lu})`;
/** A line end; or signs that may end a sentence, with what closes behind them and marks of notes. */
const candidate = new RegExp(
  String.raw`[\n\u2028\u2029]|${loweredNote}|(?:${spacedEllipsis}|[.!?…\u037e؟۔։।॥።。！．？｡။།។៕]+|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)${notes}${closing}${notes}`,
  'gu',
);

/** Signs behind which the next sentence may begin without a blank. */
const wide = /[。！．？｡။།។៕]/;
/** What may stand before the first word of a sentence. */
const opening =
  /[\s"'\u2018\u2019\u201c\u201e\u201a\u00ab\u2039\u00bb([{\u00bf\u00a1\u2013\u2014\u300c\u300e\u3010\u300a\u3008-]/u;
const lineEnd = /[\n\u2028\u2029]/;
/** Longer than any short form. */
const longestShort = 14;
/** Long enough for the words before a short form that tell what it is. */
const longestHead = 40;

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
    else if (endsSentence(text, start, index, signs)) take(withSource(text, index + signs.length));
  }
  take(text.length);
  return found;
}

/** The sentence at an offset; blanks belong to the one before. Undefined in a text of blanks. */
export function sentenceAround(text: string, offset: number): SentenceSpan | undefined {
  const all = sentencesIn(text);
  return all.findLast(({ start }) => start <= offset) ?? all[0];
}

/** Whose words were quoted, or where they stand, as it follows in brackets: `(P3, nurse)`; neither a sentence in brackets nor what counts a list, `(2)`. */
const source =
  /[ \u00a0\u202f]?(?!\((?:\d{1,2}|\p{L}|[ivx]{1,4})\))(?:\([^()\n]{0,80}[^()\n.!?…]\)|\[[^[\]\n]{0,80}[^[\]\n.!?…]\])\.?(?=\s*$|\s+[^\s\p{Ll}])/uy;

function withSource(text: string, end: number): number {
  source.lastIndex = end;
  return source.test(text) ? source.lastIndex : end;
}

function endsSentence(text: string, start: number, at: number, signs: string): boolean {
  const behind = at + signs.length;
  if (behind >= text.length) return true;
  if (wide.test(signs)) return !saidSo(text, behind, signs);
  if (!/\s/.test(text.charAt(behind))) return false;
  // “;” asks only in Greek, where the sign of its own is rarely typed.
  if (/^[\u037e;]/.test(signs) && !/\p{sc=Greek}/u.test(text.charAt(at - 1))) return false;
  const next = nextWord(text, behind);
  const { opened, word } = next;
  if (word === '') return true;
  if (smallLetter.test(word)) return next.counts || withSource(text, behind) > behind;
  if (ellipsis.test(signs)) return !/^\p{Nd}/u.test(word) && !isLeftOut(text, start, at);
  if (!signs.startsWith('.')) return true;
  // A closing sign behind the stop ends a whole sentence of its own.
  const before = wordBefore(text, start, at);
  if (before === '') return !(opened === '(' && /^\p{Nd}/u.test(word));
  // `vol.3`, and not a note's mark.
  if (/^\.\d/.test(signs) && numbered.has(before.toLowerCase())) return false;
  const from = at - before.length;
  // The end of an address, as `…?c=d`, is no short form.
  if (/[=/&?#@_~%]/.test(text.charAt(from - 1))) return true;
  // `can’t`, `it’s`, `Mary’s`
  if (/^\p{Ll}$/u.test(before) && /[\p{L}\p{N}]['’]$/u.test(text.slice(from - 2, from)))
    return true;
  const head = text.slice(Math.max(start, from - longestHead), from);
  return !goesOn({ head, isWhole: from - start <= longestHead }, before, next);
}

const ellipsis = /^(?:\.{2,}|\. \.|\.[\u00a0\u202f]\.|…)/;
/** Georgian has no capitals that a sentence begins with, though Unicode calls its letters small. */
const smallLetter = /^(?!\p{sc=Geor})\p{Ll}/u;

/** Whether a sentence begins with the sign of what was left out: `[…] Then they came.` */
function isLeftOut(text: string, start: number, at: number): boolean {
  return at - start < 4 && !/[\p{L}\p{N}]/u.test(text.slice(start, at));
}

/** Whether a quotation in Japanese is followed by the word that says it was one: `「行かない。」と言った。` */
function saidSo(text: string, behind: number, signs: string): boolean {
  return /[」』]$/.test(signs) && /^(?:と|って)/.test(text.slice(behind, behind + 2));
}

interface Beginning {
  /** What stands before the word, or its end. */
  readonly head: string;
  /** Whether the sentence begins with it. */
  readonly isWhole: boolean;
}

/** Whether a stop behind the word `before` belongs to a short form or a number with which the sentence goes on. */
function goesOn({ head, isWhole }: Beginning, before: string, next: NextWord): boolean {
  const { opened, word } = next;
  const short = before.toLowerCase();
  if (leading.has(short) || pairs.has(`${wordAtEnd(head)} ${short}`)) return true;
  // `Dr.-Ing.`, `Dipl.-Psych.`
  if (/^(?:Dr|Dipl|Prof|Univ|Priv)\.-\p{L}+$/u.test(before)) return true;
  if (titles.has(before))
    return !(short === 'st' ? starters : afterLetters).has(word.toLowerCase());
  if (beforeCaptions.has(short) && captions.has(word.toLowerCase())) return true;
  if (numbered.has(short)) return opened !== '' || isNumber(word);
  if (states.has(short) && isName(word)) return true;
  if (trailing.has(short)) return opened !== '' || /^\p{Nd}/u.test(word);
  // A year, or a town.
  if (short === 'г') return !/\p{Nd} $/u.test(head);
  // `Dr. med. Weber`
  if (/^\p{Ll}+$/u.test(before) && /\b(?:Dr|Prof)\. (?:\p{Ll}+\. ){0,3}$/u.test(head)) return true;
  // Initials and short forms of letters with stops between them: `J. Rai`, `p. 12`, `S. 4`.
  if (/^(?:\p{L}\p{M}*)(?:\.-?\p{L}\p{M}*)*$/u.test(before))
    return !isWordOfItsOwn(head, before, word);
  // A number at the beginning counts a list, or headings.
  const isFirst = isWhole && !/[\p{L}\p{N}]/u.test(head);
  if (isFirst && /^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}$/u.test(before)) return true;
  if (/^\p{Nd}{1,3}$/u.test(before)) {
    return isOrdinal(head, before, next) || (isWhole && isCaption(head));
  }
  return opened === '(' && /^\p{Nd}{4}/u.test(word);
}

/** `5`, `B2`, `C`, `IV`: what a short form as `no.` counts. */
function isNumber(word: string): boolean {
  return /^(?:\p{Nd}|\p{Lu}{1,2}\p{Nd}|[B-HJ-Z]$|[IVXLC]{2,}$)/u.test(word);
}

/** A word with a capital that no sentence is likely to begin with. */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !starters.has(word.toLowerCase());
}

/** `I`, `C` behind “vitamin”, and `B.B.C` before a word that no name is, behind which the next sentence begins. */
function isWordOfItsOwn(head: string, before: string, next: string): boolean {
  if (before === 'I') return true;
  if (/^\p{Lu}(?:\.\p{Lu})+$/u.test(before)) return starters.has(next.toLowerCase());
  if (/^\p{Lu}$/u.test(before) && afterLetters.has(next.toLowerCase())) return true;
  return /^\p{Lu}$/u.test(before) && beforeLetters.has(wordAtEnd(head));
}

/** `3. Oktober`, `im 19. Jahrhundert`. */
function isOrdinal(head: string, before: string, { isShort, word }: NextWord): boolean {
  if (before.length > 2) return false;
  const month = word.toLowerCase();
  if (months.has(month) || (isShort && shortMonths.has(month))) return true;
  return beforeOrdinals.has(wordAtEnd(head)) && /^\p{Lu}/u.test(word);
}

/** The last word before a short form, in small letters; empty where anything but one blank stands between. */
function wordAtEnd(head: string): string {
  return (/(\p{L}+) $/u.exec(head)?.[1] ?? '').toLowerCase();
}

/** Whether nothing but “Table” and the like stands before a number. */
function isCaption(head: string): boolean {
  const [, word = ''] = /^(\p{L}+)\.? $/u.exec(head) ?? [];
  return captions.has(word.toLowerCase());
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

interface NextWord {
  /** The last sign that opens before it. */
  readonly opened: string;
  readonly word: string;
  /** Whether it counts the items of a list: `b)`. */
  readonly counts: boolean;
  /** Whether a stop follows it: `Okt.` */
  readonly isShort: boolean;
}

/** The first word behind an offset; no more than is needed to know its kind. */
function nextWord(text: string, from: number): NextWord {
  let at = from;
  let opened = '';
  while (at < text.length && opening.test(text.charAt(at))) {
    if (lineEnd.test(text.charAt(at))) return { opened, word: '', counts: false, isShort: false };
    if (/[([]/.test(text.charAt(at))) opened = text.charAt(at);
    at += 1;
  }
  const ahead = text.slice(at, at + 40);
  const word = /^[\p{L}\p{M}\p{N}]{1,20}/u.exec(ahead)?.[0] ?? text.charAt(at);
  return {
    opened,
    word,
    counts: opened === '' && /^(?:\p{Ll}|[ivx]{1,4})\)\s/u.test(ahead),
    isShort: ahead.charAt(word.length) === '.',
  };
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
