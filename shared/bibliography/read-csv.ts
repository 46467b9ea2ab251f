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
  const map = mapOfColumns(headings, columns);
  const shape = shapeOf(headings, columns);
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
  readonly runTogether: boolean;
}

function shapeOf(headings: readonly string[], columns: ColumnMapping): TableShape {
  return {
    headings,
    columns,
    held: new Set(Object.values(columns)),
    hasSource: headings.some((heading) => heading.toLowerCase() === 'source'),
    runTogether: headings.some((heading) => /^item title$/i.test(heading.trim())),
  };
}

function recordOf(
  { cells, line, text }: CsvRow,
  { columns, hasSource, headings, held, runTogether }: TableShape,
): TaggedRecord {
  const fields = cells.flatMap((value, column) => {
    const tag = headings[column] ?? `column ${column + 1}`;
    return listed(cellOf(value, tag, columns[tag], runTogether)).map((each) => ({
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
      ...fromCitation(cellFor('citation')),
      ...fromExtra(cellFor('extra')),
    ],
  };
}

/** Names as the tools write them that do not separate them, and sponsors, which are bodies. */
function cellOf(
  value: string,
  heading: string,
  field: ColumnField | 'keep' | undefined,
  runTogether: boolean,
): string {
  if (field !== 'author' || value.trim() === '') return value;
  if (/sponsor/i.test(heading)) return `${value.trim()},`;
  // Springer writes “Mary HarrowPia Ostler”.
  return runTogether
    ? value.replace(/(?<=\p{Ll})(?<!\b(?:Ma?c|De|Di|Du|La|Le|Van|Von))(?=\p{Lu}\p{L}* )/gu, '; ')
    : value;
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

/** PubMed tells date, volume, issue and pages in one cell: `Palliat Care. 2019 Mar;12(3):15-29. doi: …` */
function fromCitation(citation: string): readonly TaggedField[] {
  const found =
    /\.\s+(?<date>\d{4}[^;:.]{0,20})(?:;(?<volume>[\w .-]{1,20}?)?(?:\((?<issue>[^()]{1,30})\))?(?::(?<pages>[\w-]{1,30}))?)?\./.exec(
      citation.slice(0, 1000),
    )?.groups ?? {};
  return Object.entries(found).flatMap(([part, value]) =>
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

/** Values of a cell that holds a list as Python writes one: `['Harrow, Mary', 'Ostler, Pia']`. */
function listed(value: string): readonly string[] {
  if (!value.includes('[')) return [value];
  const inside = /^\s*\[\s*(['"])(.*)\1\s*\]\s*$/s.exec(value)?.[2];
  return inside === undefined ? [value] : inside.split(/['"]\s*,\s*['"]/);
}

/** Embase tells journal, year, volume, issue and pages in one cell: `Palliative Care (2014) 3:2 (15-20).` */
function fromSource(source: string): readonly TaggedField[] {
  const [, journal, year, volume, issue, pages] =
    /^(.+?) \((\d{4})\)(?: ([\w.]+))?(?::([\w. -]+?))?(?: \(([^)]+)\))?\./.exec(
      source.slice(0, 1000),
    ) ?? [];
  const values = { journal, year, volume, issue, pages };
  return Object.entries(values).flatMap(([part, value]) =>
    value === undefined ? [] : [{ tag: `source ${part}`, value }],
  );
}
