/** Graphs of a project as maps: codes where they stood, everything else as nodes of the map’s own, edges as arrows. */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { ordersBehind } from '../codebook/order.ts';
import type { CommandContext } from '../commands/context.ts';
import { placeId } from '../maps/map-outline.ts';
import { t } from '../messages/refi-messages.ts';
import type { Arrow } from '../records/arrow.ts';
import type { Code } from '../records/code.ts';
import type { Idea } from '../records/idea.ts';
import type { CodeId, IdeaId, MapId, ReviewerId } from '../records/ids.ts';
import type { ThemeMap } from '../records/map.ts';
import type { Place } from '../records/place.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Guid, RefiGraph, RefiProject, RefiVertex } from './model.ts';
import type { SetMembers } from './plan-sets.ts';
import type { Present } from './present.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

interface Planning {
  readonly importer: ReviewerId;
  readonly newId: CommandContext['newId'];
  readonly present: Present;
  readonly report: ReportNotes;
  readonly returning: ReturningRead | undefined;
}

type MapRow = Arrow | Idea | Place | ThemeMap;

/** The rows of a map for each graph; one of a name that a map has already is told and left out. */
export function planGraphs(
  { graphs, links }: RefiProject,
  members: SetMembers,
  planning: Planning,
): readonly MapRow[] {
  const { present, report, returning } = planning;
  const coming = graphs.filter(({ guid, name }) => {
    if (returning?.own.isSet(guid) === true) return false;
    const isHere = present.hasMap(name || t('refi.untitled'));
    if (isHere) report.left(t('refi.whatGraphs'), name, t('refi.graphHere'));
    return !isHere;
  });
  if (coming.length === 0) return [];
  const orders = ordersBehind(present.lastMapOrder(), coming.length);
  const all = new Map<CodeId, Code>(present.allCodes());
  for (const code of members.codes.values()) all.set(code.id, code);
  const { roots } = codeTree(all);
  const linkNames = new Map(links.map(({ guid, name }) => [guid, name]));
  return coming.flatMap((graph, at) => {
    const map: ThemeMap = {
      ...{ id: planning.newId('map'), type: 'map' },
      ...{ name: graph.name || t('refi.untitled'), order: orders[at] ?? 'a0' },
    };
    report.left(t('refi.whatGraphs'), graph.name, t('refi.graphLook'));
    const { ids, rows } = nodesOf(graph, map.id, members, planning);
    return [
      map,
      ...rows,
      ...leftOut(roots, map.id, new Set(ids.values())),
      ...arrowsOf(graph, { ids, linkNames, mapId: map.id }, planning),
    ];
  });
}

function nodesOf(
  { vertices }: RefiGraph,
  mapId: MapId,
  { codes, documents }: SetMembers,
  { importer, newId }: Planning,
): { readonly ids: ReadonlyMap<Guid, CodeId | IdeaId>; readonly rows: readonly (Idea | Place)[] } {
  const ids = new Map<Guid, CodeId | IdeaId>();
  const rows: (Idea | Place)[] = [];
  const placed = new Set<CodeId>();
  for (const [at, vertex] of vertices.entries()) {
    const code = codes.get(vertex.of);
    const point = { x: within(vertex.x, at), y: within(vertex.y, at) };
    if (code !== undefined && !placed.has(code.id)) {
      placed.add(code.id);
      ids.set(vertex.guid, code.id);
      const id = placeId(mapId, code.id);
      rows.push({ id, type: 'place', mapId, codeId: code.id, hidden: false, ...point });
      continue;
    }
    const text = wordsOf(vertex, code?.name ?? documents.get(vertex.of)?.title);
    const idea: Idea = { id: newId('idea'), type: 'idea', mapId, text, ...point, madeBy: importer };
    ids.set(vertex.guid, idea.id);
    rows.push(idea);
  }
  return { ids, rows };
}

function wordsOf({ name }: RefiVertex, of = ''): string {
  return singleBlanks(name) || singleBlanks(of) || t('refi.untitled');
}

/** In points: nodes that say no place stand one under the other. */
const step = 60;
const farthest = 1e6;

function within(coordinate: number, at: number): number {
  return Number.isNaN(coordinate) ? at * step : Math.min(farthest, Math.max(-farthest, coordinate));
}

/** Codes that the graph does not show, without those that what it shows stands under; what is under them goes along. */
function leftOut(
  nodes: readonly CodeNode[],
  mapId: MapId,
  shown: ReadonlySet<string>,
): readonly Place[] {
  return nodes.flatMap((node): readonly Place[] => {
    const { id } = node.code;
    if (holds(node, shown)) return leftOut(node.children, mapId, shown);
    return [{ id: placeId(mapId, id), type: 'place', mapId, codeId: id, hidden: true }];
  });
}

function holds({ children, code }: CodeNode, shown: ReadonlySet<string>): boolean {
  return shown.has(code.id) || children.some((child) => holds(child, shown));
}

function arrowsOf(
  { edges, name }: RefiGraph,
  {
    ids,
    linkNames,
    mapId,
  }: {
    readonly ids: ReadonlyMap<Guid, CodeId | IdeaId>;
    readonly linkNames: ReadonlyMap<Guid, string>;
    readonly mapId: MapId;
  },
  { importer, newId, report }: Planning,
): readonly Arrow[] {
  const drawn = edges.flatMap((edge): Arrow[] => {
    const [fromId, toId] = [ids.get(edge.from), ids.get(edge.to)];
    if (fromId === undefined || toId === undefined || fromId === toId) return [];
    const label = singleBlanks(edge.name || (linkNames.get(edge.of) ?? ''));
    return [
      {
        ...{ id: newId('arrow'), type: 'arrow', mapId, fromId, toId, madeBy: importer },
        ...(label === '' ? {} : { label }),
      },
    ];
  });
  const left = edges.length - drawn.length;
  if (left > 0) report.left(t('refi.whatGraphs'), name, t('refi.edgesLeft', { count: left }));
  return drawn;
}
