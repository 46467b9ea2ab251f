import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { isBlankLine, linesOf, withTexts } from './lines.ts';
import { titleAndNote, withoutMarks } from './ovid-marks.ts';
import { fromOvidSource } from './ovid-source.ts';
import {
  inFileOrder,
  type ReadingProblem,
  type TaggedField,
  type TaggedRecord,
} from './tagged-record.ts';

const authorTags = ['Authors Full Name', 'Author', 'Authors', 'Author/Editor'];
const keywordTags = ['Author Keywords', 'Keywords', 'Key Phrase Identifiers', 'Key Concepts'];

const map: FieldMap = {
  type: ['Publication Type', 'Document Type'],
  title: ['Title', 'Original Title', 'Chapter Title', 'source title'],
  author: authorTags,
  date: ['Publication Date', 'Date of Publication', 'Year of Publication', 'Year', 'source date'],
  container: ['Journal Name', 'Journal', 'Book Title', 'source journal', 'source title'],
  volume: ['Volume', 'source volume'],
  issue: ['Issue', 'Issue/Part', 'source issue'],
  page: ['Page', 'Pages', 'Pagination', 'source pages'],
  publisher: ['Publisher', 'source publisher'],
  doi: ['Digital Object Identifier', 'DOI Number', 'DOI', 'source doi'],
  pmid: ['PMID', 'PubMed ID', 'PubMed Identifier', 'medline number'],
  issn: ['ISSN', 'ISSN Print', 'Print ISSN', 'ISSN Electronic', 'Electronic ISSN'],
  url: ['URL', 'Link to the Ovid Full Text or citation'],
  abstract: ['Abstract'],
  language: ['Language'],
  keyword: keywordTags,
};

/** Tags whose lines are values of their own; elsewhere a further line goes on with the value. */
const lists = new Set([...authorTags, 'Institution', 'References', 'MeSH Subject Headings']);

interface OpenRecord {
  readonly line: number;
  readonly fields: { readonly tag: string; value: string }[];
}

/**
 * Reads Ovid’s citations: a line with the name of a field, its value indented below, records headed by
 * `<1>`, or by nothing but the first field coming again. Every record gives a citation.
 */
export function readOvid(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const records = splitRecords(text, problems);
  const citations = withTexts(text, records).map(({ fields, ...record }) =>
    citationByMap({ ...record, fields: withParts(fields) }, map, file, problems),
  );
  return { citations, problems: inFileOrder(problems) };
}

function splitRecords(text: string, problems: ReadingProblem[]): readonly TaggedRecord[] {
  const lines = linesOf(text.replace(/^\ufeff/, ''));
  const isNumbered = lines.some(isNumber);
  const records: OpenRecord[] = [];
  let open: OpenRecord | undefined;
  let unread = 0;
  let afterBlank = false;
  for (const [index, line] of lines.entries()) {
    if (isBlankLine(line)) {
      afterBlank = true;
      continue;
    }
    const tag = /^\S/.test(line) && !isNumber(line) ? nameOf(line, open, lines, index) : undefined;
    const begins = isNumbered ? isNumber(line) : tag !== undefined && beginsRecord(tag, open);
    if (begins) {
      open = { line: index + 1, fields: [] };
      records.push(open);
    }
    const last = open?.fields.at(-1);
    if (tag !== undefined && open !== undefined) open.fields.push({ tag, value: '' });
    else if (last !== undefined && !begins) {
      const join = afterBlank || lists.has(last.tag) ? '\n' : ' ';
      last.value = last.value === '' ? line.trim() : `${last.value}${join}${line.trim()}`;
    } else if (!begins) {
      // A search history may stand before the first record.
      unread += 1;
      if (unread === 1) problems.push({ line: index + 1, message: outside(line) });
    }
    afterBlank = false;
  }
  return records;
}

function outside(line: string): string {
  return t('reading.beforeFirst', { text: line.trim().slice(0, 80) });
}

function isNumber(line: string): boolean {
  return /^<\d+>\s*$/.test(line);
}

/** The field a line names: words at its start, with the value indented in the next line that has any. */
function nameOf(
  line: string,
  open: OpenRecord | undefined,
  lines: readonly string[],
  index: number,
): string | undefined {
  const name = /^\p{L}[\p{L}\d &,/():.'-]{0,60}$/u.exec(line.trimEnd())?.[0];
  if (name === undefined) return undefined;
  // A field without a value stands right before the next name; a stray line of a value does not.
  const next = lines[index + 1] ?? '';
  const isIndented = /^\s+\S/.test(next) || isBlankLine(next);
  return isIndented || open === undefined ? name : undefined;
}

function beginsRecord(tag: string, open: OpenRecord | undefined): boolean {
  if (open === undefined || open.fields[0]?.tag === tag) return true;
  const isNumberOf = tag === 'Accession Number' || tag === 'Unique Identifier';
  return isNumberOf && open.fields.some((field) => field.tag === tag);
}

/** The fields without the marks Ovid adds to them, and what the line about the source tells. */
function withParts(fields: readonly TaggedField[]): readonly TaggedField[] {
  const source = fields.find(({ tag }) => tag === 'Source')?.value ?? '';
  const status = fields.find(({ tag }) => tag === 'Status')?.value ?? '';
  const dated = /(?:\d{1,2} )?\p{L}{3,9} \d{4}$/u.exec(status)?.[0];
  const number = fields.find(({ tag }) => tag === 'Unique Identifier')?.value;
  const isMedline = fields.some(
    ({ tag, value }) => /^Database/.test(tag) && /medline/i.test(value),
  );
  return [
    ...fields.flatMap(cleaned),
    ...fromOvidSource(source),
    ...(dated === undefined ? [] : [{ tag: 'source date', value: dated }]),
    ...(number === undefined || !isMedline ? [] : [{ tag: 'medline number', value: number }]),
  ];
}

function cleaned(field: TaggedField): readonly TaggedField[] {
  const { tag, value } = field;
  if (authorTags.includes(tag)) return authorsOf(field);
  if (tag === 'Title') return titleAndNote(field);
  if (tag === 'Abstract') return [{ tag, value: value.replace(/^:\s*/, '') }];
  if (tag === 'Language' || keywordTags.includes(tag)) {
    return [{ tag, value: value.replace(/\.$/, '').trim() }];
  }
  return [field];
}

/** One name a value, without degrees and the marks that point to the institution; the line is kept if it had any. */
function authorsOf({ tag, value }: TaggedField): readonly TaggedField[] {
  const separator = /[;\n]/.test(value)
    ? /[;\n]/
    : /,|\. /.test(value)
      ? /(?<=\.)\s{2,}/
      : /\s{2,}/;
  const written = value.split(separator).map((name) => name.trim());
  const names = written.map(withoutMarks);
  const hadMarks = names.some((name, index) => name !== written[index]);
  return [
    ...names.filter((name) => name !== '').map((name) => ({ tag, value: name })),
    ...(hadMarks ? [{ tag: `${tag} as written`, value }] : []),
  ];
}
