import { yearOf } from '../../shared/bibliography/citation.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { type StudyThemeMatrix, studyThemeMatrix } from '../../shared/matrix/study-theme-matrix.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies, Scope } from '../../shared/screening/inclusion.ts';
import { defaultMatrixCodes } from '../../shared/tables/matrix-table.ts';
import { inStudyOrder, listedLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { type ColumnTotal, columnTotals } from './totals.ts';

export type MatrixColumns = 'themes' | 'top' | 'all';

export interface MatrixSettings {
  readonly shows: 'counts' | 'presence' | 'quote';
  readonly rollUp: boolean;
  readonly columns: MatrixColumns;
  readonly filter: string;
  /** A code to sort by (most excerpts first), or the studies' names. */
  readonly sort: CodeId | 'study';
}

export interface MatrixView {
  /** The rows it is of. */
  readonly snapshot: Shown;
  readonly matrix: StudyThemeMatrix;
  /** Which studies there are rows for, before the filter. */
  readonly listed: ListedStudies;
  readonly codeIds: readonly CodeId[];
  /** Studies after filter and sort. */
  readonly studies: readonly Study[];
  readonly labels: ReadonlyMap<string, string>;
  /** Largest count of a cell, for the tint. */
  readonly most: number;
  /** Of the columns, over the studies that are listed. */
  readonly totals: readonly ColumnTotal[];
}

/** The cell whose excerpts are looked at. */
export interface ChosenCell {
  readonly studyId: StudyId;
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
  const matrix = studyThemeMatrix(snapshot, { codeIds, rollUp: settings.rollUp, include });
  const listed = listedStudies(snapshot, include);
  const labels = listedLabels(snapshot, listed);
  const words = filterWords(settings.filter);
  const found = inStudyOrder(
    snapshot.studies,
    matrix.studies.filter((study) => {
      if (words.length === 0) return true;
      return holdsWords(foldLine(searchText(study, labels)), words);
    }),
  );
  const { sort } = settings;
  // Sorting leaves studies of equal count in the order of the list.
  const studies =
    sort === 'study'
      ? found
      : found.toSorted((a, b) => matrix.count(b.id, sort) - matrix.count(a.id, sort));
  let most = 1;
  for (const study of studies) {
    const counts = matrix.counts(study.id);
    for (let at = 0; at < counts.length; at += 1) most = Math.max(most, counts[at] ?? 0);
  }
  const totals = columnTotals({ codeIds, matrix, studies });
  return { snapshot, matrix, listed, codeIds, studies, labels, most, totals };
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
