import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { titleAndNote, withoutMarks } from './ovid-marks.ts';
import { fromOvidSource } from './ovid-source.ts';
import { type LineBefore, splitTagged, type TaggedLine } from './tagged-lines.ts';
import { inFileOrder, type ReadingProblem, type TaggedField } from './tagged-record.ts';

const map: FieldMap = {
  type: ['PT', 'DT'],
  title: ['TI', 'TO', 'BT', 'source title'],
  author: ['FA', 'AU', 'IV', 'ED'],
  date: ['DP', 'PD', 'YR', 'source date'],
  container: ['JN', 'JT', 'source journal', 'JA', 'source title'],
  volume: ['VO', 'VL', 'source volume'],
  issue: ['IP', 'source issue'],
  page: ['PG', 'source pages'],
  publisher: ['PB', 'source publisher', 'PU'],
  doi: ['DO', 'DI', 'source doi'],
  pmid: ['PM', 'medline number'],
  issn: ['IS', 'IL', 'ES'],
  url: ['UR', 'XL'],
  abstract: ['AB'],
  language: ['LG', 'LA'],
  keyword: ['KW', 'ID', 'KP'],
};

/** Tags whose lines are values of their own; elsewhere a further line goes on with the value. */
const lists = new Set(['AU', 'FA', 'IN', 'MH', 'SH', 'KW', 'RF']);

/**
 * Reads Ovid’s tagged format (“Reprint/Medlars”): records headed by `<1. >`, fields as `TI  - value`, further lines indented.
 * Every record gives a citation.
 */
export function readOvidTagged(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { problems, records } = splitTagged(text, { lineOf, lists });
  const citations = records.map(({ fields, ...record }) =>
    citationByMap({ ...record, fields: withParts(fields) }, map, file, problems),
  );
  return { citations, problems: inFileOrder(problems) };
}

function lineOf(line: string, { isOpen }: LineBefore): TaggedLine | undefined {
  if (isOvidNumber(line)) return { begins: true };
  const [, tag, value = ''] = /^ ?([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/.exec(line.trimEnd()) ?? [];
  if (tag === undefined || !isOpen) return undefined;
  return { begins: false, field: { tag, value: value.trim() } };
}

/** `<1. >` above a record. */
export function isOvidNumber(line: string): boolean {
  return /^\ufeff?\s{0,3}<\d{1,7}\. ?>\s*$/.test(line);
}

/** What the line of the source tells; the number of a record is PubMed’s where the database is MEDLINE. */
function withParts(fields: readonly TaggedField[]): readonly TaggedField[] {
  const first = (tag: string): string => fields.find((field) => field.tag === tag)?.value ?? '';
  const isMedline = /medline|pubmed/i.test(`${first('DB')} ${first('VN')}`);
  return [
    ...fields.flatMap(cleaned),
    ...fromOvidSource(first('SO')),
    ...(isMedline ? [{ tag: 'medline number', value: first('UI') }] : []),
  ];
}

const names = new Set(['AU', 'FA', 'IV', 'ED']);

/** A field without what Ovid adds to it; a name that had more is kept as it was written, too. */
function cleaned(field: TaggedField): readonly TaggedField[] {
  const { tag, value } = field;
  if (tag === 'TI') return titleAndNote(field);
  if (!names.has(tag)) return [field];
  const plain = withoutMarks(value);
  return plain === value
    ? [field]
    : [
        { tag, value: plain },
        { tag: `${tag} as written`, value },
      ];
}
