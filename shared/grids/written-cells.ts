/** What is written in the cells of grids, found by study and column, and kept in step with the rows (rule N2). */
import { codeTree } from '../codebook/code-tree.ts';
import { changedRows } from '../ops/changed-rows.ts';
import { layered, withEntries } from '../ops/layered-map.ts';
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

type Rows = Pick<Snapshot, 'cells' | 'codes' | 'home' | 'studies'>;
type InGrid = ReadonlyMap<string, WrittenCell>;

interface Known extends Pick<Rows, 'cells' | 'codes' | 'studies'> {
  readonly written: ReadonlyMap<GridId, InGrid>;
}

const known = new WeakMap<Snapshot['cells'], Known>();
/** What was read last, by what all states of one review share. */
const latest = new WeakMap<Snapshot['home'], Known>();

/** What is written in a cell; of a code over all studies where no study is named. Undefined where nothing is. */
export function writtenCell(
  rows: Rows,
  gridId: GridId,
  codeId: CodeId,
  studyId?: StudyId,
): WrittenCell | undefined {
  const cell = cellsOf(rows, gridId).get(keyOf(codeId, studyId));
  return cell === undefined || cell.records.length === 0 ? undefined : cell;
}

/** All cells of a grid that were ever written in, by `codeId studyId`, or `codeId` alone over all studies. */
export function cellsOf(rows: Rows, gridId: GridId): InGrid {
  const { cells, codes, home, studies } = rows;
  if (cells.size === 0) return nothing;
  let now = known.get(cells);
  if (now?.codes !== codes || now.studies !== studies) {
    const before = latest.get(home);
    const isInStep = before?.codes === codes && before.studies === studies;
    const changed = isInStep ? changedRows(before.cells, cells) : undefined;
    const from = changed === undefined ? undefined : before?.written;
    now = { cells, codes, studies, written: read(rows, changed ?? cells.values(), from) };
    known.set(cells, now);
  }
  latest.set(home, now);
  return now.written.get(gridId) ?? nothing;
}

const nothing: InGrid = new Map();
const none: readonly Cell[] = [];

/** The cells that are told, put into what was read `before`, else into nothing. */
function read(
  { codes, studies }: Rows,
  told: Iterable<Cell>,
  before: Known['written'] = new Map(),
): Known['written'] {
  const { structure } = codeTree(codes);
  const changed = new Map<GridId, Map<string, Cell[]>>();
  for (const cell of told) {
    const codeId = structure.resolved.get(cell.codeId);
    const study = cell.studyId === undefined ? undefined : studyOf(studies, cell.studyId);
    if (codeId === undefined || (cell.studyId !== undefined && study === undefined)) continue;
    const key = keyOf(codeId, study?.id);
    const grid = changed.get(cell.gridId) ?? new Map<string, Cell[]>();
    changed.set(cell.gridId, grid);
    const last = grid.get(key) ?? before.get(cell.gridId)?.get(key)?.records ?? none;
    const records = last.length === 0 ? [] : last.filter(({ id }) => id !== cell.id);
    if (!isEmpty(cell)) records.push(cell);
    grid.set(key, records);
  }
  const written = new Map(before);
  for (const [gridId, grid] of changed) {
    const entries = new Map<string, WrittenCell>();
    for (const [key, records] of grid) entries.set(key, joined(key, records));
    const last = before.get(gridId);
    written.set(gridId, last === undefined ? layered(entries) : withEntries(last, entries));
  }
  return written;
}

/** Whether nothing is written in it. That its making was taken back says nothing of what was written since. */
function isEmpty(cell: Cell): boolean {
  return cell.relation === undefined && cellTexts.every((each) => cell[each] === undefined);
}

function joined(key: string, cells: readonly Cell[]): WrittenCell {
  const isOwn = (cell: Cell): boolean => keyOf(cell.codeId, cell.studyId) === key;
  const records =
    cells.length < 2
      ? cells
      : cells.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a.id < b.id ? -1 : 1));
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
  const relation = records.find((cell) => cell.relation !== undefined)?.relation;
  return { texts, relation, records };
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
