/** What is written in the cells of grids, found by study and column (rule N2). */
import { codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import {
  type Cell,
  type CellBasis,
  type CellText,
  type ConceptRelation,
  cellTexts,
} from '../records/cell.ts';
import type { CodeId, DocumentId, GridId, StudyId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';

/** One text of a cell, and what it was written on; absent where several were written apart on different coding. */
export interface WrittenText {
  readonly text: string;
  readonly on: CellBasis | undefined;
}

/** What is written in a cell: its own texts, and behind them those of codes and studies that were merged into its. */
export interface WrittenCell {
  readonly texts: Readonly<Partial<Record<CellText, WrittenText>>>;
  readonly relation: ConceptRelation | undefined;
  /** Every record whose text it holds, its own first. */
  readonly records: readonly Cell[];
}

type Rows = Pick<Snapshot, 'cells' | 'codes' | 'studies'>;
type Written = ReadonlyMap<GridId, ReadonlyMap<string, WrittenCell>>;

const known = new WeakMap<
  Snapshot['cells'],
  Pick<Rows, 'codes' | 'studies'> & { readonly written: Written }
>();

/** What is written in a cell; of a code over all studies where no study is named. Undefined where nothing is. */
export function writtenCell(
  rows: Rows,
  gridId: GridId,
  codeId: CodeId,
  studyId?: StudyId,
): WrittenCell | undefined {
  return cellsOf(rows, gridId).get(keyOf(codeId, studyId));
}

/** All that is written in a grid, by `codeId studyId`, or `codeId` alone over all studies. */
export function cellsOf(rows: Rows, gridId: GridId): ReadonlyMap<string, WrittenCell> {
  const { cells, codes, studies } = rows;
  if (cells.size === 0) return nothing;
  let last = known.get(cells);
  if (last?.codes !== codes || last.studies !== studies) {
    last = { codes, studies, written: read(rows) };
    known.set(cells, last);
  }
  return last.written.get(gridId) ?? nothing;
}

const nothing: ReadonlyMap<string, WrittenCell> = new Map();

function read({ cells, codes, studies }: Rows): Written {
  const { structure } = codeTree(codes);
  const byGrid = new Map<GridId, Map<string, Cell[]>>();
  for (const cell of cells.values()) {
    const codeId = structure.resolved.get(cell.codeId);
    const study = cell.studyId === undefined ? undefined : studyOf(studies, cell.studyId);
    if (codeId === undefined || (cell.studyId !== undefined && study === undefined)) continue;
    // A cell that is empty is none; whether its making was taken back says nothing of what was written since.
    if (cell.relation === undefined && cellTexts.every((each) => cell[each] === undefined))
      continue;
    const grid = byGrid.get(cell.gridId) ?? new Map<string, Cell[]>();
    byGrid.set(cell.gridId, grid);
    const key = keyOf(codeId, study?.id);
    grid.set(key, [...(grid.get(key) ?? []), cell]);
  }
  return new Map([...byGrid].map(([id, grid]) => [id, joinedCells(grid)] as const));
}

function joinedCells(grid: ReadonlyMap<string, readonly Cell[]>): ReadonlyMap<string, WrittenCell> {
  return new Map(
    [...grid].map(([key, cells]) => {
      const isOwn = (cell: Cell): boolean => keyOf(cell.codeId, cell.studyId) === key;
      const records = cells.toSorted(
        (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a.id < b.id ? -1 : 1),
      );
      return [key, joined(records)] as const;
    }),
  );
}

function joined(records: readonly Cell[]): WrittenCell {
  const texts: Partial<Record<CellText, WrittenText>> = {};
  for (const name of cellTexts) {
    const told = records.flatMap((cell) => {
      const text = cell[name];
      return text === undefined ? [] : [{ text, on: cell[`${name}On`] }];
    });
    if (told.length > 0)
      texts[name] = {
        text: told.map(({ text }) => text).join('\n\n'),
        on: joinedBasis(told.map(({ on }) => on)),
      };
  }
  return {
    texts,
    relation: records.find(({ relation }) => relation !== undefined)?.relation,
    records,
  };
}

function joinedBasis(all: readonly (CellBasis | undefined)[]): CellBasis | undefined {
  const [first] = all;
  if (first === undefined || all.length === 1) return first;
  if (all.some((each) => each?.layer !== first.layer || each.of !== first.of)) return undefined;
  const passages: Record<DocumentId, string[]> = {};
  for (const each of all)
    for (const [id, quotes = []] of Object.entries(each?.passages ?? {})) {
      const documentId = id as DocumentId;
      passages[documentId] = [...new Set([...(passages[documentId] ?? []), ...quotes])];
    }
  return { ...first, passages };
}

function keyOf(codeId: CodeId, studyId: StudyId | undefined): string {
  return studyId === undefined ? codeId : `${codeId} ${studyId}`;
}
