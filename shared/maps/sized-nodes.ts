/** The nodes of a map with the boxes of their words: larger where they count more (rule L4). */
import { t } from '../messages/all-messages.ts';
import type { ThemeMap } from '../records/map.ts';
import type { MapNode, NodeId } from './map-outline.ts';
import { type NodeBox, nodeBox } from './node-box.ts';
import type { NodeNumbers } from './numbers.ts';
import type { SizedNode } from './standing.ts';

/** The words of the largest node are so many times as large as those of the smallest. */
const largest = 1.9;

/** Law: the area by which words are larger than the smallest goes with the number. */
export function sizedNodes(
  nodes: readonly MapNode[],
  size: ThemeMap['size'],
  numbers: ReadonlyMap<NodeId, NodeNumbers>,
): readonly (SizedNode & { readonly box: NodeBox })[] {
  const numberOf = (id: NodeId): number | undefined =>
    size === undefined ? undefined : numbers.get(id)?.[size];
  const most = nodes.reduce((high, { id }) => Math.max(high, numberOf(id) ?? 0), 1);
  return nodes.map((node) => {
    const number = numberOf(node.id);
    const scale = number === undefined ? 1 : 1 + (largest - 1) * Math.sqrt(number / most);
    const box = nodeBox(node, noteOf(node, size, number), scale);
    return { node, box, width: box.width, height: box.height };
  });
}

/** Below the name of a node: its kind, but for plain codes, its number, and how many codes are left out under it. */
function noteOf(
  { kind, leftOut }: MapNode,
  size: ThemeMap['size'],
  number: number | undefined,
): string | undefined {
  const parts = [
    ...(kind === 'code' ? [] : [t('map.kind', { kind })]),
    ...(size === undefined || number === undefined
      ? []
      : [t(`map.count.${size}`, { count: number })]),
    ...(leftOut === 0 ? [] : [t('map.leftOut', { count: leftOut })]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
