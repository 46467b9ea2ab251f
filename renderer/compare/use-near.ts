import { useEffect, useLayoutEffect, useState } from 'react';
import { onceAFrame } from '../ui/frames.ts';
import type { ComparedSurface, Stretch } from './compared-surface.ts';

export interface Near {
  /** Offsets drawn within about one screen above and below what is in view. */
  readonly stretch: Stretch;
  /** Changes whenever lines may have moved. */
  readonly layout: number;
}

/** What of the text is worth drawing marks for; grows ahead of scrolling. */
export function useNear(surface: ComparedSurface | undefined): Near {
  const [near, setNear] = useState<Near>({ stretch: { start: 0, end: 0 }, layout: 0 });
  useLayoutEffect(() => {
    if (surface !== undefined) {
      setNear(({ layout }) => ({ stretch: around(surface, 1), layout: layout + 1 }));
    }
  }, [surface]);
  useEffect(() => {
    if (surface === undefined) return;
    const scrolled = onceAFrame(() =>
      setNear((now) => {
        const need = around(surface, 0.25);
        const covered = need.start >= now.stretch.start && need.end <= now.stretch.end;
        return covered ? now : { ...now, stretch: around(surface, 1) };
      }),
    );
    const resized = new ResizeObserver(() => {
      setNear(({ layout }) => ({ stretch: around(surface, 1), layout: layout + 1 }));
    });
    resized.observe(surface.column);
    resized.observe(surface.scroller);
    surface.scroller.addEventListener('scroll', scrolled.ask, { passive: true });
    return () => {
      scrolled.cancel();
      resized.disconnect();
      surface.scroller.removeEventListener('scroll', scrolled.ask);
    };
  }, [surface]);
  return near;
}

function around(surface: ComparedSurface, screens: number): Stretch {
  const { column, scroller } = surface;
  const top = scroller.scrollTop - column.offsetTop;
  const height = scroller.clientHeight;
  return surface.offsetsBetween(top - screens * height, top + (1 + screens) * height);
}
