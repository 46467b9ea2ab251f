/** Cuts a text of tagged fields into records, for formats in which a line is a field, goes on with one, or marks a record. */
import { t } from '../messages/import-messages.ts';
import { isBlankLine, linesOf, withTexts } from './lines.ts';
import type { ReadingProblem, TaggedField, TaggedRecord } from './tagged-record.ts';

/** What stands before a line: whether a record is open, and whether it holds a field; whether the line before was blank. */
export interface LineBefore {
  readonly isOpen: boolean;
  readonly hasFields: boolean;
  readonly afterBlank: boolean;
}

/** What a line is: something that is passed over, the end of a record, or the beginning of one, a field, or both. */
export type TaggedLine =
  | 'passed-over'
  | 'end'
  | { readonly begins: boolean; readonly field?: TaggedField };

/** How a format writes its records. */
export interface TaggedStyle {
  /** Undefined where the line goes on with the field before it. */
  readonly lineOf: (line: string, before: LineBefore) => TaggedLine | undefined;
  /** Tags whose further lines are values of their own. */
  readonly lists?: ReadonlySet<string>;
  /** What joins a further line to a value; a blank where this says nothing. */
  readonly joinOf?: (tag: string) => string;
}

interface OpenRecord {
  readonly line: number;
  readonly fields: { readonly tag: string; value: string }[];
}

/** The records in file order, with their own texts, and the lines that belong to no field. */
export function splitTagged(
  text: string,
  { joinOf = () => ' ', lineOf, lists }: TaggedStyle,
): { readonly records: readonly TaggedRecord[]; readonly problems: ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const records: OpenRecord[] = [];
  let open: OpenRecord | undefined;
  let afterBlank = false;
  linesOf(text.replace(/^\ufeff/, '')).forEach((line, index) => {
    if (isBlankLine(line)) {
      afterBlank = true;
      return;
    }
    const isOpen = open !== undefined;
    const found = lineOf(line, { isOpen, hasFields: (open?.fields.length ?? 0) > 0, afterBlank });
    afterBlank = false;
    if (found === 'passed-over') return;
    if (found === 'end') {
      open = undefined;
      return;
    }
    if (found?.begins === true) {
      open = { line: index + 1, fields: [] };
      records.push(open);
    }
    if (found?.field !== undefined) open?.fields.push({ ...found.field });
    if (found !== undefined) return;
    const last = open?.fields.at(-1);
    if (open === undefined || last === undefined) {
      const message = t('reading.noField', { text: line.trim().slice(0, 80) });
      problems.push({ line: index + 1, message });
    } else if (lists?.has(last.tag) === true)
      open.fields.push({ tag: last.tag, value: line.trim() });
    else last.value = `${last.value}${joinOf(last.tag)}${line.trim()}`;
  });
  return { records: withTexts(text, records), problems };
}
