import {
  type GroupRows,
  groupsOf,
  participantGroup,
  participantGroups,
} from '../codebook/participant-groups.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId, GroupId, StudyId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import {
  firstChosen,
  type MatrixOptions,
  studyThemeMatrix,
  type ThemeMatrix,
} from './study-theme-matrix.ts';

/** Groups have ids; what has none of them is one row more. */
export type GroupRowId = GroupId | 'none';

/** What a row that was chosen is called now: the group it was merged into, and undefined where it is gone. */
export function standingGroupRow(
  rows: GroupRows,
  chosen: GroupRowId | undefined,
): GroupRowId | undefined {
  return chosen === undefined || chosen === 'none' ? chosen : participantGroup(rows, chosen)?.id;
}

export interface GroupRow {
  readonly id: GroupRowId;
  /** Empty for what has none. */
  readonly name: string;
  /** Studies with at least one excerpt of the group in any of the columns. */
  readonly studies: ReadonlySet<StudyId>;
}

export interface GroupThemeMatrix extends ThemeMatrix<GroupRowId> {
  /** In the order of the review's list; excerpts without any last, where there are such. */
  readonly groups: readonly GroupRow[];
  /** Studies with an excerpt in a cell. */
  studies(row: GroupRowId, codeId: CodeId): ReadonlySet<StudyId>;
}

interface Cell {
  readonly excerpts: ExcerptId[];
  readonly studies: Set<StudyId>;
}

/**
 * Groups of participants x themes: the excerpts of the matrix of studies under each group that they have (G4). Law:
 * where no excerpt has two groups, the rows of a column add up to what that matrix has in it.
 */
export function groupThemeMatrix(snapshot: Shown, options: MatrixOptions): GroupThemeMatrix {
  const { codeIds } = options;
  const ofStudies = studyThemeMatrix(snapshot, options);
  const rowsOf = rowsOfExcerpts(snapshot);
  const cells = new Map<GroupRowId, Map<CodeId, Cell>>();
  for (const { id: studyId } of ofStudies.studies) {
    codeIds.forEach((codeId, at) => {
      if ((ofStudies.counts(studyId)[at] ?? 0) === 0) return;
      for (const excerptId of ofStudies.cell(studyId, codeId)) {
        for (const row of rowsOf(excerptId)) {
          const cell = cellOf(cells, row, codeId);
          cell.excerpts.push(excerptId);
          cell.studies.add(studyId);
        }
      }
    });
  }
  const cell = (row: GroupRowId, codeId: CodeId): readonly ExcerptId[] =>
    cells.get(row)?.get(codeId)?.excerpts ?? none;
  const listed = participantGroups(snapshot).map(({ id, name }) => ({ id, name }));
  const rows = cells.has('none') ? [...listed, { id: 'none' as const, name: '' }] : listed;
  const counts = new Map(
    rows.map(({ id }) => [id, Int32Array.from(codeIds, (codeId) => cell(id, codeId).length)]),
  );
  return {
    codeIds,
    groups: rows.map(({ id, name }) => ({
      ...{ id, name },
      studies: new Set([...(cells.get(id)?.values() ?? [])].flatMap(({ studies }) => [...studies])),
    })),
    counts: (row) => counts.get(row) ?? [],
    count: (row, codeId) => cell(row, codeId).length,
    cell,
    quote: (row, codeId) => firstChosen(snapshot, codeId, cell(row, codeId)),
    studies: (row, codeId) => cells.get(row)?.get(codeId)?.studies ?? nowhere,
  };
}

function cellOf(cells: Map<GroupRowId, Map<CodeId, Cell>>, row: GroupRowId, codeId: CodeId): Cell {
  const ofRow = cells.get(row) ?? new Map<CodeId, Cell>();
  cells.set(row, ofRow);
  const cell = ofRow.get(codeId) ?? { excerpts: [], studies: new Set() };
  ofRow.set(codeId, cell);
  return cell;
}

/** The rows that an excerpt stands in. */
function rowsOfExcerpts(snapshot: Shown): (id: ExcerptId) => readonly GroupRowId[] {
  const known = new Map<ExcerptId, readonly GroupRowId[]>();
  const find = (id: ExcerptId): readonly GroupRowId[] => {
    const excerpt = findRecord(snapshot, id);
    const found = excerpt?.type === 'excerpt' ? groupsOf(snapshot, excerpt) : [];
    return found.length === 0 ? withoutGroup : found.map((group) => group.id);
  };
  return (id) => {
    const rows = known.get(id) ?? find(id);
    known.set(id, rows);
    return rows;
  };
}

const none: readonly ExcerptId[] = [];
const nowhere: ReadonlySet<StudyId> = new Set();
const withoutGroup: readonly GroupRowId[] = ['none'];
