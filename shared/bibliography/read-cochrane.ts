import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { splitTagged, type TaggedLine } from './tagged-lines.ts';
import { inFileOrder, type ReadingProblem } from './tagged-record.ts';

const map: FieldMap = {
  type: ['PT'],
  title: ['TI'],
  author: ['AU'],
  date: ['YR'],
  container: ['SO'],
  volume: ['VL'],
  issue: ['NO'],
  page: ['PG'],
  publisher: ['PB'],
  doi: ['DOI'],
  pmid: ['PM'],
  issn: ['SN'],
  url: ['US'],
  abstract: ['AB'],
  language: ['LA'],
  keyword: ['KY'],
};

/** What stands above each record: `Record #1 of 12`. */
export const cochraneHeading = /^\ufeff?Record #\d+ of \d+\s*$/;

/** Reads the plain text that the Cochrane Library saves: two or three capitals, a colon and a value a line. */
export function readCochrane(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { problems, records } = splitTagged(text, { lineOf });
  const citations = records.map((record) => citationByMap(record, map, file, problems));
  return { citations, problems: inFileOrder(problems) };
}

function lineOf(line: string): TaggedLine | undefined {
  if (cochraneHeading.test(line)) return { begins: true };
  const [, tag, value = ''] = /^([A-Z]{2,3}):(?:\s(.*))?$/.exec(line.trimEnd()) ?? [];
  return tag === undefined ? undefined : { begins: false, field: { tag, value: value.trim() } };
}
