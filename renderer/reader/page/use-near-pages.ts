import { type RefObject, useEffect, useState } from 'react';
import { onceAFrame } from '../../ui/frames.ts';
import type { Near } from '../use-near-span.ts';
import { type PagePlace, pageGap } from './page-places.ts';
import type { PageSurface } from './page-surface.ts';

/** Which pages are in or near view, and what of the text they show. */
export function useNearPages(
  scroller: RefObject<HTMLDivElement | null>,
  column: RefObject<HTMLDivElement | null>,
  places: readonly PagePlace[],
  surface: PageSurface | undefined,
  /** Counts how often letters were placed anew. */
  version: number,
): { readonly pages: readonly number[]; readonly near: Near } {
  const [pages, setPages] = useState<readonly number[]>([]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const top = element.scrollTop - (column.current?.offsetTop ?? 0);
      const height = element.clientHeight;
      const shown = places.flatMap((place, index) =>
        place.top < top + height * 1.5 && place.top + place.height + pageGap > top - height * 0.5
          ? [index]
          : [],
      );
      setPages((before) => (before.join() === shown.join() ? before : shown));
    };
    const moved = onceAFrame(look);
    look();
    element.addEventListener('scroll', moved.ask, { passive: true });
    const observer = new ResizeObserver(moved.ask);
    observer.observe(element);
    return () => {
      moved.cancel();
      observer.disconnect();
      element.removeEventListener('scroll', moved.ask);
    };
  }, [scroller, column, places]);
  const [near, setNear] = useState<Near>({ span: { start: 0, end: 0 }, layout: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: newly placed letters are drawn anew
  useEffect(() => {
    if (surface === undefined) return;
    const first = places[pages[0] ?? 0];
    const last = places[pages.at(-1) ?? 0];
    if (first === undefined || last === undefined) return;
    const span = surface.offsetsBetween(first.top, last.top + last.height - 1);
    setNear(({ layout }) => ({ span, layout: layout + 1 }));
  }, [surface, pages, places, version]);
  return { pages, near };
}
