/** Counts pairs of passages for the cells of a table of codes. */
import type { TreeStructure } from '../codebook/code-tree.ts';
import type { CodeId } from '../records/ids.ts';
import type { CodedPage } from './coded-page.ts';

/** For each live code, by its place in `structure.order`, the lines of a table (rows, or columns) it counts for. */
export interface Lines {
  readonly from: Int32Array;
  readonly lines: Int32Array;
}

/** A code counts for the lines of itself and of what stands above it. */
export function linesOf(structure: TreeStructure, ids: readonly CodeId[]): Lines {
  const lineOf = new Map<number, number[]>();
  ids.forEach((id, line) => {
    const place = structure.places.get(id)?.[0];
    if (place === undefined) return;
    const there = lineOf.get(place);
    if (there === undefined) lineOf.set(place, [line]);
    else there.push(line);
  });
  const from = new Int32Array(structure.order.length + 1);
  const lines: number[] = [];
  structure.order.forEach((id, place) => {
    for (const above of structure.places.get(id) ?? []) lines.push(...(lineOf.get(above) ?? []));
    from[place + 1] = lines.length;
  });
  return { from, lines: Int32Array.from(lines) };
}

/** Numbers for each cell, at `row * columns + column`. */
export class PairTally {
  readonly counts: Int32Array;
  readonly studies: Int32Array;
  private readonly rows: Lines;
  private readonly columns: Lines;
  private readonly width: number;
  /** The last pair, and the last study, that each cell was counted for. */
  private readonly lastPair: Int32Array;
  private readonly lastStudy: Int32Array;
  private pair = 0;
  private study = 0;

  constructor(
    rows: Lines,
    columns: Lines,
    size: { readonly rows: number; readonly columns: number },
  ) {
    this.rows = rows;
    this.columns = columns;
    this.width = size.columns;
    const cells = size.rows * size.columns;
    this.counts = new Int32Array(cells);
    this.studies = new Int32Array(cells);
    this.lastPair = new Int32Array(cells);
    this.lastStudy = new Int32Array(cells);
  }

  beginStudy(): void {
    this.study += 1;
  }

  /** Counts two passages that meet: each cell once, for two different codes, one on each of them. */
  count({ codes, codesFrom }: CodedPage, p: number, q: number): void {
    this.pair += 1;
    const endOfP = codesFrom[p + 1] as number;
    const endOfQ = codesFrom[q + 1] as number;
    for (let i = codesFrom[p] as number; i < endOfP; i += 1) {
      const a = codes[i] as number;
      for (let j = codesFrom[q] as number; j < endOfQ; j += 1) {
        const b = codes[j] as number;
        if (a === b) continue;
        this.add(a, b);
        this.add(b, a);
      }
    }
  }

  private add(a: number, b: number): void {
    const { columns, counts, lastPair, lastStudy, pair, rows, studies, study, width } = this;
    const endOfRows = rows.from[a + 1] as number;
    const beginOfColumns = columns.from[b] as number;
    const endOfColumns = columns.from[b + 1] as number;
    for (let i = rows.from[a] as number; i < endOfRows; i += 1) {
      const row = (rows.lines[i] as number) * width;
      for (let j = beginOfColumns; j < endOfColumns; j += 1) {
        const cell = row + (columns.lines[j] as number);
        if (lastPair[cell] === pair) continue;
        lastPair[cell] = pair;
        counts[cell] = (counts[cell] as number) + 1;
        if (lastStudy[cell] === study) continue;
        lastStudy[cell] = study;
        studies[cell] = (studies[cell] as number) + 1;
      }
    }
  }
}
