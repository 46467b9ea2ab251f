import type { SourceBlock } from './canonical.ts';
import { TableRow } from './table-row.ts';

/** Where the cells of a row end, in twips from the left, and where the first begins. */
export interface RtfEdges {
  readonly left: number;
  readonly cells: readonly number[];
}

interface Row {
  readonly cells: readonly (readonly SourceBlock[])[];
  readonly edges: RtfEdges;
}

interface Table {
  readonly rows: Row[];
  cells: SourceBlock[][];
  cell: SourceBlock[];
}

/** Columns are told apart by where they end; this much is no other column. */
const tolerance = 20;

/** No table has more columns; edges that are all different are no columns. */
const mostColumns = 200;

/** The tables that are open, one within another; the outermost is on level 1. */
export class RtfTables {
  readonly #open: Table[] = [];
  readonly #add: (block: SourceBlock) => void;

  constructor(add: (block: SourceBlock) => void) {
    this.#add = add;
  }

  /** Adds a paragraph on a level of tables; on level 0 it ends them all. */
  add(level: number, block: SourceBlock): void {
    this.closeBelow(level);
    if (level === 0) this.#add(block);
    else this.#table(level).cell.push(block);
  }

  endCell(level: number): void {
    this.closeBelow(level);
    const table = this.#table(level);
    table.cells.push(table.cell);
    table.cell = [];
  }

  endRow(level: number, edges: RtfEdges): void {
    this.closeBelow(level);
    const table = this.#table(level);
    if (table.cell.length > 0) table.cells.push(table.cell);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges });
    table.cells = [];
    table.cell = [];
  }

  #table(level: number): Table {
    while (this.#open.length < level) this.#open.push({ rows: [], cells: [], cell: [] });
    return this.#open[level - 1] ?? { rows: [], cells: [], cell: [] };
  }

  /** Ends the tables deeper than a level, those without a last row too. */
  closeBelow(level: number): void {
    while (this.#open.length > level) {
      const table = this.#open.pop();
      if (table === undefined) return;
      if (table.cell.length > 0) table.cells.push(table.cell);
      if (table.cells.length > 0)
        table.rows.push({ cells: table.cells, edges: { left: 0, cells: [] } });
      const outer = this.#open.at(-1);
      for (const block of blocksOf(table.rows))
        if (outer === undefined) this.#add(block);
        else outer.cell.push(block);
    }
  }
}

/** The rows as blocks, with empty cells for the columns that a wide cell spans. */
function* blocksOf(rows: readonly Row[]): Generator<SourceBlock> {
  const columns = columnsOf(rows);
  for (const { cells, edges } of rows) {
    const row = new TableRow();
    let before = edges.cells.length === 0 ? 0 : columnAt(columns, edges.left);
    row.addEmpty(before);
    for (const [index, cell] of cells.entries()) {
      const edge = edges.cells[index];
      const after = edge === undefined ? before + 1 : columnAt(columns, edge);
      row.openCell(Math.max(1, after - before));
      for (const block of cell) row.add(block);
      before = Math.max(after, before + 1);
    }
    yield* row.finish();
  }
}

/** All places where a cell of the table begins or ends, from the left; none where they are too many. */
function columnsOf(rows: readonly Row[]): readonly number[] {
  const all = new Set<number>();
  for (const { edges } of rows) {
    if (edges.cells.length === 0) continue;
    all.add(edges.left);
    for (const edge of edges.cells) all.add(edge);
  }
  const columns: number[] = [];
  for (const edge of [...all].sort((one, other) => one - other)) {
    const last = columns.at(-1);
    if (last === undefined || edge - last > tolerance) columns.push(edge);
  }
  return columns.length > mostColumns ? [] : columns;
}

/** How many columns lie to the left of a place. */
function columnAt(columns: readonly number[], place: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) + tolerance < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
