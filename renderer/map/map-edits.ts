/** What the nodes, menus and keys of a map do: a command, and one line that says so. */
import { describe } from '../../shared/audit/describe.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { addIdea, drawArrow, takeOff } from '../../shared/commands/map-arrows.ts';
import { arrangeMap, closeBranch, putNodes } from '../../shared/commands/map-places.ts';
import type { PutNode } from '../../shared/commands/maps.ts';
import { type Alignment, aligned } from '../../shared/maps/aligned.ts';
import type { Arrangement } from '../../shared/maps/arrange.ts';
import { freePlace, gap } from '../../shared/maps/boxes.ts';
import type { DrawnMap, DrawnNode } from '../../shared/maps/drawn-map.ts';
import type { NodeId, Point } from '../../shared/maps/map-outline.ts';
import { nodeBox } from '../../shared/maps/node-box.ts';
import { isCodeId } from '../../shared/maps/numbers.ts';
import { mayMoveUnder } from '../../shared/maps/reach.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { ArrowId, CodeId, IdeaId, MapId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { showPane, useDrawers } from '../store/drawers.ts';
import {
  askForWhole,
  chooseItem,
  type MapItemId,
  type MapsState,
  useMaps,
} from '../store/maps-state.ts';
import { notifyError, speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openCode } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { arranged } from './arranged.ts';
import type { MovingNodes } from './moving-nodes.ts';
import type { MapView } from './use-map-view.ts';

/** Keeps where nodes were put, and says whether that is stored; back where they were if it cannot be. */
export async function keepPlaces(mapId: MapId, moving: MovingNodes): Promise<boolean> {
  if (!moving.isMoved) return false;
  try {
    const operation = await commit(putNodes, { mapId, puts: moving.puts() });
    if (operation !== undefined) speak(describe(operation));
    return operation !== undefined;
  } catch (error) {
    moving.to(0, 0);
    notifyError(error);
    return false;
  }
}

/** Asks whether codes that were dropped on a theme are to move there in the codebook too; false where they may not. */
export function askMove(
  ids: readonly NodeId[],
  themeId: NodeId | undefined,
  dropped: readonly PutNode[],
): boolean {
  const codeIds = ids.filter(isCodeId);
  if (themeId === undefined || !isCodeId(themeId) || codeIds.length !== ids.length) return false;
  const tree = codeTree(useReview.getState().snapshot.codes);
  if (!mayMoveUnder(tree, codeIds, themeId)) return false;
  useMaps.setState({ move: { codeIds, themeId, dropped } });
  return true;
}

/** Free places beside a theme for codes that come under it. */
export function placesBeside(
  { byId, nodes }: DrawnMap,
  themeId: CodeId,
  codeIds: readonly CodeId[],
): readonly PutNode[] {
  const theme = byId.get(themeId);
  const taken = nodes.filter(({ id }) => !isCodeId(id) || !codeIds.includes(id)).slice();
  return codeIds.flatMap((id) => {
    const node = byId.get(id);
    if (theme === undefined || node === undefined) return [];
    const near = { x: theme.x + (theme.width + node.width) / 2 + 2 * gap, y: theme.y };
    const at = freePlace(node, near, taken);
    taken.push({ ...node, ...at });
    return [{ id, ...at }];
  });
}

/** Leaves the codes among these out of the map, and removes own nodes and arrows, in one step. */
export async function takeOffMap(mapId: MapId, ids: Iterable<MapItemId>): Promise<void> {
  const all = [...ids] as readonly (ArrowId | NodeId)[];
  if (all.length === 0) return;
  await commitAndTell(takeOff, { mapId, ids: all });
  useMaps.setState({ chosen: new Set(), at: undefined });
}

/** Leaves out what is under a code, or shows it again. */
export async function toggleBranch(mapId: MapId, { closed, id }: DrawnNode): Promise<void> {
  await commitAndTell(closeBranch, { mapId, codeIds: [id as CodeId], closed: !closed });
}

/** A code and what is under it, as far as it is on the map. */
export function branchOf(
  { drawn, snapshot }: { readonly drawn: DrawnMap; readonly snapshot: Shown },
  codeId: CodeId,
): readonly CodeId[] {
  const { inOrder, structure } = codeTree(snapshot.codes);
  return inOrder
    .map(({ code: { id } }) => id)
    .filter((id) => drawn.byId.has(id) && structure.lineage.get(id)?.includes(codeId));
}

/** Draws an arrow without a name, and leads to the field for it. */
export async function beginArrow(mapId: MapId, fromId: NodeId, toId: NodeId): Promise<void> {
  const operation = await commit(drawArrow, { mapId, fromId, toId, label: '' });
  const [made] = operation?.changes ?? [];
  if (made === undefined) return;
  const id = changedId(made) as ArrowId;
  chooseItem(id);
  openItem(id);
}

/** Puts an own node at the free place nearest to a point, and leads to the field for what it says. */
export async function beginIdea(mapId: MapId, { nodes }: DrawnMap, near: Point): Promise<void> {
  const text = t('map.newIdea');
  const box = nodeBox({ kind: 'idea', name: text }, t('map.kind', { kind: 'idea' }));
  const operation = await commit(addIdea, { mapId, text, ...freePlace(box, near, nodes) });
  const [made] = operation?.changes ?? [];
  if (made === undefined) return;
  const id = changedId(made) as IdeaId;
  chooseItem(id);
  openItem(id);
}

/** Puts all nodes of the map where an arrangement has them, and shows it whole. */
export function arrangeAll(view: MapView, how: Arrangement): void {
  const { map } = view;
  if (map === undefined) return;
  const puts = [...arranged(view, how)].map(([id, point]) => ({ id, ...point }));
  commitAndTell(arrangeMap, { mapId: map.id, how, puts }).then(askForWhole).catch(notifyError);
}

/** Brings nodes into line with each other. */
export function alignNodes(mapId: MapId, nodes: readonly DrawnNode[], how: Alignment): void {
  const puts: readonly PutNode[] = aligned(nodes, how);
  commitAndTell(arrangeMap, { mapId, how: 'aligned', puts }).catch(notifyError);
}

/** Shows what stands beside the map, in a narrow window over it. */
export function showBeside(
  beside: MapsState['beside'],
  { takesKeys }: { readonly takesKeys: boolean },
): void {
  useMaps.setState({ beside });
  if (useDrawers.getState().names.right !== undefined) showPane('right', { takesKeys });
}

/** Opens the page of a code with its quotes; of an own node or arrow, the field of its words. */
export function openItem(id: MapItemId): void {
  if (id.startsWith('code:')) {
    openCode(id as CodeId);
    return;
  }
  showBeside(undefined, { takesKeys: false });
  // Once what is chosen stands in the pane, and a menu that was open has given the keys back.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field = document.querySelector('[data-item-pane] :is(textarea, input)');
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.select();
    }),
  );
}
