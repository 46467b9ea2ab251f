/**
 * Passages that are a rectangle of a page. On a page without text it goes with the line of the canonical text that
 * stands for the page; on a page with text with the first visible character of the page, of which it says nothing.
 * Two regions of one page are two passages of the same offsets.
 */

/** A rectangle as shares, from 0 to 1, of the width and height of the page as displayed, from its top left corner. */
export interface PageRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The printed number of a page that has text; absent where a line of the text stands for the page. */
  readonly page?: string | undefined;
}

/** What has a place in a text, and where a part of a page is meant, its region. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly region?: PageRegion | undefined;
}

/**
 * Whether a passage is a region of a page that has text (A10). It is beside the words: its offsets say which page it
 * is of, and never which characters it holds. Whatever counts, paints or compares words asks this.
 */
export function isBesideWords({ region }: Pick<Placed, 'region'>): boolean {
  return region?.page !== undefined;
}

/** The smallest side of a region, as a share of the page's. */
const smallest = 0.005;

/**
 * The region between two corners, cut at the edges of the page and rounded to ten-thousandths, so that
 * every machine writes the same numbers. Undefined where it is too small to see.
 */
export function regionBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): PageRegion | undefined {
  const [left, right] = sorted(from.x, to.x);
  const [top, bottom] = sorted(from.y, to.y);
  const region = {
    left,
    top,
    width: rounded(right - left),
    height: rounded(bottom - top),
  };
  return region.width < smallest || region.height < smallest ? undefined : region;
}

function sorted(a: number, b: number): readonly [number, number] {
  const [first, second] = [rounded(within(a)), rounded(within(b))];
  return first <= second ? [first, second] : [second, first];
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** Tells passages of one document apart: equal for the same passage, and only then. */
export function passageKey({ end, region, start }: Placed): string {
  if (region === undefined) return `${start}-${end}`;
  const { height, left, top, width } = region;
  return `${start}-${end} ${left},${top} ${width}x${height}`;
}

/** Whether two are the same passage: the same stretch of text and, on a page without text, the same region. */
export function samePassage(a: Placed, b: Placed): boolean {
  if (a.start !== b.start || a.end !== b.end) return false;
  return (a.region === undefined && b.region === undefined) || passageKey(a) === passageKey(b);
}

/** A region as it is stored. */
export function storedRegion({ page, ...box }: PageRegion): Omit<PageRegion, 'page'> & {
  page?: string;
} {
  return page === undefined ? box : { ...box, page };
}

/** The rectangle that two regions of one page have in common. */
export function sharedRegion(a: PageRegion, b: PageRegion): PageRegion | undefined {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.left + a.width, b.left + b.width);
  const bottom = Math.min(a.top + a.height, b.top + b.height);
  return left < right && top < bottom
    ? onPageOf(a, regionBetween({ x: left, y: top }, { x: right, y: bottom }))
    : undefined;
}

/** The smallest rectangle that holds both. */
export function joinedRegion(a: PageRegion, b: PageRegion): PageRegion {
  const from = { x: Math.min(a.left, b.left), y: Math.min(a.top, b.top) };
  const to = {
    x: Math.max(a.left + a.width, b.left + b.width),
    y: Math.max(a.top + a.height, b.top + b.height),
  };
  return onPageOf(a, regionBetween(from, to)) ?? a;
}

function onPageOf({ page }: PageRegion, region: PageRegion | undefined): PageRegion | undefined {
  return region === undefined || page === undefined ? region : { ...region, page };
}

/** Whether two passages of one document have a part in common: characters of the text, or of two regions an area. */
export function doOverlap(a: Placed, b: Placed): boolean {
  if (isBesideWords(a) !== isBesideWords(b)) return false;
  if (Math.min(a.end, b.end) <= Math.max(a.start, b.start)) return false;
  if (a.region === undefined || b.region === undefined) return true;
  return sharedRegion(a.region, b.region) !== undefined;
}

/**
 * The share of the smaller of two passages that lies on the other: of its characters, or of its area
 * where both are regions of one page. 0 where they do not meet.
 */
export function overlapShare(a: Placed, b: Placed): number {
  if (!doOverlap(a, b)) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (a.region === undefined || b.region === undefined)
    return shared / Math.min(a.end - a.start, b.end - b.start);
  const common = sharedRegion(a.region, b.region);
  if (common === undefined) return 0;
  return areaOf(common) / Math.min(areaOf(a.region), areaOf(b.region));
}

function areaOf({ height, width }: PageRegion): number {
  return width * height;
}
