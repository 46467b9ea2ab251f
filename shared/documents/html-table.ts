import type { SourceBlock } from './canonical.ts';
import { attributeOf, type HtmlElement, integerOf } from './html-tree.ts';
import { TableRow, widest } from './table-row.ts';

/** Empty cells of one table that stand for wider or higher ones: more are said to be there to exhaust memory. */
const mostEmpty = 100_000;

/** A table of a page while it is read: empty cells stand where a cell above or to the left reaches, as in Word. */
export class HtmlTable {
  /** By column, how many rows, from the open one on, a cell above fills. */
  #filled = new Map<number, number>();
  #filledBelow = new Map<number, number>();
  #row: TableRow | undefined;
  #column = 0;
  #emptyLeft = mostEmpty;

  /** A head, body or foot begins: no cell reaches into it. */
  openGroup(): void {
    this.#filled = new Map();
  }

  openRow(): void {
    this.#row = new TableRow();
    this.#column = 0;
    this.#filledBelow = new Map();
  }

  /** Opens a cell and gives the row, to which what stands in it is added. */
  openCell(cell: HtmlElement): TableRow | undefined {
    const row = this.#row;
    if (row === undefined) return undefined;
    let passed = 0;
    while (this.#filled.has(this.#column + passed)) passed += 1;
    row.addEmpty(this.#spend(passed));
    this.#column += passed;
    const spanned = integerOf(attributeOf(cell, 'colspan')) ?? 1;
    const columns = Math.max(1, Math.min(widest, spanned));
    row.openCell(1 + this.#spend(columns - 1));
    const rows = integerOf(attributeOf(cell, 'rowspan')) ?? 1;
    // None means all rows to the end of the group.
    const below = rows === 0 ? Number.POSITIVE_INFINITY : rows - 1;
    const end = Math.min(this.#column + columns, widest);
    if (below > 0)
      for (let column = this.#column; column < end; column += 1)
        this.#filledBelow.set(column, below);
    this.#column += columns;
    return row;
  }

  /** The row as blocks. */
  closeRow(): readonly SourceBlock[] {
    const blocks = this.#row?.finish() ?? [];
    for (const [column, rows] of this.#filled)
      if (rows > 1 && !this.#filledBelow.has(column)) this.#filledBelow.set(column, rows - 1);
    this.#filled = this.#filledBelow;
    this.#row = undefined;
    return blocks;
  }

  #spend(empty: number): number {
    const given = Math.min(empty, this.#emptyLeft);
    this.#emptyLeft -= given;
    return given;
  }
}
