import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { NodeId } from '../../shared/maps/map-outline.ts';
import { keepPlaces } from './map-edits.ts';
import { MovingNodes } from './moving-nodes.ts';

/**
 * Nodes that keys move. They are kept once, when the key is let go; what the next keys move until that is stored and drawn
 * goes on from where the nodes are seen.
 */
export function useKeyMoves(sheet: RefObject<HTMLDivElement | null>, drawn: DrawnMap) {
  const moving = useRef<MovingNodes>(undefined);
  const kept = useRef(false);
  useLayoutEffect(() => {
    const { current } = moving;
    if (current === undefined || current.drawn === drawn || sheet.current === null) return;
    moving.current = current.on(sheet.current, drawn);
    if (!moving.current.isMoved) moving.current = undefined;
  }, [drawn, sheet]);
  return {
    by: (ids: readonly NodeId[], dx: number, dy: number): void => {
      if (sheet.current === null) return;
      moving.current ??= new MovingNodes(sheet.current, drawn, ids);
      moving.current.by(dx, dy);
      kept.current = false;
    },
    keep: (): void => {
      const { current } = moving;
      const { map } = drawn;
      if (current === undefined || kept.current || map === undefined) return;
      kept.current = true;
      void keepPlaces(map.id, current).then((isKept) => {
        if (!isKept && moving.current === current) moving.current = undefined;
      });
    },
    /** Puts back what is not kept; whether there was anything. */
    giveUp: (): boolean => {
      const { current } = moving;
      if (current === undefined || kept.current) return false;
      current.to(0, 0);
      moving.current = undefined;
      return true;
    },
  };
}
