/** Making maps of the codebook, naming them, and what their nodes show (rules L1 and L4). */
import { type CodeNode, codeTree, holdsOthers } from '../codebook/code-tree.ts';
import { ordersBehind } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import { arrange } from '../maps/arrange.ts';
import { mapsOf, type NodeId, nodesOn, type Point, placeId } from '../maps/map-outline.ts';
import { sizedNodes } from '../maps/sized-nodes.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { CodeId, MapId } from '../records/ids.ts';
import type { MapSize, ThemeMap } from '../records/map.ts';
import { nameKey } from '../records/name-key.ts';
import type { Place } from '../records/place.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';
import { requireCode } from './findings.ts';

/** A node and where its middle is to be. */
export interface PutNode extends Point {
  readonly id: NodeId;
}

/** What a map begins with: the whole codebook, its themes alone, or what is under one of them. */
export type MapBegins = 'all' | 'themes' | CodeId;

/** Makes a map, behind the others. Throws `ExpectedError` (`map-name`) where its name is empty or taken. */
export const makeMap: Command<{
  readonly mapId?: MapId | undefined;
  readonly name: string;
  readonly of: MapBegins;
}> = (snapshot, { mapId, of, ...params }, context) => {
  const name = checkedName(snapshot, params.name);
  const [order = 'a0'] = ordersBehind(mapsOf(snapshot).at(-1)?.order, 1);
  const map: ThemeMap = { id: mapId ?? context.newId('map'), type: 'map', name, order };
  const said = startOf(snapshot, of);
  const places = new Map(
    [...said].map(([codeId, fields]) => [placeId(map.id, codeId), placeOf(map.id, codeId, fields)]),
  );
  // All stand where they are arranged at first: what is moved then moves alone.
  const nodes = nodesOn({ ...snapshot, places }, map);
  for (const [id, point] of arrange(sizedNodes(nodes, undefined, new Map()), 'tree'))
    said.set(id as CodeId, { ...said.get(id as CodeId), ...point });
  return {
    kind: 'make-map',
    params: { name: clip(name) },
    changes: [
      { create: map },
      ...[...said].map(([codeId, fields]) => ({
        create: placeOf(map.id, codeId, fields),
      })),
    ],
  };
};

function placeOf(mapId: MapId, codeId: CodeId, fields: Said): Place {
  return { id: placeId(mapId, codeId), type: 'place', mapId, codeId, ...fields };
}

/** Names a map otherwise, notes something on it, or chooses by what its nodes are larger and which of them are joined. */
export const editMap: Command<{
  readonly mapId: MapId;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  /** `same` for nodes of one size. */
  readonly size?: MapSize | 'same' | undefined;
  /** 0 joins none. */
  readonly meets?: number | undefined;
}> = (snapshot, { mapId, meets, name: typed, note, size }) => {
  const map = requireMap(snapshot, mapId);
  const name = typed === undefined ? map.name : checkedName(snapshot, typed, map);
  const of =
    size !== undefined
      ? 'size'
      : meets !== undefined
        ? 'meets'
        : note !== undefined
          ? 'note'
          : 'name';
  return {
    kind: 'edit-map',
    params: {
      of,
      before: clip(map.name),
      name: clip(name),
      size: size ?? 'same',
      meets: meets ?? 0,
    },
    changes: changesTo(map, {
      name,
      ...(note === undefined ? {} : { note: note.trim() === '' ? null : note.trim() }),
      ...(size === undefined ? {} : { size: size === 'same' ? null : size }),
      ...(meets === undefined ? {} : { meets: meets <= 0 ? null : Math.round(meets) }),
    }),
  };
};

/** Removes a map with its own nodes and arrows; codes and excerpts stay. */
export const removeMap: Command<{ readonly mapId: MapId }> = (snapshot, { mapId }) => {
  const map = requireMap(snapshot, mapId);
  return {
    kind: 'remove-map',
    params: { name: clip(map.name) },
    changes: changesTo(map, { deleted: true }),
  };
};

/** A map that stands. Throws `ExpectedError` (`missing`) where it is gone. */
export function requireMap({ maps }: Pick<Full, 'maps'>, id: MapId): ThemeMap {
  const map = maps.get(id);
  if (map === undefined || map.deleted === true) throw new ExpectedError('missing', t('map.gone'));
  return map;
}

type Said = Pick<Place, 'closed' | 'hidden' | 'x' | 'y'>;

/** What is left out of a new map. */
function startOf(snapshot: Full, of: MapBegins): Map<CodeId, Said> {
  const { nodes, roots } = codeTree(snapshot.codes);
  const said = new Map<CodeId, Said>();
  if (of === 'all') return said;
  if (of === 'themes') {
    for (const { children, code, parent } of nodes.values()) {
      const holdsThemes = children.some(({ code: { kind } }) => kind !== 'code');
      if (code.kind === 'code' && (parent === undefined || parent.children.some(isTheme)))
        said.set(code.id, { hidden: true });
      else if (children.length > 0 && !holdsThemes) said.set(code.id, { closed: true });
    }
    return said;
  }
  const chosen = requireCode(snapshot, of);
  // What is above the chosen theme is on no map of it, and what stands beside it neither.
  const line = new Set<CodeId>();
  for (let up: CodeNode | undefined = nodes.get(chosen); up !== undefined; up = up.parent)
    line.add(up.code.id);
  const leaveOut = (siblings: readonly CodeNode[]): void => {
    for (const { children, code } of siblings) {
      if (!line.has(code.id)) said.set(code.id, { hidden: true });
      else if (code.id !== chosen) leaveOut(children);
    }
  };
  leaveOut(roots);
  return said;
}

function isTheme({ code }: CodeNode): boolean {
  return code.kind !== 'code';
}

/** Codes and themes under which there is something, to choose what a map begins with. */
export function mapRoots(codes: Full['codes']): readonly CodeNode[] {
  return codeTree(codes).inOrder.filter(holdsOthers);
}

function checkedName(snapshot: Full, typed: string, but?: ThemeMap): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('map-name', t('map.needsName'));
  const isTaken = mapsOf(snapshot).some(
    (map) => map.id !== but?.id && nameKey(map.name) === nameKey(name),
  );
  if (isTaken) throw new ExpectedError('map-name', t('map.nameTaken', { name }));
  return name;
}
