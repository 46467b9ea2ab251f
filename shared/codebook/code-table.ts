/** A table of codes, a row each: how its columns tell what stands below what. */
import type { CsvRow } from '../bibliography/csv-rows.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeKind } from '../records/code.ts';
import { paletteColour } from './code-colours.ts';
import { type CodeColumns, type CodeField, codeColumns } from './code-columns.ts';
import { parentPaths } from './code-parents.ts';
import { depthsOf, OpenBranches, partsOfPath } from './code-path.ts';
import type { CodeNotes, CodeReading, ListedCode, NotTaken, Placed } from './listed-code.ts';

/** Rows above the headings, such as the title of an export. */
const mostPreface = 10;

/** A row with what its cells say, and where it stands in the file. */
interface CodeRow {
  readonly line: number;
  readonly cell: (field: CodeField) => string;
  readonly cells: readonly string[];
}

/** Where the headings of a table stand; undefined where no row is one of a codebook. */
export function headingsOfCodes(
  rows: readonly CsvRow[],
): { readonly columns: CodeColumns; readonly at: number } | undefined {
  for (const [at, { cells }] of rows.slice(0, mostPreface).entries()) {
    const columns = codeColumns(cells);
    // One word alone may be a code; as the first line of a column it is a heading.
    const isAlone = cells.filter((cell) => cell.trim() !== '').length < 2;
    if (columns !== undefined && (!isAlone || at === 0)) return { columns, at };
  }
  return undefined;
}

/** The codes of a table whose columns are known; `rows` are those below the headings. */
export function codesOfTable(rows: readonly CsvRow[], columns: CodeColumns): CodeReading {
  const read = rows.map(
    ({ cells, line }): CodeRow => ({
      line,
      cells,
      cell: (field) => plainCell(cells[columns.at[field] ?? -1] ?? ''),
    }),
  );
  const notTaken: NotTaken[] = [];
  if (columns.left.length > 0)
    notTaken.push({ message: t('codesIn.columnsLeft', { columns: columns.left.join(', ') }) });
  const placed = placesOf(read, columns);
  const codes = read.flatMap((row, index): ListedCode[] => {
    const { doubts = [], path = [] } = placed[index] ?? {};
    if (path.length === 0) {
      notTaken.push({ line: row.line, message: t('codesIn.noName') });
      return [];
    }
    const written = row.cell('colour');
    const colour = paletteColour(written);
    const alsoUnder = row
      .cell('alsoUnder')
      .split(/[;\n]/)
      .map((each) => each.trim());
    return [
      {
        ...{ line: row.line, path, notes: notesOf(row), kind: kindOf(row), colour, doubts },
        ...(alsoUnder.some((each) => each !== '')
          ? { alsoUnder: alsoUnder.filter((each) => each !== '') }
          : {}),
      },
    ];
  });
  return { codes, notTaken };
}

function placesOf(rows: readonly CodeRow[], columns: CodeColumns): readonly Placed[] {
  const { at, isDotted } = columns;
  if (columns.steps.length > 0) return byStepColumns(rows, columns.steps);
  const name = (row: CodeRow): string => row.cell('name').trim();
  if (at.path !== undefined)
    return rows.map((row) => {
      const path = partsOfPath(row.cell('path'));
      return { path: path.length > 0 ? path : partsOfPath(name(row)) };
    });
  if (at.parentId !== undefined && at.id !== undefined)
    return parentPaths(
      rows.map((row) => ({ key: row.cell('id'), name: name(row), parent: row.cell('parentId') })),
      true,
    );
  if (at.parent !== undefined)
    return parentPaths(
      rows.map((row) => ({ key: name(row), name: name(row), parent: row.cell('parent') })),
      false,
    );
  if (at.depth !== undefined) return byDepth(rows, depthsIn(rows));
  const indents = rows.map((row) => /^\s*/.exec(row.cell('name'))?.[0].length ?? 0);
  // One blank is a slip, more are meant.
  if (indents.some((indent) => indent > 1)) return byDepth(rows, depthsOf(indents));
  return rows.map((row) => ({
    path: isDotted
      ? name(row)
          .split('.')
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : partsOfPath(name(row)),
  }));
}

/** A blank cell stands for the one above it, as in a table with joined cells. */
function byStepColumns(rows: readonly CodeRow[], columns: readonly number[]): readonly Placed[] {
  let above: readonly string[] = [];
  return rows.map(({ cells }) => {
    const own = columns.map((column) => plainCell(cells[column] ?? '').trim());
    const first = own.findIndex((cell) => cell !== '');
    if (first < 0) return { path: [] };
    above = [...above.slice(0, first), ...own.slice(Math.min(first, above.length))].filter(
      (cell) => cell !== '',
    );
    return { path: above };
  });
}

/** Levels may be counted from 0 or from 1. */
function depthsIn(rows: readonly CodeRow[]): readonly number[] {
  const levels = rows.map((row) => Math.max(0, Math.trunc(Number(row.cell('depth')) || 0)));
  const lowest = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  return levels.map((level) => level - lowest);
}

function byDepth(rows: readonly CodeRow[], depths: readonly number[]): readonly Placed[] {
  const branches = new OpenBranches();
  return rows.map((row, index) => {
    const name = row.cell('name').trim();
    return { path: name === '' ? [] : branches.under(depths[index] ?? 0, name) };
  });
}

const noteFields = ['definition', 'include', 'exclude', 'example'] as const;

function notesOf(row: CodeRow): CodeNotes {
  const notes: Partial<Record<(typeof noteFields)[number], string>> = {};
  for (const field of noteFields) {
    const text = row.cell(field).replace(/\r\n?/g, '\n').trim();
    if (text !== '') notes[field] = text;
  }
  return notes;
}

function kindOf(row: CodeRow): CodeKind | undefined {
  const word = row.cell('kind').toLowerCase();
  if (word.includes('analytical')) return 'analytical';
  return word.includes('theme') ? 'descriptive' : undefined;
}

/** Without the apostrophe by which spreadsheets are told that a cell is text. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?=[\s"'\u200b\ufeff]*[=+\-@＝＋－＠])/u, '').replace(controls, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
