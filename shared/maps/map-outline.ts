/** What stands on a map, read off the codebook: which codes and themes, below what, and where they were put by hand (rules L1, L2). */
import { cellId } from '../cells/cell-id.ts';
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code, CodeKind } from '../records/code.ts';
import type { CodeId, IdeaId, MapId, PlaceId } from '../records/ids.ts';
import type { ThemeMap } from '../records/map.ts';
import type { Place } from '../records/place.ts';

export type NodeId = CodeId | IdeaId;

/** A point of a map, in points to the right and down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node of a map: a code, a theme, or an own node. */
export interface MapNode {
  readonly id: NodeId;
  readonly kind: CodeKind | 'idea';
  readonly name: string;
  /** Of codes and themes. */
  readonly colour: number | undefined;
  /** Levels of the tree above it that are on the map. */
  readonly depth: number;
  /** What it stands under; where that is left out, nothing. */
  readonly parentId: CodeId | undefined;
  /** Themes on the map that it stands under besides (T5). */
  readonly alsoUnder: readonly CodeId[];
  /** Codes under it that are left out. */
  readonly leftOut: number;
  /** What is under it is left out. */
  readonly closed: boolean;
  /** Its middle, where it was put by hand. */
  readonly at: Point | undefined;
}

type Rows = Pick<Snapshot, 'codes' | 'ideas' | 'maps' | 'places'>;

/** The maps that are there, in their order. */
export function mapsOf({ maps }: Pick<Snapshot, 'maps'>): readonly ThemeMap[] {
  return [...maps.values()]
    .filter(({ deleted }) => deleted !== true)
    .sort((a, b) => (a.order === b.order ? compare(a.id, b.id) : compare(a.order, b.order)));
}

/** A map that is there: the one that is asked for, else the first. */
export function mapAsked(
  rows: Pick<Snapshot, 'maps'>,
  id: MapId | undefined,
): ThemeMap | undefined {
  const all = mapsOf(rows);
  return all.find((map) => map.id === id) ?? all[0];
}

/** The id of where a code stands on a map. */
export function placeId(mapId: MapId, codeId: CodeId): PlaceId {
  return cellId('place', [mapId, codeId]);
}

/** What is said of a code on a map, where anything is. */
export function placeOn(
  { places }: Pick<Snapshot, 'places'>,
  mapId: MapId | undefined,
  codeId: CodeId,
): Place | undefined {
  const place = mapId === undefined ? undefined : places.get(placeId(mapId, codeId));
  return place?.deleted === true ? undefined : place;
}

/** Whether a code is left out: by hand, or because it is retired and nobody said otherwise. */
export function isLeftOut(place: Place | undefined, code: Code): boolean {
  return place?.hidden ?? code.retired === true;
}

/**
 * The nodes of a map in reading order, own nodes last; of the whole codebook where there is no map yet. What is left out
 * takes what is under it along. Law: each code that is there is a node once, or left out.
 */
export function nodesOn(rows: Rows, map: ThemeMap | undefined): readonly MapNode[] {
  const { roots } = codeTree(rows.codes);
  const nodes: MapNode[] = [];
  const visit = (each: CodeNode, depth: number, parentId: CodeId | undefined): void => {
    const { code } = each;
    const place = placeOn(rows, map?.id, code.id);
    if (isLeftOut(place, code)) return;
    const closed = place?.closed === true && each.children.length > 0;
    const at = nodes.length;
    if (!closed) for (const child of each.children) visit(child, depth + 1, code.id);
    const below = nodes.length - at;
    nodes.splice(at, 0, {
      ...{ id: code.id, kind: code.kind, name: code.name, colour: code.colour, depth, parentId },
      ...{ closed, leftOut: countBelow(each) - below },
      alsoUnder: each.alsoUnder.map((theme) => theme.code.id),
      at: pointOf(place),
    });
  };
  for (const root of roots) visit(root, 0, undefined);
  const there = new Set(nodes.map(({ id }) => id));
  return [
    ...nodes.map((node) => ({ ...node, alsoUnder: node.alsoUnder.filter((id) => there.has(id)) })),
    ...ideasOn(rows, map?.id),
  ];
}

function ideasOn({ ideas }: Rows, mapId: MapId | undefined): readonly MapNode[] {
  return [...ideas.values()]
    .filter((idea) => idea.mapId === mapId && idea.deleted !== true)
    .sort((a, b) => compare(a.id, b.id))
    .map(({ id, text, x, y }) => ({
      ...{ id, kind: 'idea', name: text, colour: undefined, depth: 0, parentId: undefined },
      ...{ alsoUnder: [], leftOut: 0, closed: false, at: { x, y } },
    }));
}

/** Codes below a code that are not retired, wherever they stand. */
function countBelow(node: CodeNode): number {
  return node.children.reduce(
    (sum, child) => sum + (child.code.retired === true ? 0 : 1) + countBelow(child),
    0,
  );
}

function pointOf(place: Place | undefined): Point | undefined {
  const { x, y } = place ?? {};
  return x === undefined || y === undefined ? undefined : { x, y };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
