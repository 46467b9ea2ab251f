import {
  type RefCallback,
  type RefObject,
  startTransition,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Items, type ItemWindow, offsetToShow, type View, windowOf } from './item-window.ts';

interface Asked extends Items {
  readonly axis?: 'x' | 'y';
  /** Items drawn beyond what is in view on either side. */
  readonly overscan?: number;
  /** Pixels of the scroller that something fixed covers before the first item. */
  readonly inset?: number;
}

export interface WindowOfItems {
  readonly shown: ItemWindow;
  /** For the element that scrolls. */
  readonly attach: RefCallback<HTMLDivElement>;
  readonly element: RefObject<HTMLDivElement | null>;
  /** Scrolls just so far that the item is seen whole. */
  readonly reveal: (index: number) => void;
}

/**
 * The items in view of a scroller, for lists whose items all have one size. Draws anew only when the items
 * change, not with each pixel, and needs no second drawing to know how many fit.
 */
export function useItemWindow(asked: Asked): WindowOfItems {
  const { axis = 'y', count, size, overscan = 10, inset = 0 } = asked;
  const element = useRef<HTMLDivElement>(null);
  // Before it is known how large the scroller is. Most lists have half of the window.
  const [view, setView] = useState<View>(() => ({
    offset: 0,
    extent: axis === 'y' ? innerHeight / 2 : innerWidth,
  }));
  const current = useRef({ axis, count, size, overscan, inset });
  const drawn = useRef(view);
  useLayoutEffect(() => {
    current.current = { axis, count, size, overscan, inset };
    drawn.current = view;
  });
  const look = useCallback((): void => {
    if (element.current === null) return;
    const next = viewOf(element.current, current.current);
    const follow = (): void =>
      setView((before) => (isDrawn(next, before, current.current) ? before : next));
    // What only lies ahead is drawn after the frame that a key or a notch of the wheel asks for.
    if (isSeen(next, drawn.current, current.current)) startTransition(follow);
    else follow();
  }, []);
  const attach = useCallback(
    (scroller: HTMLDivElement | null) => {
      element.current = scroller;
      if (scroller === null) return;
      // Tells the size once the page is laid out anyway, still before it is painted. Asking for it here would lay
      // out the page in the middle of being built, and again at its end.
      const onResize = new ResizeObserver(look);
      onResize.observe(scroller);
      scroller.addEventListener('scroll', look, { passive: true });
      return () => {
        onResize.disconnect();
        scroller.removeEventListener('scroll', look);
        element.current = null;
      };
    },
    [look],
  );
  const reveal = useCallback(
    (index: number): void => {
      const scroller = element.current;
      if (scroller === null) return;
      const wanted = offsetToShow(index, viewOf(scroller, current.current), current.current);
      if (wanted === undefined) return;
      if (current.current.axis === 'y') scroller.scrollTop = wanted;
      else scroller.scrollLeft = wanted;
      // The event of scrolling comes a frame later: what is revealed is drawn now.
      look();
    },
    [look],
  );
  return { shown: windowOf(view, asked, overscan), attach, element, reveal };
}

function viewOf(
  scroller: HTMLElement,
  { axis, inset }: { readonly axis: 'x' | 'y'; readonly inset: number },
): View {
  return axis === 'y'
    ? { offset: scroller.scrollTop, extent: Math.max(0, scroller.clientHeight - inset) }
    : { offset: scroller.scrollLeft, extent: Math.max(0, scroller.clientWidth - inset) };
}

/** Whether all that is in view is drawn for another view. */
function isSeen(next: View, drawn: View, at: Items & { readonly overscan: number }): boolean {
  const there = windowOf(drawn, at, at.overscan);
  const seen = windowOf(next, at, 0);
  return there.first <= seen.first && there.end >= seen.end;
}

/**
 * Whether what is drawn for one view does for another: all of it is there with half of what lies beyond, and not much
 * that is not wanted. Where all of what lies beyond had to be there, each step would draw anew.
 */
function isDrawn(next: View, drawn: View, at: Items & { readonly overscan: number }): boolean {
  const there = windowOf(drawn, at, at.overscan);
  const wanted = windowOf(next, at, Math.floor(at.overscan / 2));
  const spare = there.end - there.first - (wanted.end - wanted.first);
  return there.first <= wanted.first && there.end >= wanted.end && spare <= 3 * at.overscan;
}
