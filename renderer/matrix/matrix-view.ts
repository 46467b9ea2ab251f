import { yearOf } from '../../shared/bibliography/citation.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { participantGroup, participantGroups } from '../../shared/codebook/participant-groups.ts';
import { type GroupRowId, groupThemeMatrix } from '../../shared/matrix/group-theme-matrix.ts';
import {
  type MatrixOptions,
  studyThemeMatrix,
  type ThemeMatrix,
} from '../../shared/matrix/study-theme-matrix.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies, Scope } from '../../shared/screening/inclusion.ts';
import { defaultMatrixCodes } from '../../shared/tables/matrix-table.ts';
import { inStudyOrder, listedLabels } from '../../shared/tables/study-order.ts';
import type { MatrixRows } from '../../shared/tables/table-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { type ColumnTotal, columnTotals, totalsOfGroups } from './totals.ts';

export type MatrixColumns = 'themes' | 'top' | 'all';

export interface MatrixSettings {
  readonly shows: 'counts' | 'presence' | 'quote';
  readonly rollUp: boolean;
  readonly columns: MatrixColumns;
  readonly rows: MatrixRows;
  readonly filter: string;
  /** A code to sort by (most excerpts first), or the rows in their own order. */
  readonly sort: CodeId | 'row';
}

export type RowId = StudyId | GroupRowId;

/** A study, or a group of participants. */
export interface MatrixLine {
  readonly id: RowId;
  readonly label: string;
  /** More about it, for who points at it. */
  readonly title: string;
}

export interface MatrixView {
  /** The rows it is of. */
  readonly snapshot: Shown;
  readonly matrix: ThemeMatrix<RowId>;
  /** What its rows are: studies wherever the review has no groups. */
  readonly of: MatrixRows;
  /** Which studies there are rows for, before the filter. */
  readonly listed: ListedStudies;
  readonly codeIds: readonly CodeId[];
  /** How many rows there are before the filter. */
  readonly all: number;
  /** Rows after filter and sort. */
  readonly rows: readonly MatrixLine[];
  /** Names of the studies that are listed. */
  readonly labels: ReadonlyMap<string, string>;
  /** Largest count of a cell, for the tint. */
  readonly most: number;
  /** Of the columns, over the rows that are listed. */
  readonly totals: readonly ColumnTotal[];
}

/** The cell whose excerpts are looked at. */
export interface ChosenCell {
  readonly rowId: RowId;
  readonly codeId: CodeId;
}

/** Columns for a choice, in codebook order. */
export function columnsFor(snapshot: Shown, columns: MatrixColumns): readonly CodeId[] {
  const tree = codeTree(snapshot.codes);
  if (columns === 'all') return tree.inOrder.map((node) => node.code.id);
  if (columns === 'top') return tree.roots.map((node) => node.code.id);
  return defaultMatrixCodes(snapshot);
}

/** Everything the matrix screen draws, from the rows and its settings. */
export function matrixView(
  snapshot: Shown,
  settings: MatrixSettings,
  include: Scope = 'included',
): MatrixView {
  const codeIds = columnsFor(snapshot, settings.columns);
  const listed = listedStudies(snapshot, include);
  const labels = listedLabels(snapshot, listed);
  const of = participantGroups(snapshot).length === 0 ? 'studies' : settings.rows;
  const asked = { codeIds, rollUp: settings.rollUp, include };
  const words = filterWords(settings.filter);
  const isFound: IsFound = (text) => words.length === 0 || holdsWords(foldLine(text()), words);
  const { all, found, matrix } =
    of === 'groups'
      ? groupLines(snapshot, asked, isFound)
      : studyLines(snapshot, asked, labels, isFound);
  const { sort } = settings;
  // Sorting leaves rows of equal count in their order.
  const rows =
    sort === 'row'
      ? found
      : found.toSorted((a, b) => matrix.count(b.id, sort) - matrix.count(a.id, sort));
  let most = 1;
  for (const row of rows) {
    const counts = matrix.counts(row.id);
    for (let at = 0; at < counts.length; at += 1) most = Math.max(most, counts[at] ?? 0);
  }
  const counted = { codeIds, matrix, rows };
  const totals = of === 'groups' ? totalsOfGroups(snapshot, counted) : columnTotals(counted);
  return { snapshot, matrix, of, listed, codeIds, all, rows, labels, most, totals };
}

interface Lines {
  readonly matrix: ThemeMatrix<RowId>;
  readonly all: number;
  readonly found: readonly MatrixLine[];
}

/** The text is made only when there are words to look for in it. */
type IsFound = (text: () => string) => boolean;

function studyLines(
  snapshot: Shown,
  asked: MatrixOptions,
  labels: ReadonlyMap<string, string>,
  isFound: IsFound,
): Lines {
  const matrix = studyThemeMatrix(snapshot, asked);
  const found = matrix.studies.filter((study) => isFound(() => searchText(study, labels)));
  return {
    matrix,
    all: matrix.studies.length,
    found: inStudyOrder(snapshot.studies, found).map(({ citation, id }) => ({
      ...{ id, label: labels.get(id) ?? '', title: citation.title },
    })),
  };
}

function groupLines(snapshot: Shown, asked: MatrixOptions, isFound: IsFound): Lines {
  const matrix = groupThemeMatrix(snapshot, asked);
  const lines = matrix.groups.map(({ id, name, studies }): MatrixLine => {
    const described = id === 'none' ? '' : (participantGroup(snapshot, id)?.description ?? '');
    const count = t('matrix.studies', { count: studies.size });
    return {
      id,
      label: name === '' ? t('attributes.none') : name,
      title: described === '' ? count : `${described} (${count})`,
    };
  });
  return { matrix, all: lines.length, found: lines.filter(({ label }) => isFound(() => label)) };
}

function searchText(study: Study, labels: ReadonlyMap<StudyId | string, string>): string {
  return [
    labels.get(study.id),
    study.citation.title,
    yearOf(study.citation),
    study.country,
    study.setting,
    study.participants,
    study.method,
    ...Object.values(study.custom ?? {}),
  ].join(' ');
}
