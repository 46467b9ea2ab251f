/** Where the nodes of a map stand, and which are left out (rules L1 to L3). */
import { codeTree } from '../codebook/code-tree.ts';
import type { CodePlace } from '../codebook/order.ts';
import type { Json } from '../json.ts';
import type { Arrangement } from '../maps/arrange.ts';
import { type NodeId, placeId } from '../maps/map-outline.ts';
import { type Change, changeFields, changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { CodeId, IdeaId, MapId } from '../records/ids.ts';
import type { Place } from '../records/place.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';
import { requireCode } from './findings.ts';
import { type PutNode, requireMap } from './maps.ts';
import { moveCodes } from './several-codes.ts';

/** Puts nodes elsewhere on a map. */
export const putNodes: Command<{ readonly mapId: MapId; readonly puts: readonly PutNode[] }> = (
  snapshot,
  { mapId, puts },
) => ({
  kind: 'put-nodes',
  params: {
    map: clip(requireMap(snapshot, mapId).name),
    count: puts.length,
    nodes: puts.slice(0, mostNamed).map(({ id }) => nameOf(snapshot, id)),
  },
  changes: putChanges(snapshot, mapId, puts),
});

/** Names in a sentence of the trail. */
const mostNamed = 5;

/** Puts all nodes where an arrangement has them: one step, that is taken back as one. */
export const arrangeMap: Command<{
  readonly mapId: MapId;
  readonly how: Arrangement | 'aligned';
  readonly puts: readonly PutNode[];
}> = (snapshot, { how, mapId, puts }) => ({
  kind: 'arrange-map',
  params: { map: clip(requireMap(snapshot, mapId).name), how, count: puts.length },
  changes: putChanges(snapshot, mapId, puts),
});

/** Leaves codes out of a map with what is under them, or shows them again. */
export const leaveOut: Command<{
  readonly mapId: MapId;
  readonly codeIds: readonly CodeId[];
  readonly hidden: boolean;
}> = (snapshot, { codeIds, hidden, mapId }) => {
  const map = requireMap(snapshot, mapId);
  return {
    kind: hidden ? 'leave-out' : 'put-back',
    params: { map: clip(map.name), codes: codeIds.map((id) => nameOf(snapshot, id)) },
    changes: codeIds.flatMap((id) => {
      const isRetired = snapshot.codes.get(id)?.retired === true;
      return sayOf(snapshot, mapId, id, { hidden: hidden || (isRetired ? false : null) });
    }),
  };
};

/** Leaves out what is under a code, or shows it again. */
export const closeBranch: Command<{
  readonly mapId: MapId;
  readonly codeIds: readonly CodeId[];
  readonly closed: boolean;
}> = (snapshot, { closed, codeIds, mapId }) => ({
  kind: closed ? 'close-branch' : 'open-branch',
  params: {
    map: clip(requireMap(snapshot, mapId).name),
    codes: codeIds.map((id) => nameOf(snapshot, id)),
  },
  changes: codeIds.flatMap((id) => sayOf(snapshot, mapId, id, { closed: closed || null })),
});

/**
 * Moves codes in the codebook, as `moveCodes` does, and puts them beside their new theme on a map, in one step. Throws what
 * `moveCodes` does.
 */
export const moveOnMap: Command<{
  readonly mapId: MapId;
  readonly codeIds: readonly CodeId[];
  readonly place: CodePlace;
  readonly reason?: string | undefined;
  readonly puts: readonly PutNode[];
}> = (snapshot, { codeIds, mapId, place, puts, reason }, context) => {
  requireMap(snapshot, mapId);
  const moved = moveCodes(snapshot, { codeIds, place, reason }, context);
  return moved.changes.length === 0
    ? moved
    : { ...moved, changes: [...moved.changes, ...putChanges(snapshot, mapId, puts)] };
};

function putChanges(snapshot: Full, mapId: MapId, puts: readonly PutNode[]): readonly Change[] {
  return puts.flatMap(({ id, ...point }) => {
    const [x, y] = [Math.round(point.x), Math.round(point.y)];
    if (id.startsWith('code:')) return sayOf(snapshot, mapId, id as CodeId, { x, y });
    const idea = snapshot.ideas.get(id as IdeaId);
    return idea === undefined ? [] : changesTo(idea, { x, y });
  });
}

/** Says something of a code on a map, in a record that is made where there is none yet. */
function sayOf(
  snapshot: Full,
  mapId: MapId,
  asked: CodeId,
  values: Readonly<Record<string, Json>>,
): readonly Change[] {
  const codeId = requireCode(snapshot, asked);
  const id = placeId(mapId, codeId);
  const blank: Place = { id, type: 'place', mapId, codeId };
  const known = snapshot.places.get(id);
  const change = changeFields(known ?? blank, { ...values, deleted: null });
  if (change === undefined) return [];
  // Made and filled in by two changes: where two people make it at once, it is one place (M2).
  return known === undefined ? [{ create: blank }, change] : [change];
}

/** What a node is called in the trail. */
export function nameOf({ codes, ideas }: Pick<Full, 'codes' | 'ideas'>, id: NodeId): string {
  const code = codeTree(codes).nodes.get(id as CodeId)?.code;
  return clip(code?.name ?? ideas.get(id as IdeaId)?.text ?? '');
}
