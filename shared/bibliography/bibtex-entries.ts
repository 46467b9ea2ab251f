/**
 * Cuts a BibTeX file into entries and their fields. Everything outside an entry is a comment. An entry that
 * is not closed ends where the next `@type{` stands at the start of a line. Time grows linearly with the text,
 * whatever is in it: nothing is looked at again more than once.
 */
import { t } from '../messages/import-messages.ts';
import type { ReadingProblem, TaggedField } from './tagged-record.ts';

/** An entry as it stands in the file, macros put in; values are still TeX. Names are in lower case. */
export interface BibtexEntry {
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly fields: readonly TaggedField[];
  /** The entry’s own text. */
  readonly text: string;
}

const months =
  'january february march april may june july august september october november december';

/** The entries of a file in its order; lines count from 1. */
export function splitBibtexEntries(text: string): {
  readonly entries: readonly BibtexEntry[];
  readonly problems: ReadingProblem[];
} {
  return new BibtexReader(text).read();
}

/** Not in an address of e-mail, and not behind a percent sign, which switches a line off. */
const openPattern = /(?<![\w.]|%[ \t]*)@\s*([A-Za-z]+)\s*([{(])/g;
const lineOpenPattern = /(?<=^|[\r\n])[ \t\ufeff]*@[ \t]*[A-Za-z]+[ \t]*[{(]/g;
const blankPattern = /\s*/y;
const keyPattern = /([^,{}="\r\n]*)(?:,|(?=[}\r\n]))/y;
// Scopus numbers a field by a word of its own: `funding_text 1`.
const namePattern = /[\s,]*([^\s=,{}()"#]+(?:[ \t]\d{1,3})?)\s*=\s*/y;
const wordPattern = /[^\s,#{}()"=]+/y;
const joinPattern = /\s*#\s*/y;
/** A line that looks like a field, where braces can no longer be trusted. */
const fieldLinePattern = /[\r\n][ \t]*[A-Za-z][\w-]*[ \t]*=/g;
const strayFieldPattern = /(?:^|[\r\n])[ \t,}]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"]/;

class BibtexReader {
  readonly #text: string;
  readonly #entries: BibtexEntry[] = [];
  readonly #problems: ReadingProblem[] = [];
  readonly #macros = new Map<string, string>();
  readonly #unknownMacros = new Set<string>();
  readonly #linesAt: LineCounter;
  #at = 0;
  /** Where the next entry begins at the latest. */
  #limit = 0;
  /** The next line that looks like a field, as far as it was looked for. */
  #fieldLine = -1;
  /** Set where a brace was found not to be closed before the limit: then each field ends with its lines. */
  #broken = false;
  /** Characters macros may still put in: one that doubles itself again and again would fill the memory. */
  #budget: number;
  #canPassOver = true;

  constructor(text: string) {
    this.#text = text;
    this.#linesAt = new LineCounter(text);
    this.#budget = text.length + 1_000_000;
    for (const month of months.split(' ')) this.#macros.set(month.slice(0, 3), month);
  }

  read(): { readonly entries: readonly BibtexEntry[]; readonly problems: ReadingProblem[] } {
    for (;;) {
      openPattern.lastIndex = this.#at;
      const open = openPattern.exec(this.#text);
      if (open === null) break;
      const [whole, type = '', delimiter = ''] = open;
      this.#reportStray(this.#at, open.index);
      this.#at = open.index + whole.length;
      if (this.#limit <= this.#at) this.#limit = nextOf(lineOpenPattern, this.#text, this.#at);
      this.#broken = false;
      this.#block(type.toLowerCase(), delimiter === '{' ? '}' : ')', open.index);
    }
    this.#reportStray(this.#at, this.#text.length);
    return { entries: this.#entries, problems: this.#problems };
  }

  #block(type: string, end: string, start: number): void {
    if (type === 'comment' || type === 'preamble') this.#passOver(end);
    else if (type === 'string') this.#string(end, start);
    else this.#entry(type, end, start);
  }

  /** A comment may hold whole entries that somebody switched off. */
  #passOver(end: string): void {
    const far = this.#canPassOver ? this.#text.length : this.#limit;
    const close = closeOf(this.#text, this.#at, far, end);
    if (close < 0) this.#canPassOver = false;
    this.#at = close < 0 ? this.#limit : close + 1;
  }

  #string(end: string, start: number): void {
    for (const { tag, value } of this.#body(end, start)) this.#macros.set(tag, value);
  }

  #entry(type: string, end: string, start: number): void {
    this.#skipBlanks();
    keyPattern.lastIndex = this.#at;
    const found = keyPattern.exec(this.#text);
    if (found !== null) this.#at = keyPattern.lastIndex;
    const fields = this.#body(end, start);
    const text = this.#text.slice(start, this.#at).trimEnd();
    const key = found?.[1]?.trim() ?? '';
    this.#entries.push({ line: this.#linesAt.lineOf(start), type, key, fields, text });
  }

  /** The fields up to the end of the block, which is passed; where there is no end, up to the limit. */
  #body(end: string, start: number): readonly TaggedField[] {
    const from = this.#at;
    const fields = this.#fields();
    if (!this.#broken && this.#close(end, start)) return fields;
    const message = t('reading.entryUnclosed');
    this.#problems.push({ line: this.#linesAt.lineOf(start), message });
    // A value whose brace is missing has taken the fields after it: read again, line by line.
    this.#at = from;
    this.#broken = true;
    const again = this.#fields();
    this.#at = this.#limit;
    return again;
  }

  #close(end: string, start: number): boolean {
    const words = this.#at;
    const close = closeOf(this.#text, words, this.#limit, end);
    if (close < 0) return false;
    const rest = this.#text
      .slice(words, close)
      .replace(/[\s,]+/g, ' ')
      .trim();
    this.#at = close + 1;
    if (rest !== '') {
      const message = t('reading.entryRest', { text: rest.slice(0, 80) });
      this.#problems.push({ line: this.#linesAt.lineOf(start), message });
    }
    return true;
  }

  #skipBlanks(): void {
    blankPattern.lastIndex = this.#at;
    blankPattern.exec(this.#text);
    this.#at = blankPattern.lastIndex;
  }

  #fields(): TaggedField[] {
    const fields: TaggedField[] = [];
    for (;;) {
      namePattern.lastIndex = this.#at;
      const name = namePattern.exec(this.#text)?.[1];
      if (name === undefined || namePattern.lastIndex > this.#limit) return fields;
      this.#at = namePattern.lastIndex;
      const value = this.#value();
      if (value !== undefined) fields.push({ tag: name.toLowerCase(), value });
    }
  }

  /** Parts joined by `#`; undefined where there is none. */
  #value(): string | undefined {
    let value = this.#part();
    while (value !== undefined) {
      joinPattern.lastIndex = this.#at;
      if (joinPattern.exec(this.#text) === null || joinPattern.lastIndex > this.#limit) break;
      this.#at = joinPattern.lastIndex;
      const next = this.#part();
      if (next === undefined) break;
      value += next;
    }
    return value;
  }

  #part(): string | undefined {
    const opening = this.#at < this.#limit ? this.#text[this.#at] : undefined;
    if (opening === '{' || opening === '"') return this.#quoted(opening === '{' ? '}' : '"');
    wordPattern.lastIndex = this.#at;
    const word = this.#at < this.#limit ? wordPattern.exec(this.#text)?.[0] : undefined;
    if (word === undefined) return undefined;
    const start = this.#at;
    this.#at = Math.min(wordPattern.lastIndex, this.#limit);
    return /^\d+$/.test(word) ? word : this.#macro(word, start);
  }

  #quoted(end: '}' | '"'): string {
    const start = this.#at + 1;
    if (this.#broken) return this.#quotedInLines(start, end);
    const close = closeOf(this.#text, start, this.#limit, end);
    if (close < 0) {
      this.#broken = true;
      return this.#quotedInLines(start, end);
    }
    this.#at = close + 1;
    return this.#text.slice(start, close);
  }

  /** In an entry that is not closed, a value ends at its brace or before the next line that is a field. */
  #quotedInLines(start: number, end: '}' | '"'): string {
    if (this.#fieldLine < start) this.#fieldLine = nextOf(fieldLinePattern, this.#text, start);
    const next = Math.min(this.#fieldLine, this.#limit);
    const close = closeOf(this.#text, start, next, end);
    this.#at = close < 0 ? next : close + 1;
    return this.#text
      .slice(start, close < 0 ? next : close)
      .trimEnd()
      .replace(/,$/, '');
  }

  #macro(name: string, start: number): string {
    const value = this.#macros.get(name.toLowerCase());
    if (value !== undefined && value.length <= this.#budget) {
      this.#budget -= value.length;
      return value;
    }
    if (!this.#unknownMacros.has(name)) {
      this.#unknownMacros.add(name);
      const why = value === undefined ? 'unknown' : 'long';
      const message = t('reading.abbreviation', { name: name.slice(0, 60), why });
      this.#problems.push({ line: this.#linesAt.lineOf(start), message });
    }
    return name;
  }

  /** Fields after an entry’s end show that a brace too many closed it. */
  #reportStray(from: number, to: number): void {
    if (this.#entries.length === 0 || from >= to) return;
    const found = strayFieldPattern.exec(this.#text.slice(from, to));
    if (found === null) return;
    const words = found[0].replace(/^[\s,}]+/, '');
    const line = this.#linesAt.lineOf(from + found.index + found[0].length - 1);
    const message = t('reading.afterEntry', { text: words.slice(0, 40) });
    this.#problems.push({ line, message });
  }
}

/** Where a pattern matches next; the end of the text where it does not. */
function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Where the delimiter stands that closes what was opened before `from`; -1 where it is not before `limit`. */
function closeOf(text: string, from: number, limit: number, end: string): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (depth === 0 && code === end.charCodeAt(0)) return at;
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d) depth -= 1;
    if (depth < 0) return -1;
  }
  return -1;
}

/** Line numbers of places that are asked for in about the order of the text. */
class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  lineOf(place: number): number {
    if (place < this.#at) {
      return this.#line - lineEnds(this.#text, place, this.#at);
    }
    this.#line += lineEnds(this.#text, this.#at, place);
    this.#at = place;
    return this.#line;
  }
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}
