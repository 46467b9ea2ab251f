import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { type LineBefore, splitTagged, type TaggedLine } from './tagged-lines.ts';
import { inFileOrder, type ReadingProblem } from './tagged-record.ts';

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

/** Reads RefWorks’ tagged format: `RT Journal Article` begins a record, then two letters, a blank and a value a line. */
export function readRefWorks(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { problems, records } = splitTagged(text, { lineOf });
  const citations = records.map((record) => {
    // An accession number is PubMed’s only where the record says so.
    const isPubmed = record.fields.some(
      ({ tag, value }) => (tag === 'DS' || tag === 'DB') && /pubmed|medline/i.test(value),
    );
    return citationByMap(record, isPubmed ? map : { ...map, pmid: [] }, file, problems);
  });
  return { citations, problems: inFileOrder(problems) };
}

function lineOf(line: string, { isOpen }: LineBefore): TaggedLine | undefined {
  const bare = line.trimEnd();
  // CNKI writes some tags of numbers in small letters: `vo 34`.
  const [, tag, value = ''] =
    /^([A-Z][A-Z0-9])(?:\s(.*))?$/.exec(bare) ?? /^(vo|is|sp|op|yr)\s(\d\S*)$/.exec(bare) ?? [];
  const begins = tag === 'RT';
  if (tag === undefined || !(isOpen || begins)) return undefined;
  return { begins, field: { tag: tag.toUpperCase(), value: value.trim() } };
}
