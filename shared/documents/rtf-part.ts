import type { SourceBlock } from './canonical.ts';
import { RtfTables } from './rtf-tables.ts';

/** No row has more cells whose places matter. */
const mostEdges = 200;

interface OpenEdges {
  left: number;
  cells: number[];
}

/** The body, a note or a text box: the paragraph that is open, the tables that are, and where finished blocks go. */
export class RtfPart {
  text = '';
  /** The number or sign that is written before the paragraph. */
  mark = '';
  /** What is anchored in the paragraph: text boxes. */
  after: SourceBlock[] = [];
  readonly #tables: RtfTables;
  readonly #edges: OpenEdges = { left: 0, cells: [] };
  readonly #nestedEdges: OpenEdges = { left: 0, cells: [] };

  constructor(add: (block: SourceBlock) => void) {
    this.#tables = new RtfTables(add);
  }

  /** Ends the paragraph, which stands so many tables deep. */
  endParagraph(block: SourceBlock | undefined, tables: number): void {
    if (block !== undefined) this.#tables.add(tables, block);
    else this.#tables.closeBelow(tables);
    for (const anchored of this.after) this.#tables.add(tables, anchored);
    this.after = [];
    this.text = '';
    this.mark = '';
  }

  /** Takes a word that tells where the cells of a row stand. */
  describeRow(word: 'trowd' | 'trleft' | 'cellx', value: number, isNested: boolean): void {
    const edges = isNested ? this.#nestedEdges : this.#edges;
    if (word === 'trowd') {
      edges.left = 0;
      edges.cells = [];
    } else if (word === 'trleft') edges.left = value;
    else if (edges.cells.length < mostEdges) edges.cells.push(value);
  }

  endCell(tables: number): void {
    this.#tables.endCell(tables);
  }

  endRow(tables: number): void {
    const { cells, left } = tables > 1 ? this.#nestedEdges : this.#edges;
    this.#tables.endRow(tables, { left, cells });
  }

  finish(): void {
    this.#tables.closeBelow(0);
  }
}
