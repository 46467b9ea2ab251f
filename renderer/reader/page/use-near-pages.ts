import { type RefObject, useEffect, useState } from 'react';
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
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const top = element.scrollTop - (column.current?.offsetTop ?? 0);
      const height = element.clientHeight;
      const shown = places.flatMap((place, index) =>
        place.top < top + height * 1.5 && place.top + place.height + pageGap > top - height * 0.5
          ? [index]
          : [],
      );
      setPages((before) => (before.join() === shown.join() ? before : shown));
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
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
