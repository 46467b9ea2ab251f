/**
 * Passages on pages without text: a rectangle of the page beside the line of the canonical text that
 * stands for it. Two regions of one page are two passages of the same line.
 */

/** A rectangle as shares, from 0 to 1, of the width and height of the page as displayed, from its top left corner. */
export interface PageRegion {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What has a place in a text, and on a page without text a region. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly region?: PageRegion | undefined;
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

/** The rectangle that two regions have in common. */
export function sharedRegion(a: PageRegion, b: PageRegion): PageRegion | undefined {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.left + a.width, b.left + b.width);
  const bottom = Math.min(a.top + a.height, b.top + b.height);
  return left < right && top < bottom
    ? regionBetween({ x: left, y: top }, { x: right, y: bottom })
    : undefined;
}

/** The smallest rectangle that holds both. */
export function joinedRegion(a: PageRegion, b: PageRegion): PageRegion {
  const from = { x: Math.min(a.left, b.left), y: Math.min(a.top, b.top) };
  const to = {
    x: Math.max(a.left + a.width, b.left + b.width),
    y: Math.max(a.top + a.height, b.top + b.height),
  };
  return regionBetween(from, to) ?? a;
}

/**
 * The share of the smaller of two passages that lies on the other: of its characters, or of its area
 * where both are regions of one page. 0 where they do not meet.
 */
export function overlapShare(a: Placed, b: Placed): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  if (a.region === undefined || b.region === undefined)
    return shared / Math.min(a.end - a.start, b.end - b.start);
  const common = sharedRegion(a.region, b.region);
  if (common === undefined) return 0;
  return areaOf(common) / Math.min(areaOf(a.region), areaOf(b.region));
}

function areaOf({ height, width }: PageRegion): number {
  return width * height;
}
