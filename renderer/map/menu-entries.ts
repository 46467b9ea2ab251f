/** What the menu of the map offers, by what is chosen. */
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { alignments } from '../../shared/maps/aligned.ts';
import { arrangements } from '../../shared/maps/arrange.ts';
import type { DrawnNode } from '../../shared/maps/drawn-map.ts';
import { isCodeId } from '../../shared/maps/numbers.ts';
import { mayMoveUnder } from '../../shared/maps/reach.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { askForWhole, chooseItems, type MapItemId, useMaps } from '../store/maps-state.ts';
import {
  alignNodes,
  arrangeAll,
  askMove,
  beginArrow,
  beginIdea,
  branchOf,
  openItem,
  takeOffMap,
  toggleBranch,
} from './map-edits.ts';
import { placeOfMenu } from './stage-view.ts';
import type { MapView } from './use-map-view.ts';

export interface MenuEntry {
  readonly id: string;
  readonly says: string;
  readonly keys?: string;
  readonly run?: () => Promise<unknown> | undefined;
  /** What stands in the place of the menu once it is taken. */
  readonly more?: readonly MenuEntry[];
}

/** The entries for what is chosen, none that does nothing. */
export function menuEntries(
  view: MapView,
  chosen: ReadonlySet<MapItemId>,
  readOnly: boolean,
): readonly MenuEntry[] {
  const { drawn, map } = view;
  if (map === undefined) return [];
  const nodes = drawn.nodes.filter(({ id }) => chosen.has(id));
  const arrow = drawn.arrows.find((each) => chosen.has(each.arrow.id));
  const [only] = nodes;
  if (nodes.length > 1) return readOnly ? [] : ofSeveral(map.id, nodes, chosen);
  if (only !== undefined)
    return isCodeId(only.id)
      ? ofCode(view, map.id, only, readOnly)
      : ofIdea(view, map.id, only, readOnly);
  if (arrow !== undefined)
    return [
      does('words', readOnly ? t('map.openArrow') : t('map.nameArrow'), 'Enter', () =>
        openItem(arrow.arrow.id),
      ),
      ...(readOnly ? [] : [takes(map.id, chosen, t('map.removeArrow'))]),
    ];
  return ofMap(view, map.id, readOnly);
}

function ofCode(
  view: MapView,
  mapId: MapId,
  node: DrawnNode,
  readOnly: boolean,
): readonly MenuEntry[] {
  const { id } = node;
  if (!isCodeId(id)) return [];
  const tree = codeTree(view.snapshot.codes);
  const branch = branchOf(view, id);
  const themes = tree.inOrder.filter(({ code }) => mayMoveUnder(tree, [id], code.id));
  return [
    does('page', t('map.openPage'), 'Enter', () => openItem(id)),
    ...(branch.length < 2
      ? []
      : [
          does('branch', t('map.chooseBranch', { count: branch.length }), undefined, () =>
            chooseItems(branch),
          ),
        ]),
    ...(readOnly
      ? []
      : [
          ...arrowTo(view, mapId, node),
          ...(themes.length === 0
            ? []
            : [
                {
                  ...{ id: 'move', says: t('map.moveUnder') },
                  more: themes.map(({ code, depth }) =>
                    does(code.id, indented(code.name, depth), undefined, () => {
                      askMove([id], code.id, []);
                    }),
                  ),
                },
              ]),
          ...((tree.nodes.get(id)?.children.length ?? 0) === 0
            ? []
            : [
                {
                  id: 'close',
                  says: t(node.closed ? 'map.openBranch' : 'map.closeBranch'),
                  run: () => toggleBranch(mapId, node),
                },
              ]),
          takes(mapId, [id], t('map.leaveOut')),
        ]),
  ];
}

function ofIdea(
  view: MapView,
  mapId: MapId,
  node: DrawnNode,
  readOnly: boolean,
): readonly MenuEntry[] {
  if (readOnly) return [];
  return [
    does('words', t('map.editIdea'), 'Enter', () => openItem(node.id)),
    ...arrowTo(view, mapId, node),
    takes(mapId, [node.id], t('map.removeIdea')),
  ];
}

function ofSeveral(
  mapId: MapId,
  nodes: readonly DrawnNode[],
  chosen: ReadonlySet<MapItemId>,
): readonly MenuEntry[] {
  return [
    {
      ...{ id: 'align', says: t('map.align') },
      more: alignments.map((how) =>
        does(how, t(`map.align.${how}`), undefined, () => alignNodes(mapId, nodes, how)),
      ),
    },
    takes(mapId, chosen, t('map.leaveOut')),
  ];
}

function ofMap(view: MapView, mapId: MapId, readOnly: boolean): readonly MenuEntry[] {
  const here = placeOfMenu(view.drawn);
  return [
    ...(readOnly
      ? []
      : [
          {
            id: 'idea',
            says: t('map.addIdea'),
            run: () => beginIdea(mapId, view.drawn, here),
          },
          {
            ...{ id: 'arrange', says: t('map.arrange') },
            more: arrangements.map((how) =>
              does(how, t(`map.arrange.${how}`), undefined, () => arrangeAll(view, how)),
            ),
          },
        ]),
    does('whole', t('map.fit'), '0', askForWhole),
  ];
}

function arrowTo({ drawn }: MapView, mapId: MapId, from: DrawnNode): readonly MenuEntry[] {
  const others = drawn.nodes.filter(({ id }) => id !== from.id);
  if (others.length === 0) return [];
  return [
    {
      ...{ id: 'arrow', says: t('map.arrowTo') },
      more: others.map(({ depth, id, name }) => ({
        ...{ id, says: indented(name, depth) },
        run: () => beginArrow(mapId, from.id, id),
      })),
    },
  ];
}

function takes(mapId: MapId, ids: Iterable<MapItemId>, says: string): MenuEntry {
  return { id: 'off', says, keys: 'Delete', run: () => takeOffMap(mapId, ids) };
}

function does(id: string, says: string, keys: string | undefined, act: () => void): MenuEntry {
  return {
    ...{ id, says },
    ...(keys === undefined ? {} : { keys }),
    run: () => {
      act();
      return undefined;
    },
  };
}

/** A name as far in as it stands in the tree. */
function indented(name: string, depth: number): string {
  return `${'\u2003'.repeat(depth)}${name}`;
}

/** Opens the menu at a point of the window, for what lies there: what is chosen stays chosen where it is among it. */
export function openMenu(
  id: MapItemId | undefined,
  at: { readonly x: number; readonly y: number },
) {
  const { chosen } = useMaps.getState();
  if (id === undefined) useMaps.setState({ chosen: new Set(), menu: at });
  else if (chosen.has(id)) useMaps.setState({ at: id, menu: at });
  else useMaps.setState({ at: id, chosen: new Set([id]), menu: at });
}
