/** Maps of the codebook as graphs: nodes where they stand, arrows as edges. */
import { drawnArrows } from '../maps/drawn-arrows.ts';
import { mapsOf, type NodeId, nodesOn } from '../maps/map-outline.ts';
import { sizedNodes } from '../maps/sized-nodes.ts';
import { standing } from '../maps/standing.ts';
import type { ThemeMap } from '../records/map.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { RefiProjectToWrite } from './project.ts';
import { container, element } from './xml.ts';

/** The graphs of a project; none where one person's work alone goes along, as nodes and arrows are the team's. */
export function graphsXml(project: RefiProjectToWrite): string {
  const { choice, snapshot } = project;
  if (choice.reviewers !== undefined) return '';
  return container(
    'Graphs',
    mapsOf(snapshot).map((map) => graphXml(project, map)),
  );
}

function graphXml({ codes, snapshot }: RefiProjectToWrite, map: ThemeMap): string {
  const nodes = nodesOn(snapshot, map);
  const sized = sizedNodes(nodes, undefined, new Map());
  const places = standing(sized);
  const written = new Map<NodeId, string>();
  const vertices = sized.flatMap(({ height, node, width }) => {
    const { id, kind, name } = node;
    const of = kind === 'idea' ? undefined : codes.guidOf(id as `code:${string}`);
    if (kind !== 'idea' && of === undefined) return [];
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    const guid = guidOf(`${map.id} ${id}`, 'vertex');
    written.set(id, guid);
    const corners = {
      ...{ firstX: Math.round(x - width / 2), firstY: Math.round(y - height / 2) },
      ...{ secondX: Math.round(x + width / 2), secondY: Math.round(y + height / 2) },
    };
    return [element('Vertex', { guid, representedGUID: of, name: singleBlanks(name), ...corners })];
  });
  const edges = drawnArrows(snapshot, map, written).map(({ arrow, from, label, to }) =>
    element('Edge', {
      guid: guidOf(arrow.id, 'edge'),
      name: label === '' ? undefined : singleBlanks(label),
      sourceVertex: written.get(from),
      targetVertex: written.get(to),
      direction: 'OneWay',
    }),
  );
  return element(
    'Graph',
    { guid: guidOf(map.id, 'set'), name: map.name },
    [...vertices, ...edges].join(''),
  );
}
