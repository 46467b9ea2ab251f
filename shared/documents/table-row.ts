import { type SourceBlock, tableRowText } from './canonical.ts';

/** Cells a wide cell may span, and cells of a row that may be said to repeat. */
export const widest = 100;

/** Cells of a row beyond which empty ones are not counted any more. */
const mostCells = 10_000;

/** One row of a table while it is read. What stands in a cell is added to the cell opened last. */
export class TableRow {
  readonly #cells: SourceBlock[][] = [];
  #cell: SourceBlock[] | undefined;

  /** Opens a cell; empty cells stand for the further columns it spans, so that the columns below stay in line. */
  openCell(columns = 1): void {
    this.#cell = [];
    this.#cells.push(this.#cell);
    this.addEmpty(columns - 1);
  }

  /** Columns that have no text of their own. */
  addEmpty(columns: number): void {
    const room = Math.max(0, mostCells - this.#cells.length);
    const added = Math.min(widest, room, Number.isFinite(columns) ? columns : 0);
    for (let column = 0; column < added; column += 1) this.#cells.push([]);
  }

  /** How many signs the cell opened last holds. */
  lengthOfCell(): number {
    return this.#cell?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  }

  /** Further columns that hold the same as the cell opened last. */
  repeatCell(times: number): void {
    const cell = this.#cell ?? [];
    for (let column = 0; column < times; column += 1) this.#cells.push(cell);
  }

  add(...blocks: readonly SourceBlock[]): void {
    if (this.#cell === undefined) this.openCell();
    this.#cell?.push(...blocks);
  }

  /**
   * The row as blocks: one of its own, in which the paragraphs and list items of a cell are lines, and the notes
   * of its cells. A row that lays out a page, with headings or further tables in it, is what its cells hold.
   */
  finish(): readonly SourceBlock[] {
    const held = this.#cells.flat();
    if (held.some(({ kind }) => kind === 'heading' || kind === 'title' || kind === 'table'))
      return held;
    const texts = this.#cells.map((cell) =>
      cell
        .filter(({ kind }) => kind !== 'footnote')
        .map(({ text }) => text)
        .join('\n'),
    );
    const notes = held.filter(({ kind }) => kind === 'footnote');
    return [{ kind: 'table', text: tableRowText(texts) }, ...notes];
  }
}
