import { unguarded } from '../formula-guard.ts';
import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import {
  type ColumnField,
  type ColumnMapping,
  guessColumns,
  headingRow,
  headingsIn,
  mapOfColumns,
  mostPreface,
} from './csv-columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { citationByMap } from './field-map.ts';
import { familyFirstNames, type NameStyle, nameStyleOf, namesApart } from './names-in-cells.ts';
import { saysNothing } from './no-value.ts';
import type { ReadingProblem, TaggedField, TaggedRecord } from './tagged-record.ts';

/**
 * Reads a table of references with a first row of headings; the delimiter is told by the file. `mapping`
 * says what the columns hold, else their headings do. Cells are text, formulas too.
 */
export function readCsv(
  text: string,
  file: string,
  mapping?: ColumnMapping,
): { citations: Citation[]; problems: ReadingProblem[] } {
  return readRows(csvRows(text), file, mapping);
}

/** Reads the rows of a table as `readCsv` does, whatever file they were in. */
export function readRows(
  all: readonly CsvRow[],
  file: string,
  mapping?: ColumnMapping,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const at = headingRow(all.slice(0, mostPreface).map(({ cells }) => cells));
  const [first, ...rows] = all.slice(at);
  const headings = headingsIn(first?.cells ?? []);
  const columns = mapping ?? guessColumns(headings);
  const isOurs = ourHeadings.every((heading) => headings.includes(heading));
  const shape = shapeOf(headings, columns, rows);
  const map = {
    ...mapOfColumns(headings, columns),
    ...(shape.style === 'family-first' ? { namesIn: familyFirstNames } : {}),
  };
  const problems: ReadingProblem[] = [];
  const citations = rows.map((row) => {
    const { cells, line } = row;
    if (cells.length > headings.length) {
      const message = t('reading.moreCells', {
        cells: cells.length,
        headings: headings.length,
      });
      problems.push({ line, message });
    }
    if (row.isOpen) {
      const message = t('reading.openQuote');
      problems.push({ line, message });
    }
    const own = isOurs ? { ...row, cells: cells.map(unguarded) } : row;
    return citationByMap(recordOf(own, shape), map, file, problems);
  });
  return { citations, problems: [...missingParts(citations, first?.line ?? 1), ...problems] };
}

/** Headings that together only our own tables of references have. */
const ourHeadings = ['Study label', 'Reason for exclusion', 'Decisions so far'];

/** A table of several records none of which has an author, or a year, has them under a heading that is not known. */
function missingParts(citations: readonly Citation[], line: number): readonly ReadingProblem[] {
  if (citations.length === 0) return [];
  const hasAuthors = citations.some(({ author }) => author !== undefined);
  const hasYears = citations.some(({ issued }) => issued !== undefined);
  if (hasAuthors && hasYears) return [];
  const lacks = hasYears ? 'author' : hasAuthors ? 'year' : 'both';
  return [{ line, message: t('reading.missingParts', { lacks }) }];
}

/** What is the same for every row of a table. */
interface TableShape {
  readonly headings: readonly string[];
  readonly columns: ColumnMapping;
  /** The fields that some column holds. */
  readonly held: ReadonlySet<string>;
  readonly hasSource: boolean;
  readonly style: NameStyle;
}

function shapeOf(
  headings: readonly string[],
  columns: ColumnMapping,
  rows: readonly CsvRow[],
): TableShape {
  return {
    headings,
    columns,
    held: new Set(Object.values(columns)),
    hasSource: headings.some((heading) => heading.toLowerCase() === 'source'),
    style: nameStyleOf(
      headings,
      headings.map((heading) => columns[heading] === 'author'),
      rows.map(({ cells }) => cells),
    ),
  };
}

function recordOf(
  { cells, line, text }: CsvRow,
  { columns, hasSource, headings, held, style }: TableShape,
): TaggedRecord {
  const fields = cells.flatMap((value, column) => {
    const tag = headings[column] ?? `column ${column + 1}`;
    return listed(cellOf(value, tag, columns[tag], style)).map((each) => ({
      tag,
      value: each,
    }));
  });
  const cellFor = (field: ColumnField): string =>
    held.has(field)
      ? (fields.find(({ tag, value }) => columns[tag] === field && value.trim() !== '')?.value ??
        '')
      : '';
  const source = hasSource ? fields.find(({ tag }) => tag.toLowerCase() === 'source') : undefined;
  return {
    line,
    text,
    fields: [
      ...fields,
      ...(source === undefined ? [] : fromSource(source.value)),
      ...wholeDate(cellFor('date'), cellFor('month'), cellFor('day')),
      ...fromCitation(cellFor('citation')).filter(
        ({ tag }) => tag !== 'citation doi' || cellFor('doi') === '',
      ),
      ...fromExtra(cellFor('extra')),
      ...fromEuropePmc(fields),
    ],
  };
}

