import type { StudyThemeMatrix } from '../../shared/matrix/study-theme-matrix.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';

/** The rows and columns that are listed, with their counts. */
interface Listed {
  readonly codeIds: readonly CodeId[];
  readonly matrix: Pick<StudyThemeMatrix, 'counts'>;
  readonly studies: readonly Pick<Study, 'id'>[];
}

/** What a column comes to over the studies that are listed. */
export interface ColumnTotal {
  readonly excerpts: number;
  readonly studies: number;
}

/** The totals of the columns, in their order. */
export function columnTotals(view: Listed): readonly ColumnTotal[] {
  const excerpts = new Int32Array(view.codeIds.length);
  const studies = new Int32Array(view.codeIds.length);
  for (const { id } of view.studies) {
    const counts = view.matrix.counts(id);
    for (let at = 0; at < counts.length; at += 1) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      excerpts[at] = (excerpts[at] ?? 0) + count;
      studies[at] = (studies[at] ?? 0) + 1;
    }
  }
  return view.codeIds.map((_, at) => ({ excerpts: excerpts[at] ?? 0, studies: studies[at] ?? 0 }));
}

/** In how many of the columns a study has excerpts. */
export function filledColumns(counts: ArrayLike<number>): number {
  let filled = 0;
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) filled += 1;
  return filled;
}

/** The cell to begin with: the first that has excerpts, row by row. */
export function firstFilledCell(
  view: Listed,
): { readonly studyId: StudyId; readonly codeId: CodeId } | undefined {
  for (const { id: studyId } of view.studies) {
    const counts = view.matrix.counts(studyId);
    for (let at = 0; at < counts.length; at += 1) {
      const codeId: CodeId | undefined = view.codeIds[at];
      if (codeId !== undefined && (counts[at] ?? 0) > 0) return { studyId, codeId };
    }
  }
  return undefined;
}
