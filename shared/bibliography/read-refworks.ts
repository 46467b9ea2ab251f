import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { isBlankLine, linesOf, withTexts } from './lines.ts';
import type { ReadingProblem } from './tagged-record.ts';

const map: FieldMap = {
  type: ['RT'],
  title: ['T1'],
  author: ['A1'],
  date: ['YR', 'FD'],
  container: ['JF', 'T2', 'JO'],
  volume: ['VO'],
  issue: ['IS'],
  page: [],
  pageRange: [['SP'], ['OP']],
  publisher: ['PB'],
  doi: ['DO'],
  pmid: ['AN'],
  issn: ['SN'],
  url: ['UL', 'LK'],
  abstract: ['AB'],
  language: ['LA'],
  keyword: ['K1'],
};

interface OpenRecord {
  readonly line: number;
  readonly fields: { readonly tag: string; value: string }[];
}

/** Reads RefWorks’ tagged format: `RT Journal Article` begins a record, then two letters, a blank and a value a line. */
export function readRefWorks(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const problems: ReadingProblem[] = [];
  const records: OpenRecord[] = [];
  let open: OpenRecord | undefined;
  linesOf(text.replace(/^\ufeff/, '')).forEach((line, index) => {
    if (isBlankLine(line)) return;
    const [, tag, value = ''] = /^([A-Z][A-Z0-9])(?:\s(.*))?$/.exec(line.trimEnd()) ?? [];
    if (tag === 'RT') {
      open = { line: index + 1, fields: [{ tag, value: value.trim() }] };
      records.push(open);
      return;
    }
    const last = open?.fields.at(-1);
    if (tag !== undefined && open !== undefined) open.fields.push({ tag, value: value.trim() });
    else if (last !== undefined) last.value = `${last.value} ${line.trim()}`.trim();
    else {
      const message = `This line belongs to no field and was not read: “${line.trim().slice(0, 80)}”.`;
      problems.push({ line: index + 1, message });
    }
  });
  const citations = withTexts(text, records).map((record) => {
    // An accession number is PubMed’s only where the record says so.
    const isPubmed = record.fields.some(
      ({ tag, value }) => (tag === 'DS' || tag === 'DB') && /pubmed|medline/i.test(value),
    );
    return citationByMap(record, isPubmed ? map : { ...map, pmid: [] }, file, problems);
  });
  return { citations, problems: problems.sort((a, b) => a.line - b.line) };
}
