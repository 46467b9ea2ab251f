/** Codes by groups of participants: how many excerpts have each, in how many studies (rule G4). */
import { groupThemeMatrix } from '../matrix/group-theme-matrix.ts';
import type { CodeId } from '../records/ids.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import type { CodesByAttribute } from './codes-by-attribute.ts';

/** What is asked for in the place of an attribute of studies. */
export const groupAxis = 'group';

/** The matrix of groups and themes with the groups as columns. */
export function codesByGroup(
  snapshot: Shown,
  { include, rows }: { readonly rows: readonly CodeId[]; readonly include?: Scope | undefined },
): CodesByAttribute {
  const matrix = groupThemeMatrix(snapshot, { codeIds: rows, rollUp: true, include });
  const cells = rows.flatMap((row) => matrix.groups.map(({ id }) => ({ id, row })));
  return {
    rows,
    groups: matrix.groups.map(({ name, studies }) => ({ value: name, studies })),
    counts: Int32Array.from(cells, ({ id, row }) => matrix.count(id, row)),
    studies: Int32Array.from(cells, ({ id, row }) => matrix.studies(id, row).size),
    cell: (row, column) => {
      const group = matrix.groups[column];
      return group === undefined ? [] : matrix.cell(group.id, row);
    },
  };
}
