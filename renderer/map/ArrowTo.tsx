import { drawArrow } from '../../shared/commands/map-arrows.ts';
import type { DrawnMap, DrawnNode } from '../../shared/maps/drawn-map.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { ArrowId, MapId } from '../../shared/records/ids.ts';
import { chooseItem } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { openItem } from './map-edits.ts';

/** Draws an arrow from a node to another one, whose name is then written. */
export function ArrowTo(props: {
  readonly drawn: DrawnMap;
  readonly from: DrawnNode;
  readonly mapId: MapId;
}) {
  const { drawn, from, mapId } = props;
  const draw = async (toId: NodeId): Promise<void> => {
    const operation = await commit(drawArrow, { mapId, fromId: from.id, toId, label: '' });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
    const id = changedId(made) as ArrowId;
    chooseItem(id);
    openItem(id);
  };
  return (
    <ActionMenu
      says={t('map.arrowTo')}
      isDisabled={drawn.nodes.length < 2}
      items={drawn.nodes
        .filter(({ id }) => id !== from.id)
        .map(({ depth, id, name }) => ({ id, name: `${'\u2003'.repeat(depth)}${name}` }))}
      onTake={(id) => void draw(id as NodeId).catch(notifyError)}
    />
  );
}
