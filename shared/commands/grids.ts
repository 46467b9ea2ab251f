/** Making grids, naming them, and choosing their columns (rule N1). */
import { codeTree } from '../codebook/code-tree.ts';
import { orderBetween, ordersBehind, ordersMoved } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { columnsOf, gridsOf } from '../grids/grid-outline.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Grid, GridKind } from '../records/grid.ts';
import type { CodeId, GridId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';
import { requireCode } from './findings.ts';

/** Makes a grid of some codes and themes, behind the others. Throws `ExpectedError` (`grid-name`) where its name is empty or taken. */
export const makeGrid: Command<{
  readonly gridId?: GridId | undefined;
  readonly name: string;
  readonly kind: GridKind;
  readonly codeIds: readonly CodeId[];
}> = (snapshot, params, context) => {
  const { codeIds, gridId, kind } = params;
  const name = checkedName(snapshot, params.name);
  const [order = 'a0'] = ordersBehind(gridsOf(snapshot).at(-1)?.order, 1);
  const columns = placedBehind(snapshot, undefined, codeIds);
  const grid: Grid = {
    ...{ id: gridId ?? context.newId('grid'), type: 'grid', name, kind, order },
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
  };
  return {
    kind: 'make-grid',
    params: { name: clip(name), kind },
    changes: [{ create: grid }],
  };
};

/** Names a grid otherwise, notes something on it, or puts its rows in the order of an attribute (`''` for none). */
export const editGrid: Command<{
  readonly gridId: GridId;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly rowsBy?: string | undefined;
}> = (snapshot, { gridId, name: typed, note, rowsBy }) => {
  const grid = requireGrid(snapshot, gridId);
  const name = typed === undefined ? grid.name : checkedName(snapshot, typed, grid);
  return {
    kind: 'edit-grid',
    params: {
      of: rowsBy !== undefined ? 'rows' : note !== undefined ? 'note' : 'name',
      before: clip(grid.name),
      name: clip(name),
    },
    changes: changesTo(grid, {
      name,
      ...(note === undefined ? {} : { note: note.trim() === '' ? null : note.trim() }),
      ...(rowsBy === undefined ? {} : { rowsBy: rowsBy === '' ? null : rowsBy }),
    }),
  };
};

/** Removes a grid with what is written in it; codes and excerpts stay. */
export const removeGrid: Command<{ readonly gridId: GridId }> = (snapshot, { gridId }) => {
  const grid = requireGrid(snapshot, gridId);
  return {
    kind: 'remove-grid',
    params: { name: clip(grid.name) },
    changes: changesTo(grid, { deleted: true }),
  };
};

/** Chooses codes and themes as columns, behind those that are there. */
export const addColumns: Command<{
  readonly gridId: GridId;
  readonly codeIds: readonly CodeId[];
}> = (snapshot, { codeIds, gridId }) => {
  const grid = requireGrid(snapshot, gridId);
  const columns = placedBehind(snapshot, grid, codeIds);
  return {
    kind: 'add-columns',
    params: { name: clip(grid.name), codes: columns.map(([id]) => nameOf(snapshot, id)) },
    changes: changesTo(
      grid,
      Object.fromEntries(columns.map(([id, order]) => [`columns.${id}`, order])),
    ),
  };
};

/** Takes columns out; what is written in them stays, and is there again when they are. */
export const takeColumns: Command<{
  readonly gridId: GridId;
  readonly codeIds: readonly CodeId[];
}> = (snapshot, { codeIds, gridId }) => {
  const grid = requireGrid(snapshot, gridId);
  return {
    kind: 'take-columns',
    params: { name: clip(grid.name), codes: codeIds.map((id) => nameOf(snapshot, id)) },
    changes: changesTo(
      grid,
      Object.fromEntries(
        codeIds.flatMap((id) =>
          saidAs(snapshot, grid, id).map((each) => [`columns.${each}`, null]),
        ),
      ),
    ),
  };
};

/** Moves a column some places on, or back where `by` is less than 0. */
export const moveColumn: Command<{
  readonly gridId: GridId;
  readonly codeId: CodeId;
  readonly by: number;
}> = (snapshot, { by, codeId, gridId }) => {
  const grid = requireGrid(snapshot, gridId);
  const columns = columnsOf(snapshot, grid);
  const at = columns.findIndex(({ node }) => node.code.id === codeId);
  const moved = ordersMoved(columns, at, by) ?? [];
  return {
    kind: 'move-column',
    params: { name: clip(grid.name), code: nameOf(snapshot, codeId) },
    changes: changesTo(
      grid,
      Object.fromEntries(
        moved.flatMap(([{ node }, order]) =>
          saidAs(snapshot, grid, node.code.id).map((each) => [`columns.${each}`, order]),
        ),
      ),
    ),
  };
};

/** Puts a column before another, or last. */
export const placeColumn: Command<{
  readonly gridId: GridId;
  readonly codeId: CodeId;
  readonly beforeId: CodeId | undefined;
}> = (snapshot, { beforeId, codeId, gridId }) => {
  const grid = requireGrid(snapshot, gridId);
  const all = columnsOf(snapshot, grid);
  const others = all.filter(({ node }) => node.code.id !== codeId);
  const found = others.findIndex(({ node }) => node.code.id === beforeId);
  const at = found < 0 ? others.length : found;
  const stays = all.findIndex(({ node }) => node.code.id === codeId) === at;
  const order = orderBetween(others[at - 1]?.order, others[at]?.order);
  return {
    kind: 'move-column',
    params: { name: clip(grid.name), code: nameOf(snapshot, codeId) },
    changes: stays
      ? []
      : changesTo(
          grid,
          Object.fromEntries(
            saidAs(snapshot, grid, codeId).map((each) => [`columns.${each}`, order]),
          ),
        ),
  };
};

/** A grid that stands. Throws `ExpectedError` (`missing`) where it is gone. */
export function requireGrid({ grids }: Pick<Full, 'grids'>, id: GridId): Grid {
  const grid = grids.get(id);
  if (grid === undefined || grid.deleted === true)
    throw new ExpectedError('missing', t('grids.gone'));
  return grid;
}

/** The codes of columns that are read as this one: itself, and what was merged into it. */
function saidAs(snapshot: Full, grid: Grid, codeId: CodeId): readonly CodeId[] {
  const { resolved } = codeTree(snapshot.codes).structure;
  return (Object.keys(grid.columns ?? {}) as CodeId[]).filter((id) => resolved.get(id) === codeId);
}

/** Codes that are no columns yet, with places behind the last. */
function placedBehind(
  snapshot: Full,
  grid: Grid | undefined,
  codeIds: readonly CodeId[],
): readonly (readonly [CodeId, string])[] {
  const there = grid === undefined ? [] : columnsOf(snapshot, grid);
  const known = new Set(there.map(({ node }) => node.code.id));
  const fresh = [...new Set(codeIds.map((id) => requireCode(snapshot, id)))].filter(
    (id) => !known.has(id),
  );
  const orders = ordersBehind(there.at(-1)?.order, fresh.length);
  return fresh.map((id, at) => [id, orders[at] ?? 'a0'] as const);
}

function nameOf({ codes }: Full, id: CodeId): string {
  return clip(codes.get(id)?.name ?? '');
}

function checkedName(snapshot: Full, typed: string, but?: Grid): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('grid-name', t('grids.needsName'));
  const isTaken = gridsOf(snapshot).some(
    (grid) => grid.id !== but?.id && nameKey(grid.name) === nameKey(name),
  );
  if (isTaken) throw new ExpectedError('grid-name', t('grids.nameTaken', { name }));
  return name;
}
