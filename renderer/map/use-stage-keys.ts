import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';
import { type Direction, nodeTowards } from '../../shared/maps/reach.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import {
  askForWhole,
  chooseItem,
  chooseItems,
  type MapItemId,
  useMaps,
} from '../store/maps-state.ts';
import { notifyError, speak } from '../store/notices.ts';
import { isMenuKey } from '../ui/menu-key.ts';
import { openItem, takeOffMap } from './map-edits.ts';
import { openMenu } from './menu-entries.ts';
import { type Sheet, zoomBy } from './stage-view.ts';
import { useKeyMoves } from './use-key-moves.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Points that a key moves what is chosen, and with Shift. */
const [small, large] = [8, 40];

/**
 * The keys of the map: arrows move what is chosen (Shift: further), with Ctrl they go to the next node that way; Page up and
 * Page down go through all of them; Space adds one to what is chosen, Enter opens it, Delete leaves it out. What keys moved is
 * kept once, when they are let go.
 */
export function useStageKeys(
  stage: {
    readonly scroller: RefObject<HTMLDivElement | null>;
    readonly sheet: RefObject<HTMLDivElement | null>;
  },
  drawn: DrawnMap,
  paper: Sheet,
  readOnly: boolean,
  giveUp: () => boolean,
) {
  const moves = useKeyMoves(stage.sheet, drawn);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    stage.sheet.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const goTo = (id: MapItemId | undefined): void => {
    if (id === undefined) return;
    wantsFocus.current = true;
    chooseItem(id);
  };
  const moveBy = (direction: Direction, by: number): void => {
    const { at, chosen } = useMaps.getState();
    const ids = (chosen.size > 0 ? [...chosen] : at === undefined ? [] : [at]).filter(
      (id): id is NodeId => !id.startsWith('arrow:'),
    );
    if (readOnly || ids.length === 0) return;
    const [dx, dy] = { left: [-by, 0], right: [by, 0], up: [0, -by], down: [0, by] }[direction];
    moves.by(ids, dx ?? 0, dy ?? 0);
  };
  const inOrder = (): readonly MapItemId[] => [
    ...drawn.nodes.map(({ id }) => id),
    ...drawn.arrows.map(({ arrow }) => arrow.id),
  ];
  const step = (key: string): MapItemId | undefined => {
    const all = inOrder();
    const { at } = useMaps.getState();
    const here = at === undefined ? -1 : all.indexOf(at);
    if (key === 'Home') return all[0];
    if (key === 'End') return all.at(-1);
    return all[key === 'PageDown' ? Math.min(all.length - 1, here + 1) : Math.max(0, here - 1)];
  };
  /** What stands before it has the keys then: that is not under it, so it is still there. */
  const takeOff = (mapId: MapId, ids: ReadonlySet<MapItemId>, at: MapItemId): void => {
    const all = inOrder();
    const before = all.slice(0, all.indexOf(at)).findLast((id) => !ids.has(id));
    takeOffMap(mapId, ids)
      .then(() => goTo(before))
      .catch(notifyError);
  };
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const { at, chosen } = useMaps.getState();
      const direction = directions[event.key];
      const isControl = event.ctrlKey || event.metaKey;
      if (event.altKey || event.nativeEvent.isComposing) return;
      if (isMenuKey(event)) {
        const here = stage.sheet.current?.querySelector('[tabindex="0"]')?.getBoundingClientRect();
        openMenu(at, { x: (here?.left ?? 0) + 16, y: here?.bottom ?? 0 });
        event.preventDefault();
        return;
      }
      if (direction !== undefined && isControl) {
        const from = drawn.nodes.find(({ id }) => id === at) ?? drawn.nodes[0];
        if (from !== undefined) goTo(nodeTowards(drawn.nodes, from, direction)?.id);
      } else if (direction !== undefined) moveBy(direction, event.shiftKey ? large : small);
      else if (['Home', 'End', 'PageUp', 'PageDown'].includes(event.key)) goTo(step(event.key));
      else if (event.key === 'Escape') {
        if (giveUp() || moves.giveUp()) speak(t('map.movedBack'));
        else if (chosen.size === 0) return;
        else useMaps.setState({ chosen: new Set() });
      } else if (isControl && event.key.toLowerCase() === 'a') chooseItems(inOrder());
      else if (isControl || at === undefined) return;
      else if (event.key === ' ') chooseItem(at, 'toggle');
      else if (event.key === 'Enter') openItem(at);
      else if (event.key === 'Delete' && !readOnly && drawn.map !== undefined)
        takeOff(drawn.map.id, chosen, at);
      else if ((event.key === '+' || event.key === '-') && stage.scroller.current !== null)
        zoomBy(stage.scroller.current, paper, event.key === '+' ? 1.25 : 0.8);
      else if (event.key === '0') askForWhole();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp: ({ key }: KeyboardEvent): void => {
      if (directions[key] !== undefined) moves.keep();
    },
    onBlur: moves.keep,
  };
}
