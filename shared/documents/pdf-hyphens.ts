import type { PdfLine } from './pdf-lines.ts';

/** The words a document writes inside its lines, where no line end can have divided them. */
export interface Vocabulary {
  /** How often each word occurs, in lower case; compounds count as written, with their hyphen. */
  readonly words: ReadonlyMap<string, number>;
  /** First parts of hyphened compounds ("self" of "self-care"). */
  readonly heads: ReadonlySet<string>;
  /** Last parts of hyphened compounds. */
  readonly tails: ReadonlySet<string>;
}

/** The vocabulary of a document's lines. */
export function vocabularyOf(lines: readonly PdfLine[]): Vocabulary {
  const words = new Map<string, number>();
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const line of lines) {
    const inner = line.text.split(/[ /\u2013\u2014]/).slice(1, -1);
    for (const written of inner) {
      const word = bareWord(written);
      if (word === '') continue;
      words.set(word, (words.get(word) ?? 0) + 1);
      const parts = word.split('-');
      const head = parts[0];
      const tail = parts.at(-1);
      if (parts.length > 1 && head !== undefined && tail !== undefined) {
        heads.add(head);
        tails.add(tail);
      }
    }
  }
  return { words, heads, tails };
}

function bareWord(written: string): string {
  return written
    .replace(/\u2010/g, '-')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')
    .toLowerCase();
}

/** First parts that English joins to the next without a hyphen. */
const solidHeads = new Set(
  'under over with some any every out up down through there where how what when how never more further'.split(
    ' ',
  ),
);
/** First parts that keep their hyphen before a word, though not before an ending. */
const hyphenHeads = new Set(['self', 'well', 'mixed']);
const endings = /^(?:ness|ish|less|ing|ly)/;

const betweenWords = /(?![។៕៖၊။])[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

/**
 * Joins the next line to a text that ends at a line's end. The hyphen of a divided word goes; that of a
 * compound stays, which the document itself decides where it writes the word elsewhere in a line.
 * Returns what stands before the next line.
 */
export function beforeNextLine(text: string, next: string, vocabulary: Vocabulary): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1);
  // All that is asked of the text is how it ends, and a paragraph is asked at each of its lines.
  const end = text.slice(text.lastIndexOf(' ') + 1);
  // Chinese and Japanese put no blank between words.
  if (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff65]$/u.test(end.slice(-2))
  ) {
    if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uff65]/u.test(next))
      return text;
  }
  // Thai, Lao, Khmer and Burmese put one between sentences at most, and divide lines between words.
  if (betweenWords.test(end.slice(-2)) && betweenWords.test(next.slice(0, 1))) return text;
  const hyphened = /[-\u2010]$/.test(end.slice(-1));
  // The parts of an address keep theirs.
  if (hyphened && /(?:\/|_|@)\S*-$/.test(end) && /(?:\/\/|www\.|_|@)\S*-$/.test(end)) return text;
  const head = hyphened ? /(\p{L}[\p{L}\p{M}'’\u2010-]*)[-\u2010]$/u.exec(end)?.[1] : undefined;
  if (head === undefined) return isTight(end, next) ? text : `${text} `;
  const tail = /^\p{L}[\p{L}\p{M}'’\u2010-]*/u.exec(next)?.[0];
  if (tail === undefined) return text;
  return keepsHyphen(head, tail, vocabulary) ? text : text.slice(0, -1);
}

function isTight(end: string, next: string): boolean {
  if (/[\p{L}\d][-–—/]$/u.test(end.slice(-3))) return !/^[-–—]/.test(next);
  // An address runs on.
  return (
    /[./_=&?]$/.test(end.slice(-1)) &&
    /(?:@|:\/\/|www\.|doi\.org\/)\S*[./_=&?]$/u.test(end) &&
    /^[\p{Ll}\d]/u.test(next)
  );
}

function keepsHyphen(headWritten: string, tailWritten: string, vocabulary: Vocabulary): boolean {
  const head = headWritten.replace(/\u2010/g, '-').toLowerCase();
  const tail = tailWritten.replace(/\u2010/g, '-').toLowerCase();
  const count = (word: string): number => vocabulary.words.get(word.replace(/['’]s$/, '')) ?? 0;
  const whole = count(head + tail);
  const hyphened = count(`${head}-${tail}`);
  if (whole !== hyphened) return hyphened > whole;
  // A capital inside a word is rare; a compound of names is not.
  if (/^\p{Lu}\p{Ll}/u.test(tailWritten)) return true;
  const lastOfHead = head.split('-').at(-1) ?? head;
  const firstOfTail = tail.split('-')[0] ?? tail;
  if (head.length === 1) return true;
  if (hyphenHeads.has(lastOfHead)) return !endings.test(tail);
  const known = count(lastOfHead) > 0 && lastOfHead.length >= 3;
  // In a compound of three the other hyphen shows that the parts are words.
  if (head.includes('-') && known) return true;
  if (!known || count(firstOfTail) === 0) return false;
  if (tail.includes('-')) return true;
  if (solidHeads.has(lastOfHead)) return false;
  const compound = vocabulary.heads.has(lastOfHead) || vocabulary.tails.has(firstOfTail);
  return compound || (lastOfHead.length >= 4 && firstOfTail.length >= 4);
}
