/**
 * One model for every review table. Builders produce it, writers print it, the export screen previews
 * it; each cell keeps the ids of the records it came from, so that every figure leads back to its quotes.
 */
import { checklistIds } from '../checklists/checklists.ts';

export type CellStyle = 'plain' | 'quote' | 'citation' | 'strong' | 'muted';

/** A run of text. `quote` text is stored bare: writers and previews add the quotation marks. */
export interface CellPart {
  readonly text: string;
  readonly style: CellStyle;
}

/** One paragraph of a cell: runs printed one after the other, separated by a space. */
export type CellParagraph = readonly CellPart[];

export interface TableCell {
  readonly paragraphs: readonly CellParagraph[];
  /** The row of another table that shows what it rests on: HTML files that are written together link there. */
  readonly leadsTo?: RowPlace;
  /** Present where the cell is a figure: spreadsheets store it as a number. */
  readonly number?: number;
  /** Ids of the records this cell was built from. */
  readonly from: readonly string[];
}

/** A row of a table, by the name that the row has. */
export interface RowPlace {
  readonly table: TableId;
  readonly row: string;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'quotes';
  /** Relative width; a writer scales the sum to the page. Between 1 and 12. */
  readonly weight: number;
  /** Its cells hold sentences: a page has room for few of these, and lies on its long side. */
  readonly holdsSentences?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Nesting depth, 0 for top level: the first cell is indented by it. */
  readonly depth: number;
  /** A heading row that spans the table (its first cell is the text). */
  readonly group?: boolean;
  /** What cells of other tables lead to it by: letters, digits and hyphens. */
  readonly name?: string;
}

export const tableIds = [
  'characteristics',
  'matrix',
  'themes',
  'excerpts',
  'codebook',
  'memos',
  'audit',
  'agreement',
  'reconciliation',
] as const;
/** Tables that answer a question somebody asks: they are saved by their name, and are not among all tables. */
export const askedTableIds = [
  'relations',
  'attributes',
  'query',
  'words',
  'coverage',
  'recheck',
  'recoded',
] as const;

/** Tables of how studies were found and screened: saved by their name, and not among all tables either. */
export const searchTableIds = ['searches', 'excluded', 'criteria', 'sampling'] as const;

/** What was extracted of studies: saved by its name, and not among all tables. */
export const extractionTableIds = ['extraction'] as const;

/** What became of the codebook since a day or a version: saved by its name, and not among all tables. */
export const historyTableIds = ['codebook-changes'] as const;

/** How studies were appraised: saved by their names, and among all tables where any was. */
export const appraisalTableIds = ['appraisal', 'appraisal-summary'] as const;
/** Findings with what is held of them: saved by their names, and among all tables where there are any. */
export const findingTableIds = ['evidence-profile', 'findings', 'findings-quotes'] as const;

/** What themes and findings rest on: saved by its name, and among all tables once anything is coded. */
export const sensitivityTableIds = ['sensitivity'] as const;

/** Checklists that journals ask for, as a supplement: saved by their names, and not among all tables. */
export const checklistTableIds = checklistIds;

/** What is written in grids: saved by their names, and among all tables where there is such a grid. */
export const gridTableIds = ['framework', 'translation'] as const;

/** Every table that can be asked for by its name. */
export const namedTableIds = [
  ...tableIds,
  ...searchTableIds,
  ...extractionTableIds,
  ...historyTableIds,
  ...appraisalTableIds,
  ...findingTableIds,
  ...sensitivityTableIds,
  ...checklistTableIds,
  ...gridTableIds,
  ...askedTableIds,
] as const;
export type TableId = (typeof namedTableIds)[number];

export interface Table {
  readonly id: TableId;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Lines under the table: what counts mean, that the data are invented, date and version. */
  readonly notes: readonly string[];
}

/**
 * A table whose rows are made as they are asked for, the same ones each time: what writers take. A `Table`
 * is one with all of its rows there.
 */
export interface TableStream extends Omit<Table, 'rows'> {
  readonly rows: Iterable<TableRow>;
  /** True where no row is nested, so that nobody needs to look through all of them to know. */
  readonly flat?: boolean;
  /** How many rows there are, where that is known without making them. */
  readonly size?: () => number;
}

/** The first rows of a table and how many there are in all, with as few of them made as can be. */
export function firstRows(
  { rows, size }: Pick<TableStream, 'rows' | 'size'>,
  limit: number,
): { readonly shown: readonly TableRow[]; readonly all: number } {
  const shown: TableRow[] = [];
  let all = 0;
  for (const row of rows) {
    if (all < limit) shown.push(row);
    else if (size !== undefined) return { shown, all: size() };
    all += 1;
  }
  return { shown, all };
}

/** A cell of plain text. */
export function textCell(text: string, from: readonly string[] = []): TableCell {
  return { paragraphs: text === '' ? [] : text.split('\n').map(plainLine), from };
}

function plainLine(text: string): CellParagraph {
  return [{ text, style: 'plain' }];
}

/** A cell holding a figure. */
export function numberCell(value: number, from: readonly string[] = []): TableCell {
  return { paragraphs: [[{ text: String(value), style: 'plain' }]], number: value, from };
}

/** A cell's text as one string: paragraphs on lines, quotes in typographic quotation marks. */
export function cellText(cell: TableCell): string {
  return cell.paragraphs
    .map((paragraph) =>
      paragraph.map((part) => (part.style === 'quote' ? `“${part.text}”` : part.text)).join(' '),
    )
    .join('\n');
}
