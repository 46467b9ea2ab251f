import { type PointerEvent, type RefObject, useRef } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { meet } from '../../shared/maps/boxes.ts';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { NodeId, Point } from '../../shared/maps/map-outline.ts';
import { isCodeId } from '../../shared/maps/numbers.ts';
import { mayMoveUnder, nodeAt } from '../../shared/maps/reach.ts';
import { chooseItem, chooseItems, type MapItemId, useMaps } from '../store/maps-state.ts';
import { useReview } from '../store/review-store.ts';
import { isMac } from '../ui/key-label.ts';
import { askMove, keepPlaces } from './map-edits.ts';
import { MovingNodes } from './moving-nodes.ts';
import { pointAt, type Sheet } from './stage-view.ts';

/** Pixels that a pointer may shake before it drags. */
const shake = 4;

interface Grip {
  readonly from: Point;
  readonly client: Point;
  readonly ids: readonly NodeId[];
  readonly own: ReadonlySet<NodeId>;
  moving: MovingNodes | undefined;
  target: NodeId | undefined;
}

/** A stretch that is drawn to choose what lies in it. */
interface Band {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Dragging on the map: nodes from place to place, codes onto a theme, and a stretch around several nodes. While nodes are
 * dragged nothing is rendered; where they are let go is kept once.
 */
export function useStagePointer(
  sheet: RefObject<HTMLDivElement | null>,
  drawn: DrawnMap,
  paper: Sheet,
  readOnly: boolean,
) {
  const grip = useRef<Grip>(undefined);
  const band = useRef<HTMLDivElement>(null);
  const stretch = useRef<Band>(undefined);
  const setBand = (next: Band | undefined): void => {
    stretch.current = next;
    if (band.current !== null) drawBand(band.current, next);
  };

  const drag = (held: Grip, at: Point): void => {
    if (sheet.current === null) return;
    held.moving ??= new MovingNodes(sheet.current, drawn, held.ids);
    held.moving.to(at.x - held.from.x, at.y - held.from.y);
    const under = nodeAt(drawn.nodes, at, held.own)?.id;
    mark(sheet.current, held, under !== undefined && takesIn(held.ids, under) ? under : undefined);
  };
  const letGo = (held: Grip): void => {
    if (sheet.current !== null) mark(sheet.current, held, undefined);
    grip.current = undefined;
  };
  return {
    band,
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      const id = itemAt(event);
      // A right press leaves what is chosen, so that the menu is for all of it.
      if (event.button === 2 && id !== undefined) {
        if (useMaps.getState().chosen.has(id)) useMaps.setState({ at: id });
        else chooseItem(id);
      }
      const opensMenu = isMac && event.ctrlKey;
      if (event.button !== 0 || opensMenu || sheet.current === null) return;
      const from = pointAt(sheet.current, paper, event);
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      if (id === undefined) {
        if (!adds) useMaps.setState({ chosen: new Set() });
        event.currentTarget.setPointerCapture(event.pointerId);
        setBand({ from, to: from });
        return;
      }
      const wasChosen = useMaps.getState().chosen.has(id);
      if (adds) chooseItem(id, 'toggle');
      else if (!wasChosen) chooseItem(id);
      else useMaps.setState({ at: id });
      if (readOnly || id.startsWith('arrow:')) return;
      const { chosen } = useMaps.getState();
      const ids = (chosen.has(id) ? [...chosen] : [id]).filter(isNode);
      grip.current = {
        ...{ from, ids, own: new Set(ids), moving: undefined, target: undefined },
        client: { x: event.clientX, y: event.clientY },
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (sheet.current === null) return;
      const at = pointAt(sheet.current, paper, event);
      if (stretch.current !== undefined) setBand({ ...stretch.current, to: at });
      const held = grip.current;
      if (held === undefined) return;
      const { client } = held;
      const isShaking = Math.hypot(event.clientX - client.x, event.clientY - client.y) < shake;
      if (held.moving !== undefined || !isShaking) drag(held, at);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
      if (stretch.current !== undefined) {
        const inside = within(drawn, stretch.current);
        if (inside.length > 0)
          chooseItems(event.shiftKey ? [...useMaps.getState().chosen, ...inside] : inside);
        setBand(undefined);
      }
      const held = grip.current;
      if (held === undefined) return;
      const { moving, target } = held;
      letGo(held);
      if (moving === undefined || drawn.map === undefined) return;
      if (askMove(held.ids, target, moving.puts())) moving.to(0, 0);
      else void keepPlaces(drawn.map.id, moving);
    },
    /** Where a drag is given up everything goes back. */
    giveUp: (): boolean => {
      setBand(undefined);
      const held = grip.current;
      if (held === undefined) return false;
      held.moving?.to(0, 0);
      letGo(held);
      return held.moving !== undefined;
    },
  };
}

/** The node or arrow that an event comes from. */
export function itemAt({ target }: { readonly target: EventTarget | null }): MapItemId | undefined {
  const element = (target as Element).closest<HTMLElement>('[role="option"]');
  return (element?.dataset.node ?? element?.dataset.arrow) as MapItemId | undefined;
}

function takesIn(ids: readonly NodeId[], theme: NodeId): boolean {
  const codeIds = ids.filter(isCodeId);
  const tree = codeTree(useReview.getState().snapshot.codes);
  return isCodeId(theme) && codeIds.length === ids.length && mayMoveUnder(tree, codeIds, theme);
}

/** Shows which theme would take in what is dragged. */
function mark(sheet: Element, held: Grip, target: NodeId | undefined): void {
  if (held.target === target) return;
  held.target = target;
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-node]'))
    element.toggleAttribute('data-target', element.dataset.node === target);
}

function drawBand(element: HTMLElement, band: Band | undefined): void {
  element.hidden = band === undefined;
  if (band === undefined) return;
  const { from, to } = band;
  element.style.transform = `translate(${Math.min(from.x, to.x)}px, ${Math.min(from.y, to.y)}px)`;
  element.style.width = `${Math.abs(from.x - to.x)}px`;
  element.style.height = `${Math.abs(from.y - to.y)}px`;
}

function within({ nodes }: DrawnMap, { from, to }: Band): readonly MapItemId[] {
  const box = {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
  return nodes.filter((node) => meet(node, box)).map(({ id }) => id);
}

function isNode(id: MapItemId): id is NodeId {
  return !id.startsWith('arrow:');
}
