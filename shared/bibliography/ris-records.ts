/**
 * Cuts the text of a RIS file into records. A TY line begins a record, an ER line ends it, and where
 * either is missing the record is kept all the same and the gap is named.
 */
import { t } from '../messages/import-messages.ts';
import { forEachLine, isBlankLine } from './lines.ts';
import {
  type RisLine,
  type RisStyle,
  readRisLine,
  splitFlattened,
  standardStyle,
} from './ris-line.ts';
import type { ReadingProblem, TaggedRecord } from './tagged-record.ts';

interface OpenField {
  readonly tag: string;
  value: string;
}

interface OpenRecord {
  readonly line: number;
  /** Where that line starts in the text. */
  readonly start: number;
  readonly fields: OpenField[];
  style: RisStyle;
  text: string;
  /** Tags met so far where the record is written on one line; undefined in the usual form. */
  flattened?: Set<string>;
}

/** Fields whose continuation lines are further values, not further words. */
const listTags = new Set(['AU', 'A1', 'A2', 'A3', 'A4', 'ED', 'KW']);
/** A field of this kind outside any record shows that a TY line is missing. */
const beginTags = new Set(['TI', 'T1', 'AU', 'A1']);

/** Records in file order, each with its fields in order and its own text; lines count from 1. */
export function splitRisRecords(text: string): {
  records: TaggedRecord[];
  problems: ReadingProblem[];
} {
  const splitter = new RisSplitter();
  forEachLine(text, (line, number, start) => {
    splitter.read(line, number, start);
  });
  return splitter.finish(text);
}

class RisSplitter {
  readonly #records: OpenRecord[] = [];
  readonly #problems: ReadingProblem[] = [];
  #open: OpenRecord | undefined;
  /** Fields found outside a record, until it is clear whether they belong to the one before. */
  #stray: OpenRecord | undefined;
  /** A record that began without a TY line, until one comes or it ends. */
  #untyped: OpenRecord | undefined;
  #unread: { readonly line: number; readonly text: string; count: number } | undefined;
  #afterBlank = false;
  /** Where the line starts that is read. */
  #start = 0;

  read(text: string, line: number, start: number): void {
    this.#start = start;
    if (isBlankLine(text)) {
      this.#afterBlank = true;
      return;
    }
    const field = readRisLine(text, this.#open?.style ?? { ...standardStyle, gap: 1 });
    if (field !== undefined) this.#field(field, line);
    else if (/^\s*ER\s*$/.test(text) && this.#open !== undefined) this.#open = undefined;
    else if (this.#open !== undefined) this.#continue(this.#open, text.trim(), line);
    else this.#outside(text.trim(), line);
    this.#afterBlank = false;
  }

  finish(text: string): { records: TaggedRecord[]; problems: ReadingProblem[] } {
    this.#settleUntyped();
    this.#settleStray();
    if (this.#open !== undefined) this.#reportMissingEnd(this.#open);
    if (this.#unread !== undefined) {
      const { line, text: words, count } = this.#unread;
      this.#problems.push({
        line,
        message: t('reading.outside', { count, text: words.slice(0, 80) }),
      });
    }
    this.#addTexts(text);
    return { records: this.#records, problems: this.#problems };
  }

  /** Of each record, from its first line to where the next one begins: slices, so that a large file is not copied. */
  #addTexts(text: string): void {
    let [end, next] = [text.length, text.length];
    for (const record of this.#records.toReversed()) {
      // Records flattened onto one line share it.
      if (record.start !== next) end = next;
      record.text = text.slice(record.start, end).trimEnd();
      next = record.start;
    }
  }

  #field(field: RisLine, line: number): void {
    const isBegin = field.tag === 'TY';
    const seen = isBegin ? new Set(['TY']) : this.#open?.flattened;
    if (seen === undefined) {
      this.#take(field, line);
      return;
    }
    seen.add(field.tag);
    const { head, fields } = splitFlattened(field.value, seen);
    this.#take({ ...field, value: head }, line);
    this.#takeInner(fields, seen, line);
  }

  #takeInner(fields: readonly RisLine[], seen: Set<string>, line: number): void {
    for (const field of fields) {
      this.#take(field, line);
      if (this.#open !== undefined) this.#open.flattened = seen;
    }
  }

  #take(field: RisLine, line: number): void {
    if (field.tag === 'TY') this.#begin(field, line);
    else if (field.tag === 'ER') this.#end(field, line);
    else if (this.#open !== undefined)
      this.#open.fields.push({ tag: field.tag, value: field.value });
    else this.#takeStray(field, line);
  }

  #begin(field: RisLine, line: number): void {
    const early = this.#earlyFields();
    if (early !== undefined) {
      early.fields.unshift({ tag: 'TY', value: field.value });
      early.style = field;
      this.#untyped = undefined;
      return;
    }
    this.#settleUntyped();
    this.#settleStray();
    if (this.#open !== undefined) this.#reportMissingEnd(this.#open);
    this.#open = this.#record(line, [{ tag: 'TY', value: field.value }], field);
    this.#records.push(this.#open);
  }

  #record(line: number, fields: OpenField[], style: RisStyle): OpenRecord {
    return { line, start: this.#start, fields, style, text: '' };
  }

  /** A record that has begun without TY, into which TY comes late: its other fields stand before it. */
  #earlyFields(): OpenRecord | undefined {
    return this.#open !== undefined && this.#open === this.#untyped && !this.#afterBlank
      ? this.#open
      : undefined;
  }

