import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { surface as textSurface } from '../reader-state.ts';
import type { PagePlace } from './page-places.ts';

/** Which page is in view, and the way to another; the place stays while pages change their size. */
export function usePageScroll(
  scroller: RefObject<HTMLDivElement | null>,
  column: RefObject<HTMLDivElement | null>,
  places: readonly PagePlace[],
  body: TextBody,
): {
  readonly at: number;
  readonly goTo: (index: number) => void;
  readonly takeKeys: () => void;
  /** Whether the reader has moved the pages since they were opened. */
  readonly hasMoved: RefObject<boolean>;
} {
  const [at, setAt] = useState(0);
  const hasMoved = useRef(false);
  const known = useRef<{ readonly page: number; readonly share: number }>(undefined);
  // Before anything is painted: where the text stands, or where the pages stood at another size.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    known.current ??= { page: pageOfText(body), share: 0 };
    const { page, share } = known.current;
    const place = places[page];
    if (place !== undefined && page + share > 0)
      element.scrollTop = place.top + place.height * share + (column.current?.offsetTop ?? 0);
  }, [scroller, column, places, body]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const note = (): void => {
      const top = element.scrollTop - (column.current?.offsetTop ?? 0);
      const page = pageAtHeight(places, top);
      const place = places[page];
      if (place === undefined) return;
      known.current = { page, share: (top - place.top) / place.height };
      setAt(pageAtHeight(places, top + element.clientHeight * 0.4));
    };
    const move = (): void => {
      hasMoved.current = true;
    };
    note();
    const ended = new AbortController();
    const options = { signal: ended.signal, passive: true };
    element.addEventListener('scroll', note, options);
    for (const name of ['wheel', 'pointerdown', 'keydown'] as const)
      element.addEventListener(name, move, options);
    return () => ended.abort();
  }, [scroller, column, places]);
  const goTo = useCallback(
    (index: number): void => {
      const place = places[index];
      if (place === undefined || scroller.current === null) return;
      hasMoved.current = true;
      scroller.current.scrollTop = place.top + (column.current?.offsetTop ?? 0) - 8;
      const start = body.pages[index]?.start;
      if (start !== undefined) textSurface()?.reveal(start, 0, true);
    },
    [scroller, column, places, body],
  );
  const takeKeys = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  return { at, goTo, takeKeys, hasMoved };
}

/** The page that the text stands at. */
function pageOfText({ pages }: TextBody): number {
  const offset = textSurface()?.firstVisible() ?? 0;
  const page = pages.findIndex(({ end, start }) => start <= offset && offset < end);
  return offset === 0 ? 0 : Math.max(0, page);
}

/** The page at a height of the column; the last one below all. */
function pageAtHeight(places: readonly PagePlace[], y: number): number {
  const found = places.findIndex(({ height, top }) => y < top + height);
  return found < 0 ? Math.max(0, places.length - 1) : found;
}
