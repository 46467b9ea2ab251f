import type { PageFit } from '../../store/session-store.ts';
import type { SideEdges } from './ink.ts';
import { type Turn, turnedSize } from './page-turn.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a page stands in the column, as it is seen, and how many pixels a point of it is. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly turn: Turn;
}

/** What of the pages can fit the pane. */
export const pageFits = ['text', 'width', 'page'] as const;

/** What decides how large pages are drawn. */
export interface Fitting {
  readonly fit: PageFit;
  /** For a size of one's own: 1 is the size of the paper. */
  readonly zoom: number;
  readonly turn: Turn;
  /** The room for a page, in pixels. */
  readonly room: PageSize;
  /** How far the text reaches on the page. */
  readonly ink: SideEdges;
}

/** Pixels between two pages. */
export const pageGap = 16;
/** Pixels of a point at the size of the paper. */
export const pixelsPerPoint = 96 / 72;
const limits = { least: 0.1, most: 6 };

/** Places pages one below the other, each centred on the widest. */
export function placePages(sizes: readonly PageSize[], fitting: Fitting): readonly PagePlace[] {
  const { turn } = fitting;
  const usual = usualSize(sizes.map((size) => turnedSize(size, turn)));
  const drawn = sizes.map((each) => {
    const size = turnedSize(each, turn);
    const scale = scaleOf(size, usual, fitting);
    // Whole pixels: a page drawn between two of them would be blurred.
    return {
      scale,
      width: Math.round(size.width * scale),
      height: Math.round(size.height * scale),
    };
  });
  const widest = Math.max(0, ...drawn.map(({ width }) => width));
  let top = 0;
  return drawn.map(({ height, scale, width }) => {
    const place = { left: Math.round((widest - width) / 2), top, width, height, scale, turn };
    top += height + pageGap;
    return place;
  });
}

function scaleOf(size: PageSize, usual: PageSize, fitting: Fitting): number {
  const { fit, ink, room, turn, zoom } = fitting;
  const across = room.width / size.width;
  const scale = {
    free: zoom * pixelsPerPoint,
    page: Math.min(across, room.height / size.height),
    // A page that is wider than most, such as a table across, is drawn smaller and makes no other small.
    width: Math.min(across, room.width / usual.width),
    text:
      turn === 0 && size.width <= usual.width
        ? room.width / (usual.width * (ink.right - ink.left))
        : Math.min(across, room.width / usual.width),
  }[fit];
  return Math.min(limits.most, Math.max(limits.least, scale));
}

/** The size that most pages have; the first such of several. */
function usualSize(sizes: readonly PageSize[]): PageSize {
  const counts = new Map<string, { readonly size: PageSize; count: number }>();
  for (const size of sizes) {
    const key = `${Math.round(size.width)} ${Math.round(size.height)}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { size, count: 1 });
    else known.count += 1;
  }
  let best: { readonly size: PageSize; readonly count: number } | undefined;
  for (const each of counts.values()) {
    if (best === undefined || each.count > best.count) best = each;
  }
  return best?.size ?? { width: 1, height: 1 };
}

/** Shares of the paper's size that the zoom steps through. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next larger (`1`) or smaller (`-1`) step from a size; the last one where there is no other. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? steps.find((step) => step > zoom + 0.005)
      : steps.findLast((step) => step < zoom - 0.005);
  return next ?? (direction === 1 ? Math.max(zoom, 4) : Math.min(zoom, 0.25));
}

/** The page that a reader names: by its printed number, else by its position; undefined for none. */
export function pageNamed(name: string, labels: readonly string[]): number | undefined {
  const wanted = name.trim();
  const printed = labels.indexOf(wanted);
  if (printed >= 0) return printed;
  const alike = labels.findIndex((label) => label.toLowerCase() === wanted.toLowerCase());
  if (alike >= 0) return alike;
  const position = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  return position >= 1 && position <= labels.length ? position - 1 : undefined;
}
