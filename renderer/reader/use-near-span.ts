import { useEffect, useLayoutEffect, useState } from 'react';
import type { Span } from './block-places.ts';
import type { TextSurface } from './text-surface.ts';

export interface Near {
  /** Offsets drawn within about one screen above and below what is in view. */
  readonly span: Span;
  /** Changes whenever lines may have moved: widths, sizes, fonts. */
  readonly layout: number;
}

const nothingNear: Near = { span: { start: 0, end: 0 }, layout: 0 };

/** What to paint: grows ahead of scrolling, so that most scroll frames have nothing to do. */
export function useNearSpan(surface: TextSurface | undefined): Near {
  const [near, setNear] = useState(nothingNear);
  useLayoutEffect(() => {
    if (surface !== undefined) setNear(({ layout }) => ({ span: spanAround(surface), layout }));
  }, [surface]);
  useEffect(() => {
    if (surface === undefined) return;
    let frame = 0;
    const onScroll = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setNear((now) => (covers(surface, now.span) ? now : { ...now, span: spanAround(surface) }));
      });
    };
    const onResize = new ResizeObserver(() => {
      setNear(({ layout }) => ({ span: spanAround(surface), layout: layout + 1 }));
    });
    onResize.observe(surface.column);
    onResize.observe(surface.scroller);
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      onResize.disconnect();
      surface.scroller.removeEventListener('scroll', onScroll);
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

function spanAround(surface: TextSurface): Span {
  const { top, height } = heights(surface);
  return surface.offsetsBetween(top - height, top + 2 * height);
}

/** Whether everything in view, and a margin around it, is within the span. */
function covers(surface: TextSurface, span: Span): boolean {
  const { top, height } = heights(surface);
  const need = surface.offsetsBetween(top - height * 0.25, top + height * 1.25);
  return need.start >= span.start && need.end <= span.end;
}
