import type { Citation } from './citation.ts';
import { type ColumnMapping, guessColumns, headingsIn, mapOfColumns } from './csv-columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { citationByMap } from './field-map.ts';
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
  const [first, ...rows] = csvRows(text);
  const headings = headingsIn(first?.cells ?? []);
  const map = mapOfColumns(headings, mapping ?? guessColumns(headings));
  const problems: ReadingProblem[] = [];
  const citations = rows.map((row) => {
    const { cells, line } = row;
    if (cells.length > headings.length) {
      const message = `This line has ${cells.length} cells for ${headings.length} headings. What is beyond was kept with the reference.`;
      problems.push({ line, message });
    }
    if (row.isOpen) {
      const message =
        'A quotation mark of this line has no end. Lines after it have become part of its cell.';
      problems.push({ line, message });
    }
    return citationByMap(recordOf(row, headings), map, file, problems);
  });
  return { citations, problems };
}

function recordOf({ cells, line, text }: CsvRow, headings: readonly string[]): TaggedRecord {
  const fields = cells.flatMap((value, column) => {
    const tag = headings[column] ?? `column ${column + 1}`;
    return listed(value).map((each) => ({ tag, value: each }));
  });
  const source = fields.find(({ tag }) => tag.toLowerCase() === 'source');
  const parts = source === undefined ? [] : fromSource(source.value);
  return { line, fields: [...fields, ...parts], text };
}

/** Values of a cell that holds a list as Python writes one: `['Harrow, Mary', 'Ostler, Pia']`. */
function listed(value: string): readonly string[] {
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
