/**
 * The pages of a PDF as they are drawn: turns offsets of the canonical text into rectangles on the pages
 * and points on the pages into offsets. Pixels are those of the column that holds the pages.
 */
import { makeAnchor, type TextAnchor } from '../../../shared/anchor/anchor.ts';
import { pageAnchor } from '../../../shared/anchor/page-region.ts';
import { type PageRegion, regionBetween } from '../../../shared/anchor/region.ts';
import {
  offsetAt,
  type PdfPageGeometry,
  rectanglesOf,
} from '../../../shared/documents/pdf-geometry.ts';
import type { PageRectangle } from '../../../shared/documents/pdf-places.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import type { Span } from '../block-places.ts';
import type { DrawnText } from '../drawn-text.ts';
import { type PagePlace, pageGap } from './page-places.ts';
import { pointBeforeTurn, turnedRectangle } from './page-turn.ts';

/** A point of a page as shares of its width and height. */
export interface PagePoint {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly picture: Span | undefined;
}

/** A rectangle in the column, with the page it lies on. */
export interface PlacedRectangle {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class PageSurface implements DrawnText {
  readonly column: HTMLElement;
  readonly scroller: HTMLElement;
  readonly blocks: readonly Span[];
  private readonly body: TextBody;
  readonly places: readonly PagePlace[];
  private readonly now: () => readonly PdfPageGeometry[];
  /** For each page without text, the line that stands for it. */
  readonly pictures: readonly (Span | undefined)[];
  private readonly spans: readonly (Span | undefined)[];

  constructor(
    elements: { readonly column: HTMLElement; readonly scroller: HTMLElement },
    body: TextBody,
    /** Pages with their letters as far as they are placed by now; what they show of the text stays the same. */
    pages: () => readonly PdfPageGeometry[],
    places: readonly PagePlace[],
  ) {
    this.column = elements.column;
    this.scroller = elements.scroller;
    this.body = body;
    this.blocks = body.blocks;
    this.places = places;
    this.now = pages;
    this.spans = pages().map(spanOf);
    const pictures = body.blocks.filter(({ kind }) => kind === 'picture');
    // The furniture of a scanned page, such as a download mark, stands beside its picture.
    this.pictures = pages().map(({ boxes }) =>
      pictures.find(({ start }) => boxes.some((box) => box.start === start)),
    );
  }

  /** The rectangles that show a range, in the order of the text. */
  rectanglesOf(start: number, end: number): readonly PlacedRectangle[] {
    return this.now().flatMap((page, index) => {
      const span = this.spans[index];
      const place = this.places[index];
      if (span === undefined || place === undefined) return [];
      if (span.start >= end || span.end <= start) return [];
      return rectanglesOf({ start, end }, page).map((rectangle) =>
        placed(rectangle, page, index, place),
      );
    });
  }

  /** What regions of a page go with; undefined where there is nothing, as on an empty page. */
  anchorOn(page: number): TextAnchor | undefined {
    const picture = this.pictures[page];
    return picture === undefined
      ? pageAnchor(this.body, page)
      : makeAnchor(this.body.text, picture.start, picture.end);
  }

  /** A region of a page as it is kept: with the page's printed number where the page has text. */
  regionOn(page: number, { height, left, top, width }: PageRegion): PageRegion {
    const box = { left, top, width, height };
    const label = this.body.pages[page]?.label;
    return this.pictures[page] !== undefined || label === undefined ? box : { ...box, page: label };
  }

  /** The page that a region lies on. */
  pageOf(start: number, region: PageRegion): number | undefined {
    if (region.page === undefined) return this.picturePage(start);
    const page = this.body.pages.findIndex((each) => each.start <= start && start < each.end);
    return page < 0 ? undefined : page;
  }

  /** The page that a line standing for a page without text is about, if it is one. */
  private picturePage(start: number): number | undefined {
    const page = this.spans.findIndex(
      (span) => span !== undefined && span.start <= start && start < span.end,
    );
    return this.pictures[page] === undefined ? undefined : page;
  }

