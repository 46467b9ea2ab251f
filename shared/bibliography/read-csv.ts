import Papa from 'papaparse';
import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import type { ReadingProblem, TaggedField, TaggedRecord } from './tagged-record.ts';

/** Headings as Zotero, Scopus, PubMed, Embase and screening programs write them, in lower case. */
const headings: FieldMap = {
  type: ['item type', 'document type', 'publication type', 'type_of_reference', 'type'],
  title: ['title', 'article title', 'document title', 'primary_title', 'titles'],
  author: ['author full names', 'author', 'authors', 'author names', 'first_authors'],
  date: ['publication year', 'publication_year', 'year', 'date', 'create date', 'publication date'],
  container: [
    'publication title',
    'source title',
    'journal',
    'journal/book',
    'journal name',
    'secondary_title',
    'journal_name',
    'alternate_title3',
    'alternate_title2',
    'source',
  ],
  volume: ['volume'],
  issue: ['issue', 'number'],
  page: ['pages', 'page'],
  pageRange: [
    ['page start', 'start_page'],
    ['page end', 'end_page'],
  ],
  publisher: ['publisher'],
  doi: ['doi'],
  pmid: ['pmid', 'pubmed id', 'medline pmid'],
  issn: ['issn'],
  url: ['url', 'link', 'open url link'],
  abstract: ['abstract', 'abstract note', 'notes_abstract'],
  language: ['language', 'language of original document'],
  keyword: ['author keywords', 'keywords', 'manual tags', 'index keywords'],
};

/** Reads a table of references with a first line of headings; the delimiter is told by the file. */
export function readCsv(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const [names = [], ...rows] = data;
  const lines = linesOfRows(text);
  const problems: ReadingProblem[] = [];
  const citations = rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const line = lines[index + 1] ?? index + 2;
    if (row.length > names.length) {
      const message = `This line has ${row.length} cells for ${names.length} headings. What is beyond was kept with the reference.`;
      problems.push({ line, message });
    }
    return [citationByMap(recordOf(row, names, line), mapFor(names), file, problems)];
  });
  return { citations, problems };
}

function recordOf(row: readonly string[], names: readonly string[], line: number): TaggedRecord {
  const fields = row.flatMap((value, column) => {
    const tag = names[column]?.trim() || `column ${column + 1}`;
    return listed(value).map((each) => ({ tag, value: each }));
  });
  const source = fields.find(({ tag }) => tag.toLowerCase() === 'source');
  return { line, fields: source === undefined ? fields : [...fromSource(source.value), ...fields] };
}

/** Values of a cell that holds a list as Python writes one: `['Harrow, Mary', 'Ostler, Pia']`. */
function listed(value: string): readonly string[] {
  const inside = /^\s*\[\s*(['"])(.*)\1\s*\]\s*$/s.exec(value)?.[2];
  return inside === undefined ? [value] : inside.split(/['"]\s*,\s*['"]/);
}

/** Embase tells journal, year, volume, issue and pages in one cell: `Palliative Care (2014) 3:2 (15-20).` */
function fromSource(source: string): readonly TaggedField[] {
  const [, journal, year, volume, issue, pages] =
    /^(.+?) \((\d{4})\)(?: ([\w.]+))?(?::([\w. -]+?))?(?: \(([^)]+)\))?\./.exec(source) ?? [];
  const values = { journal, year, volume, issue, pages };
  return Object.entries(values).flatMap(([tag, value]) =>
    value === undefined ? [] : [{ tag, value }],
  );
}

/** The map with the headings of this file as they are spelled in it. */
function mapFor(names: readonly string[]): FieldMap {
  const spelled = new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]));
  const entries = Object.entries(headings).map(([field, tags]) => [
    field,
    (tags as readonly string[]).map((tag) => spelled.get(tag) ?? tag),
  ]);
  return Object.fromEntries(entries) as unknown as FieldMap;
}

/** The line each row starts on: cells in quotes may hold line ends. */
function linesOfRows(text: string): readonly number[] {
  const starts: number[] = [];
  let line = 1;
  let quoted = false;
  let isStart = true;
  let hasText = false;
  let start = 1;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (isStart) {
      start = line;
      isStart = false;
      hasText = false;
    }
    if (char === '"') quoted = !quoted;
    const isEnd = char === '\n' || (char === '\r' && text[at + 1] !== '\n') || char === undefined;
    if (isEnd && (!quoted || char === undefined)) {
      if (hasText) starts.push(start);
      isStart = true;
    }
    if (isEnd) line += 1;
    else hasText = true;
  }
  return starts;
}
