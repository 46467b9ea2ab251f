import { type Arrangement, arrange } from '../../shared/maps/arrange.ts';
import { arrangeNear, moveApart } from '../../shared/maps/arrange-near.ts';
import type { NodeId, Point } from '../../shared/maps/map-outline.ts';
import { metNodes } from '../../shared/maps/numbers.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import type { MapView } from './use-map-view.ts';

/** Where an arrangement puts the nodes that are on the map now. */
export function arranged(
  { drawn, snapshot }: MapView,
  how: Arrangement,
): ReadonlyMap<NodeId, Point> {
  if (how === 'apart') return moveApart(drawn.nodes);
  const nodes = drawn.nodes.map((node) => ({ node, width: node.width, height: node.height }));
  if (how !== 'near') return arrange(nodes, how);
  const { include } = useIncludeChoice.getState();
  return arrangeNear(nodes, metNodes(snapshot, drawn.nodes, drawn.map?.meets ?? 1, include));
}
