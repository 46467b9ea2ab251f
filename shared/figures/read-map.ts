/** A thematic map as a picture with its numbers: its nodes, those that meet, and its arrows (rules L4 and L5). */
import { type DrawnMap, drawnMap } from '../maps/drawn-map.ts';
import { mapAsked, type NodeId } from '../maps/map-outline.ts';
import { t } from '../messages/all-messages.ts';
import type { MapId } from '../records/ids.ts';
import type { ListedSource } from '../tables/table-source.ts';
import type { Figure, FigureRow } from './figure.ts';

/** The map that is asked for, else the first; the whole codebook as trees where there is none yet. */
export function readMap({ listed, snapshot }: ListedSource, mapId?: MapId): Figure {
  const asked = mapAsked(snapshot, mapId);
  const map = drawnMap(snapshot, asked, listed.choice);
  return {
    ...{ id: 'map', title: asked?.name ?? t('figure.title.map'), of: t('map.column.node'), map },
    columns: [
      t('column.excerpts'),
      t('column.studies'),
      t('map.column.meets'),
      t('map.column.quotes'),
    ],
    rows: rowsOf(map),
    notes: [
      t('figure.note.map'),
      ...(asked?.meets === undefined ? [] : [t('figure.note.mapMeets', { meets: asked.meets })]),
    ],
  };
}

/** A row for each node, for each two that are joined, and for each arrow. */
function rowsOf({ arrows, byId, meets, nodes }: DrawnMap): readonly FigureRow[] {
  const nameOf = (id: NodeId): string => byId.get(id)?.name ?? '';
  return [
    ...nodes.map(({ depth, name, numbers }) => ({
      ...{ name, depth },
      values: [numbers?.excerpts, numbers?.studies, undefined, undefined],
    })),
    ...meets.map(({ a, b, count }) => ({
      name: t('map.row.meets', { a: nameOf(a), b: nameOf(b) }),
      depth: 0,
      values: [undefined, undefined, count, undefined],
    })),
    ...arrows.map(({ from, label, quotes, to }) => ({
      name: t('map.row.arrow', {
        ...{ from: nameOf(from), to: nameOf(to), label },
        named: label === '' ? 'no' : 'yes',
      }),
      depth: 0,
      values: [undefined, undefined, undefined, quotes.length],
    })),
  ];
}
