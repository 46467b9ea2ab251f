import type { Placed } from '../../shared/anchor/region.ts';
import type { DrawnText } from './drawn-text.ts';

/** Pixels from the top or, growing upwards, from the bottom of the column. */
export type BarPlace = { readonly top: number } | { readonly bottom: number };

const gap = 8;
/** Height the bar needs with its list open. */
const needed = 320;

/** Below the last selected line; above the first where there is more room, so that no selected line is covered. */
export function barPlace(surface: DrawnText, bounds: Placed): BarPlace | undefined {
  const { end, region, start } = bounds;
  const whole = region === undefined ? undefined : surface.regionBox?.(start, region);
  const first = whole ?? surface.boxOf(start, start + 1);
  const last = whole ?? surface.boxOf(end - 1, end);
  if (first === undefined || last === undefined) return undefined;
  const { column, scroller } = surface;
  const viewTop = scroller.scrollTop - column.offsetTop;
  const viewBottom = viewTop + scroller.clientHeight;
  const below = viewBottom - (last.top + last.height);
  const above = first.top - viewTop;
  if (below < needed && above > below) return { bottom: column.clientHeight - first.top + gap };
  return { top: last.top + last.height + gap };
}
