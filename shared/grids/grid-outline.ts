/** Grids as they are read: in their order, each with the live codes that are its columns (rule N1). */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Grid } from '../records/grid.ts';
import type { CodeId, GridId } from '../records/ids.ts';

/** The grids that are there, in their order. */
export function gridsOf({ grids }: Pick<Snapshot, 'grids'>): readonly Grid[] {
  return [...grids.values()].filter(({ deleted }) => deleted !== true).sort(byPlace);
}

/** A grid that is there: the one that is asked for, else the first of a kind, else the first. */
export function gridAsked(
  rows: Pick<Snapshot, 'grids'>,
  id: GridId | undefined,
  kind?: Grid['kind'],
): Grid | undefined {
  const all = gridsOf(rows).filter((grid) => kind === undefined || grid.kind === kind);
  return all.find((grid) => grid.id === id) ?? all[0];
}

/** A column: a live code, and where it stands. */
export interface GridColumn {
  readonly node: CodeNode;
  readonly order: string;
}

const known = new WeakMap<
  Grid,
  { readonly codes: Snapshot['codes']; readonly columns: readonly GridColumn[] }
>();

/**
 * The columns of a grid in their order: a merged code is read as the one it was merged into, and one that is gone is no
 * column until it is back. Law: the same list for the same grid and codes.
 */
export function columnsOf({ codes }: Pick<Snapshot, 'codes'>, grid: Grid): readonly GridColumn[] {
  const last = known.get(grid);
  if (last?.codes === codes) return last.columns;
  const { nodes, structure } = codeTree(codes);
  const placed = (Object.entries(grid.columns ?? {}) as [CodeId, string][]).map(([id, order]) => ({
    ...{ id, order },
    // Of a code and one that was merged into it the code's own place counts.
    live: structure.resolved.get(id),
  }));
  const byCode = new Map<CodeId, GridColumn>();
  for (const { id, live, order } of placed) {
    const node = live === undefined ? undefined : nodes.get(live);
    if (node === undefined || (id !== live && byCode.has(node.code.id))) continue;
    byCode.set(node.code.id, { node, order });
  }
  const columns = [...byCode.values()].sort((a, b) =>
    byPlace({ id: a.node.code.id, order: a.order }, { id: b.node.code.id, order: b.order }),
  );
  known.set(grid, { codes, columns });
  return columns;
}

function byPlace(
  a: { readonly id: string; readonly order: string },
  b: { readonly id: string; readonly order: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
