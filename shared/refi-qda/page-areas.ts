/** Parts of pages as REFI-QDA has them: whole points of the page as it is displayed, which for us are shares of it. */
import { type PageRegion, regionBetween } from '../anchor/region.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { RefiArea } from './model.ts';

/** Of a page as displayed, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle between two corners; `page` counts from 0. */
export type PageArea = Pick<RefiArea, 'from' | 'page' | 'to'>;

/** From which edge `y` counts: the standard says the bottom, QualCoder counts from the top. */
export type CountedFrom = 'bottom' | 'top';

/** What is said in the origin of a project whose areas count from the top because it is for QualCoder. */
export const forQualCoder = 'for QualCoder';

/** From where a project counts that calls what wrote it so. */
export function countedFrom(origin: string): CountedFrom {
  const name = origin.trim();
  return /^qualcoder/i.test(name) || name.endsWith(forQualCoder) ? 'top' : 'bottom';
}

/** The page that a region lies on, from 0. */
export function pageOfRegion(
  { pages }: Pick<TextBody, 'pages'>,
  { start }: { readonly start: number },
): number | undefined {
  const page = pages.findIndex((each) => each.start <= start && start < each.end);
  return page < 0 ? undefined : page;
}

/**
 * A region as an area, rounded outwards so that nothing of it is cut off, its first corner the lower of both numbers. Law: what
 * `regionIn` makes of it holds the region, as finely as regions are kept, and becomes the same area again.
 */
export function areaOf(
  { height, left, top, width }: PageRegion,
  { page, size }: { readonly page: number; readonly size: PageSize },
  from: CountedFrom,
): PageArea {
  const [x0, x1] = outwards(left, left + width, size.width);
  const bottom = top + height;
  const [y0, y1] =
    from === 'top'
      ? outwards(top, bottom, size.height)
      : outwards(1 - bottom, 1 - top, size.height);
  return { page, from: { x: x0, y: y0 }, to: { x: x1, y: y1 } };
}

/** A region is kept in ten-thousandths: what lies no further over a point is on it. */
const keptTo = 1e-4;

function outwards(from: number, to: number, length: number): readonly [number, number] {
  const hair = keptTo * length;
  const edge = Math.max(1, Math.ceil(length));
  const first = Math.min(edge - 1, Math.max(0, Math.floor(from * length + hair)));
  return [first, Math.min(edge, Math.max(first + 1, Math.ceil(to * length - hair)))];
}

/** The region that an area is; undefined where it is too small to see, or has no numbers. */
export function regionIn(
  { from, to }: Pick<PageArea, 'from' | 'to'>,
  { height, width }: PageSize,
  counted: CountedFrom,
): PageRegion | undefined {
  const shareOf = ({ x, y }: PageArea['from']): PageArea['from'] => ({
    x: x / width,
    y: (counted === 'top' ? y : height - y) / height,
  });
  if (![from.x, from.y, to.x, to.y].every(Number.isFinite)) return undefined;
  return regionBetween(shareOf(from), shareOf(to));
}

/** Whether two are the same rectangle of the same page, whichever corners they name. */
export function sameArea(a: PageArea, b: PageArea): boolean {
  return areaKey(a) === areaKey(b);
}

function areaKey({ from, page, to }: PageArea): string {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return `${page} ${left} ${low} ${right} ${high}`;
}
