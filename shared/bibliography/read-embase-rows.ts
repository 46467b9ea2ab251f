import type { Citation } from './citation.ts';
import { guessColumns, mapOfColumns } from './csv-columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { citationByMap } from './field-map.ts';
import type { ReadingProblem, TaggedField, TaggedRecord } from './tagged-record.ts';

const heading = /^(?:[A-Z][A-Z0-9 ()/,.:&'-]{1,60}|AiP\/IP ENTRY DATE)$/;

/** Whether lines are those of a table of Embase in which each field has a row of its own. */
export function areEmbaseRows(lines: readonly string[]): boolean {
  const isTitle = (line: string): boolean => /^\ufeff?"?TITLE"?,/.test(line);
  const isOther = (line: string): boolean =>
    /^"?(?:AUTHOR NAMES|SOURCE(?: TITLE)?|PUBLICATION YEAR)"?,/.test(line);
  return lines.some(isTitle) && lines.some(isOther);
}

/** Reads Embase’s table of fields by row: the name of a field and its values, a cell each; `TITLE` begins a record. */
export function readEmbaseRows(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const records: TaggedRecord[] = [];
  const tags = new Set<string>();
  let rows: CsvRow[] = [];
  const close = (): void => {
    const [first] = rows;
    if (first !== undefined) records.push(recordOf(rows, first.line, tags));
    rows = [];
  };
  // The comma is told: rows have as many cells as their field has values. The line that tells it is not of the file.
  for (const row of csvRows(`sep=,\n${text.replace(/^\ufeff/, '')}`)) {
    const [name = ''] = row.cells;
    if (name.trim() === 'TITLE') close();
    else if (rows.length === 0) continue;
    rows.push({ ...row, line: row.line - 1 });
  }
  close();
  const problems: ReadingProblem[] = [];
  const headings = [...tags];
  const map = mapOfColumns(headings, guessColumns(headings));
  return {
    citations: records.map((record) => citationByMap(record, map, file, problems)),
    problems,
  };
}

/** A row that names no field goes on with the one before; a row of dashes stands between records. */
function recordOf(rows: readonly CsvRow[], line: number, tags: Set<string>): TaggedRecord {
  const fields: TaggedField[] = [];
  let tag = 'TITLE';
  for (const { cells } of rows) {
    const [name = '', ...values] = cells.map((cell) => cell.trim());
    if (/^-{5,}$/.test(name)) continue;
    const isNamed = heading.test(name);
    if (isNamed) tag = name;
    tags.add(tag);
    for (const value of isNamed ? values : [name, ...values])
      if (value !== '') fields.push({ tag, value });
  }
  return { line, fields, text: rows.map(({ text }) => text).join('\n') };
}
