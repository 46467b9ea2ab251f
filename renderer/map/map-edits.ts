/** What the nodes, menus and keys of a map do: a command, and one line that says so. */
import { describe } from '../../shared/audit/describe.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { removeArrow, removeIdea } from '../../shared/commands/map-arrows.ts';
import { leaveOut, putNodes } from '../../shared/commands/map-places.ts';
import type { PutNode } from '../../shared/commands/maps.ts';
import { freePlace, gap } from '../../shared/maps/boxes.ts';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';
import { isCodeId } from '../../shared/maps/numbers.ts';
import { mayMoveUnder } from '../../shared/maps/reach.ts';
import type { ArrowId, CodeId, IdeaId, MapId } from '../../shared/records/ids.ts';
import { type MapItemId, useMaps } from '../store/maps-state.ts';
import { notifyError, speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openCode } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import type { MovingNodes } from './moving-nodes.ts';

/** Keeps where nodes were put; back where they were if that cannot be stored. */
export async function keepPlaces(mapId: MapId, moving: MovingNodes): Promise<void> {
  if (!moving.isMoved) return;
  try {
    const operation = await commit(putNodes, { mapId, puts: moving.puts() });
    if (operation !== undefined) speak(describe(operation));
  } catch (error) {
    moving.to(0, 0);
    notifyError(error);
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

/** Leaves the codes among these out of the map, and removes own nodes and arrows. */
export async function leaveOutItems(mapId: MapId, ids: Iterable<MapItemId>): Promise<void> {
  const codeIds = [...ids].filter((id): id is CodeId => id.startsWith('code:'));
  const all = [...ids];
  for (const id of all) {
    if (id.startsWith('arrow:')) await commitAndTell(removeArrow, { arrowId: id as ArrowId });
    if (id.startsWith('idea:')) await commitAndTell(removeIdea, { ideaId: id as IdeaId });
  }
  if (codeIds.length > 0) await commitAndTell(leaveOut, { mapId, codeIds, hidden: true });
  useMaps.setState({ chosen: new Set(), at: undefined });
}

/** Opens the page of a code with its quotes; of an own node or arrow, the field of its words. */
export function openItem(id: MapItemId): void {
  if (id.startsWith('code:')) openCode(id as CodeId);
  else
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-item-pane] :is(textarea, input)')?.focus(),
    );
}
