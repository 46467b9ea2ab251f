import { useEffect, useLayoutEffect, useState } from 'react';
import { onceAFrame } from '../ui/frames.ts';
import type { Span } from './block-places.ts';
import type { TextSurface } from './text-surface.ts';

export interface Near {
  /** Offsets drawn within about a quarter of a screen above and below what is in view. */
  readonly span: Span;
  /** Changes whenever lines may have moved: widths, sizes, fonts. */
  readonly layout: number;
}

/** As `Near`, of a text that draws what is in view first. */
export interface NearInSteps extends Near {
  /** What is in view has been drawn, so that there is time for what stands beside and around it. */
  readonly isDrawn: boolean;
}

const nothingNear: NearInSteps = { span: { start: 0, end: 0 }, isDrawn: false, layout: 0 };
/**
 * Screens drawn above and below what is in view, and how much of that must be left before more is drawn. Each
 * painting of the page paints every highlight anew, wherever the change was (Chromium 156), so that a wide margin
 * makes each frame with work in it longer, and a narrow one more frames have work. In all it comes to the same work,
 * and many short frames scroll smoothly where a few long ones do not.
 */
const ahead = 0.25;
const margin = 0.1;
/** Milliseconds after which a window that draws no frames is taken to have drawn one. */
const longestFrame = 100;

/**
 * What to paint: at first what is in view, so that it stands in the first frame; from then on more, ahead
 * of scrolling, so that most scroll frames have nothing to do.
 */
export function useNearSpan(surface: TextSurface | undefined): NearInSteps {
  const [near, setNear] = useState(nothingNear);
  useLayoutEffect(() => {
    if (surface === undefined) return;
    setNear(({ layout }) => ({ span: spanAround(surface, 0), isDrawn: false, layout }));
    return afterFrame(() =>
      setNear(({ layout }) => ({ span: spanAround(surface), isDrawn: true, layout })),
    );
  }, [surface]);
  useEffect(() => {
    if (surface === undefined) return;
    const scrolled = onceAFrame(() =>
      setNear((now) => (covers(surface, now.span) ? now : { ...now, span: spanAround(surface) })),
    );
    let size = sizeOf(surface);
    const onResize = new ResizeObserver(() => {
      const before = size;
      size = sizeOf(surface);
      // It reports once when it begins to look.
      if (size === before) return;
      setNear(({ isDrawn, layout }) => ({
        span: spanAround(surface, isDrawn ? ahead : 0),
        isDrawn,
        layout: layout + 1,
      }));
    });
    onResize.observe(surface.column);
    onResize.observe(surface.scroller);
    surface.scroller.addEventListener('scroll', scrolled.ask, { passive: true });
    return () => {
      scrolled.cancel();
      onResize.disconnect();
      surface.scroller.removeEventListener('scroll', scrolled.ask);
    };
  }, [surface]);
  return near;
}

function heights(surface: TextSurface): { top: number; height: number } {
  return {
    top: surface.scroller.scrollTop - surface.column.offsetTop,
    height: surface.scroller.clientHeight,
  };
}

function sizeOf({ column, scroller }: TextSurface): string {
  return [
    column.clientWidth,
    column.clientHeight,
    scroller.clientWidth,
    scroller.clientHeight,
  ].join();
}

/** What is in view, with so many screens above and below it. */
function spanAround(surface: TextSurface, screens = ahead): Span {
  const { top, height } = heights(surface);
  return surface.offsetsBetween(top - screens * height, top + (1 + screens) * height);
}

/** Runs `work` once the frame that is being made has been handed to the screen. */
function afterFrame(work: () => void): () => void {
  let timer = setTimeout(work, longestFrame);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Whether everything in view, and a margin around it, is within the span. */
function covers(surface: TextSurface, span: Span): boolean {
  const { top, height } = heights(surface);
  const need = surface.offsetsBetween(top - height * margin, top + height * (1 + margin));
  return need.start >= span.start && need.end <= span.end;
}
