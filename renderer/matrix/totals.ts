import { liveStudyOf } from '../../shared/codebook/tally.ts';
import type { ThemeMatrix } from '../../shared/matrix/study-theme-matrix.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';

/** The rows and columns that are listed, with their counts. */
interface Listed<Row extends string> {
  readonly codeIds: readonly CodeId[];
  readonly matrix: Pick<ThemeMatrix<Row>, 'counts'>;
  readonly rows: readonly { readonly id: Row }[];
}

/** What a column comes to over the rows that are listed. */
export interface ColumnTotal {
  readonly excerpts: number;
  readonly studies: number;
}

/** The totals of the columns, in their order, where each row is a study. */
export function columnTotals<Row extends string>(view: Listed<Row>): readonly ColumnTotal[] {
  const excerpts = new Int32Array(view.codeIds.length);
  const studies = new Int32Array(view.codeIds.length);
  for (const { id } of view.rows) {
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

/** The same where each row is a group: an excerpt that has several counts once. */
export function totalsOfGroups<Row extends string>(
  snapshot: Shown,
  { codeIds, matrix, rows }: Listed<Row> & { readonly matrix: Pick<ThemeMatrix<Row>, 'cell'> },
): readonly ColumnTotal[] {
  return codeIds.map((codeId) => {
    const excerpts = new Set(rows.flatMap(({ id }) => matrix.cell(id, codeId)));
    const studies = new Set(
      [...excerpts].map((id) => {
        const home = snapshot.home.get(id);
        return home === undefined ? undefined : liveStudyOf(snapshot, home);
      }),
    );
    return { excerpts: excerpts.size, studies: studies.size };
  });
}

/** In how many of the columns a row has excerpts. */
export function filledColumns(counts: ArrayLike<number>): number {
  let filled = 0;
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) filled += 1;
  return filled;
}

/** The cell to begin with: the first that has excerpts, row by row. */
export function firstFilledCell<Row extends string>(
  view: Listed<Row>,
): { readonly rowId: Row; readonly codeId: CodeId } | undefined {
  for (const { id: rowId } of view.rows) {
    const counts = view.matrix.counts(rowId);
    for (let at = 0; at < counts.length; at += 1) {
      const codeId: CodeId | undefined = view.codeIds[at];
      if (codeId !== undefined && (counts[at] ?? 0) > 0) return { rowId, codeId };
    }
  }
  return undefined;
}