  regionBox(start: number, region: PageRegion): DOMRect | undefined {
    const page = this.pageOf(start, region);
    const place = page === undefined ? undefined : this.places[page];
    if (place === undefined) return undefined;
    const shares = { x: region.left, y: region.top, width: region.width, height: region.height };
    const { height, width, x, y } = turnedRectangle(shares, { width: 1, height: 1 }, place.turn);
    return new DOMRect(
      place.left + x * place.width,
      place.top + y * place.height,
      width * place.width,
      height * place.height,
    );
  }

  /** A point of the window as shares of the page under it, and the line that stands for that page where it has no text. */
  pointOnPage(clientX: number, clientY: number): PagePoint | undefined {
    const box = this.column.getBoundingClientRect();
    const index = this.pageAt(clientY - box.top);
    const share = this.shareOf(index, clientX, clientY);
    return share === undefined
      ? undefined
      : { ...share, page: index, picture: this.pictures[index] };
  }

  /** A point of the window as shares of one page, below 0 and above 1 beside it. */
  shareOf(
    page: number,
    clientX: number,
    clientY: number,
  ): { readonly x: number; readonly y: number } | undefined {
    const box = this.column.getBoundingClientRect();
    const place = this.places[page];
    if (place === undefined) return undefined;
    const seen = {
      x: (clientX - box.left - place.left) / place.width,
      y: (clientY - box.top - place.top) / place.height,
    };
    return pointBeforeTurn(seen, { width: 1, height: 1 }, place.turn);
  }

  /** Whether a point of a page lies on the line of the letter at an offset. */
  isOn(offset: number, { page, x, y }: PagePoint): boolean {
    const [box, place] = [this.boxOf(offset, offset + 1), this.places[page]];
    if (box === undefined || place === undefined) return false;
    const seen = turnedRectangle(
      { x, y, width: 0, height: 0 },
      { width: 1, height: 1 },
      place.turn,
    );
    const [across, down] = [place.left + seen.x * place.width, place.top + seen.y * place.height];
    const { height, width } = box;
    return (
      across >= box.left - height &&
      across <= box.left + width + height &&
      down >= box.top - 2 &&
      down <= box.top + height + 2
    );
  }

  /** A region in the middle of what is in view of a page; undefined where nothing is. */
  regionInView(page: number): PageRegion | undefined {
    const [view, box] = [
      this.scroller.getBoundingClientRect(),
      this.column.getBoundingClientRect(),
    ];
    const place = this.places[page];
    if (place === undefined) return undefined;
    const left = Math.max(view.left, box.left + place.left);
    const right = Math.min(view.right, box.left + place.left + place.width);
    const top = Math.max(view.top, box.top + place.top);
    const bottom = Math.min(view.bottom, box.top + place.top + place.height);
    if (right <= left || bottom <= top) return undefined;
    const [x, y] = [(right - left) * 0.15, (bottom - top) * 0.3];
    const from = this.shareOf(page, left + x, top + y);
    const to = this.shareOf(page, right - x, bottom - y);
    return from === undefined || to === undefined ? undefined : regionBetween(from, to);
  }

  boxOf(start: number, end: number): DOMRect | undefined {
    const last = this.rectanglesOf(start, end).at(-1);
    return last === undefined
      ? undefined
      : new DOMRect(last.left, last.top, last.width, last.height);
  }

  /** Where the caret stands before the letter at `offset`: a thin rectangle along the edge it is written from. */
  caretAt(offset: number): PlacedRectangle | undefined {
    for (const [index, page] of this.now().entries()) {
      const [span, place] = [this.spans[index], this.places[index]];
      if (span === undefined || place === undefined) continue;
      if (offset < span.start || offset > span.end) continue;
      const edge = edgeAt(offset, page);
      if (edge !== undefined) return placed(edge, page, index, place);
    }
    return undefined;
  }

  /** On a page in columns the last line of a passage may stand above its first. */
  extentOf(
    start: number,
    end: number,
  ): { readonly top: number; readonly bottom: number } | undefined {
    const rectangles = this.rectanglesOf(start, end);
    if (rectangles.length === 0) return undefined;
    return {
      top: Math.min(...rectangles.map(({ top }) => top)),
      bottom: Math.max(...rectangles.map(({ height, top }) => top + height)),
    };
  }

