import type { DrawnMap, DrawnNode } from '../../shared/maps/drawn-map.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { beginArrow } from './map-edits.ts';

/** Draws an arrow from a node to another one, whose name is then written. */
export function ArrowTo(props: {
  readonly drawn: DrawnMap;
  readonly from: DrawnNode;
  readonly mapId: MapId;
}) {
  const { drawn, from, mapId } = props;
  return (
    <ActionMenu
      says={t('map.arrowTo')}
      isDisabled={drawn.nodes.length < 2}
      items={drawn.nodes
        .filter(({ id }) => id !== from.id)
        .map(({ depth, id, name }) => ({ id, name: `${'\u2003'.repeat(depth)}${name}` }))}
      onTake={(id) => void beginArrow(mapId, from.id, id as NodeId).catch(notifyError)}
    />
  );
}
