import type { Grid } from '../records/grid.ts';
import type { Study } from '../records/study.ts';
import { togetherByValues } from '../relations/attributes.ts';

/** Rows that stand together: of studies with the same value, empty for those without any; undefined where rows stand in one list. */
export interface GridRows {
  readonly value: string | undefined;
  readonly studies: readonly Study[];
}

/** Studies as the rows of a grid, in the order of the attribute that was chosen for it, else in the one they are given in (rule N1). */
export function gridRows(
  { rowsBy }: Pick<Grid, 'rowsBy'>,
  studies: readonly Study[],
): readonly GridRows[] {
  return rowsBy === undefined ? [{ value: undefined, studies }] : togetherByValues(studies, rowsBy);
}