  /** The offset at a point of the window: of the nearest text on the page there; `from` is where a drag began. */
  offsetAtPoint(clientX: number, clientY: number, from?: number): number | undefined {
    const box = this.column.getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top;
    const index = this.pageAt(y);
    const [page, place] = [this.now()[index], this.places[index]];
    if (page === undefined || place === undefined) return undefined;
    const seen = { x: (x - place.left) / place.scale, y: (y - place.top) / place.scale };
    return offsetAt(pointBeforeTurn(seen, page, place.turn), page, from);
  }

  /** The page at a height of the column, the nearest between pages. */
  pageAt(y: number): number {
    const found = this.places.findIndex(({ height, top }) => y < top + height + pageGap / 2);
    return found < 0 ? this.places.length - 1 : found;
  }

  /** Offsets on the pages that show between two heights. */
  offsetsBetween(top: number, bottom: number): Span {
    const [first, last] = [this.pageAt(top), this.pageAt(bottom) + 1];
    // Regions go with the first character of a page, whether its place on the page is known or not.
    const shown = [...this.spans.slice(first, last), ...this.body.pages.slice(first, last)].filter(
      (span) => span !== undefined,
    );
    if (shown.length === 0) return { start: 0, end: 0 };
    return {
      start: Math.min(...shown.map(({ start }) => start)),
      end: Math.max(...shown.map(({ end }) => end)),
    };
  }

  /** Offset of the highest line in view. */
  firstVisible(): number | undefined {
    const top = this.scroller.scrollTop - this.column.offsetTop;
    const index = this.pageAt(top);
    const place = this.places[index];
    if (place === undefined) return undefined;
    const page = this.now()[index];
    let best: { readonly start: number; readonly top: number } | undefined;
    for (const box of page?.boxes ?? []) {
      const seen = page === undefined ? undefined : placed(box, page, index, place);
      if (seen === undefined || seen.top + seen.height <= top) continue;
      if (best === undefined || seen.top < best.top) best = { start: box.start, top: seen.top };
    }
    return best?.start ?? this.spans[index + 1]?.start;
  }

  /** Scrolls so that `offset` stands `share` of the height below the top; does nothing while it is well in view. */
  reveal(offset: number, share: number, always = false, region?: PageRegion): void {
    const box =
      (region === undefined ? undefined : this.regionBox(offset, region)) ??
      this.boxOf(offset, offset + 1) ??
      this.boxOf(Math.max(0, offset - 1), offset);
    if (box === undefined) return;
    const { scroller } = this;
    const y = box.top + this.column.offsetTop;
    const inView =
      y > scroller.scrollTop + 48 &&
      y + box.height < scroller.scrollTop + scroller.clientHeight - 48;
    if (always || !inView) scroller.scrollTop = y - scroller.clientHeight * share;
  }
}

function placed(
  rectangle: PageRectangle,
  page: PdfPageGeometry,
  index: number,
  { left, scale, top, turn }: PagePlace,
): PlacedRectangle {
  const { height, width, x, y } = turnedRectangle(rectangle, page, turn);
  return {
    page: index,
    left: left + x * scale,
    top: top + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** The edge of a letter on its page, without breadth: of the one at the offset, else of the end of the one before. */
function edgeAt(offset: number, page: PdfPageGeometry): PageRectangle | undefined {
  const after = page.boxes.find(({ end, start }) => start <= offset && offset < end);
  const box = after ?? page.boxes.findLast(({ end }) => end <= offset);
  if (box === undefined) return undefined;
  const atEnd = after === undefined;
  const range = atEnd ? { start: box.end - 1, end: box.end } : { start: offset, end: offset + 1 };
  const [letter] = rectanglesOf(range, { ...page, boxes: [box] });
  if (letter === undefined) return undefined;
  const { height, width, x, y } = letter;
  const isFar = atEnd === (box.writing === 'right' || box.writing === 'down');
  return box.writing === 'right' || box.writing === 'left'
    ? { x: isFar ? x + width : x, y, width: 0, height }
    : { x, y: isFar ? y + height : y, width, height: 0 };
}

function spanOf({ boxes }: PdfPageGeometry): Span | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    if (box.start < start) start = box.start;
    if (box.end > end) end = box.end;
  }
  return boxes.length === 0 ? undefined : { start, end };
}