  #end(field: RisLine, line: number): void {
    this.#settleUntyped();
    if (this.#open === undefined) this.#settleStray();
    else if (field.value !== '') this.#open.fields.push({ tag: 'ER', value: field.value });
    if (this.#open === undefined && field.value !== '')
      this.#countUnread(`ER  - ${field.value}`, line);
    this.#open = undefined;
  }

  /** Fields after ER belong to the record before, unless they turn out to be a record without TY. */
  #takeStray(field: RisLine, line: number): void {
    this.#stray ??= this.#record(line, [], standardStyle);
    this.#stray.fields.push({ tag: field.tag, value: field.value });
    if (!beginTags.has(field.tag)) return;
    this.#open = this.#stray;
    this.#stray = undefined;
    this.#records.push(this.#open);
    this.#untyped = this.#open;
  }

  #settleUntyped(): void {
    if (this.#untyped === undefined) return;
    const message = t('reading.noType');
    this.#problems.push({ line: this.#untyped.line, message });
    this.#untyped = undefined;
  }

  #settleStray(): void {
    const stray = this.#stray;
    this.#stray = undefined;
    if (stray === undefined) return;
    const before = this.#records.at(-1);
    if (before !== undefined) before.fields.push(...stray.fields);
    else
      for (const { tag, value } of stray.fields)
        this.#countUnread(`${tag}  - ${value}`, stray.line);
  }

  #continue(record: OpenRecord, text: string, line: number): void {
    const seen = record.flattened;
    const { head, fields } =
      seen === undefined ? { head: text, fields: [] } : splitFlattened(text, seen);
    this.#append(record, head);
    if (seen !== undefined) this.#takeInner(fields, seen, line);
  }

  #append(record: OpenRecord, words: string): void {
    const last = record.fields.at(-1);
    if (last === undefined || words === '') return;
    if (listTags.has(last.tag)) record.fields.push({ tag: last.tag, value: words });
    else if (last.value === '') last.value = words;
    else last.value += (this.#afterBlank ? '\n' : ' ') + words;
  }

  #outside(text: string, line: number): void {
    // Databases number their records ("1.", "<12>") and head them ("Record #1 of 2").
    if (/^<?\d+[.>)]?$/.test(text) || /^record #?\d+ of \d+$/i.test(text)) return;
    this.#countUnread(text, line);
  }

  #countUnread(text: string, line: number): void {
    if (this.#unread === undefined) this.#unread = { line, text, count: 1 };
    else this.#unread.count++;
  }

  #reportMissingEnd(record: OpenRecord): void {
    this.#problems.push({
      line: record.line,
      message: t('reading.noEnd'),
    });
  }
}