/** A cell as the readers of its part expect it. A volume, an issue or a page 0 is what some tools write for none. */
function cellOf(
  value: string,
  heading: string,
  field: ColumnField | 'keep' | undefined,
  style: NameStyle,
): string {
  if (value.trim() === '') return value;
  if (field === 'author') return namesApart(value, heading, style);
  if (field === 'keyword') return value.replace(/\s*\|\s*/g, '; ');
  const isPlace = field === 'volume' || field === 'issue' || /page$/i.test(field ?? '');
  return isPlace && /^\s*0+\s*$/.test(value) ? '' : value;
}

/** Year, month and day in columns of their own; the month as a number or a word. */
function wholeDate(year: string, month: string, day: string): readonly TaggedField[] {
  const own = /\d{4}/.exec(year)?.[0];
  if (own === undefined || saysNothing(month)) return [];
  const [ofMonth, ofDay] = [month.trim(), day.trim()].map((part) =>
    /^\d{1,2}$/.test(part) ? part.padStart(2, '0') : part,
  );
  const hasDay = /^\d\d$/.test(ofDay ?? '');
  return [{ tag: 'whole date', value: [own, ofMonth, ...(hasDay ? [ofDay] : [])].join(' ') }];
}

/** PubMed tells date, volume, issue, pages and DOI in one cell: `Palliat Care. 2019 Mar;12(3):15-29. doi: 10.…` */
function fromCitation(citation: string): readonly TaggedField[] {
  const doi = /\bdoi: ?(10\.\S+)/i.exec(citation.slice(0, 1000))?.[1];
  const found =
    /\.\s+(?<date>\d{4}[^;:.]{0,20})(?:;(?<volume>[\w .-]{1,20}?)?(?:\((?<issue>[^()]{1,30})\))?(?::(?<pages>[\w-]{1,30}))?)?\./.exec(
      citation.slice(0, 1000),
    )?.groups ?? {};
  return Object.entries({ ...found, doi }).flatMap(([part, value]) =>
    value === undefined || value === '' ? [] : [{ tag: `citation ${part}`, value }],
  );
}

/** Zotero keeps under Extra what its item types have no field for. */
function fromExtra(extra: string): readonly TaggedField[] {
  const pmid = /\bPMID:\s*(\d{1,8})\b/i.exec(extra)?.[1];
  const doi = /\bDOI:\s*(\S+)/i.exec(extra)?.[1];
  return Object.entries({ pmid, doi }).flatMap(([part, value]) =>
    value === undefined ? [] : [{ tag: `extra ${part}`, value }],
  );
}

/** Europe PMC tells the PubMed number as that of the source MED. */
function fromEuropePmc(fields: readonly TaggedField[]): readonly TaggedField[] {
  const first = (tag: string) => fields.find((field) => field.tag === tag)?.value;
  const number = first('SOURCE') === 'MED' ? first('EXTERNAL_ID') : undefined;
  return number === undefined ? [] : [{ tag: 'extra pmid', value: number }];
}

/** Values of a cell that holds a list as Python writes one: `['Harrow, Mary', 'Ostler, Pia']`. */
function listed(value: string): readonly string[] {
  if (!value.includes('[')) return [value];
  const inside = /^\s*\[\s*(['"])(.*)\1\s*\]\s*$/s.exec(value)?.[2];
  return inside === undefined ? [value] : inside.split(/['"]\s*,\s*['"]/);
}

/** Forms in which one cell tells journal, volume, issue, pages and perhaps the year. */
const sources = [
  // Embase: Palliative Care (2014) 3:2 (15-20).
  /^(?<journal>.+?) \((?<year>\d{4})\)(?: (?<volume>[\w.]+))?(?::(?<issue>[\w. -]+?))?(?: \((?<pages>[^)]+)\))?\./,
  // LILACS: Cuidado paliativo;3(2): 15-20, mar. 2014 — or without the date.
  /^(?<journal>[^;]+);\s?(?<volume>\w[\w.]{0,19})?(?:\((?<issue>[^()]{1,40})\))?:\s*(?<pages>\w[\w-]*)(?:, |\.?\s*$)/,
] as const;

function fromSource(source: string): readonly TaggedField[] {
  const line = source.slice(0, 1000);
  const found = sources
    .map((form) => form.exec(line)?.groups)
    .find((groups) => groups !== undefined);
  return Object.entries(found ?? {}).flatMap(([part, value]) =>
    value === undefined ? [] : [{ tag: `source ${part}`, value }],
  );
}
