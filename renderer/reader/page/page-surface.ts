/**
 * The pages of a PDF as they are drawn: turns offsets of the canonical text into rectangles on the pages
 * and points on the pages into offsets. Pixels are those of the column that holds the pages.
 */
import type { PageRegion } from '../../../shared/anchor/region.ts';
import {
  offsetAt,
  type PdfGeometry,
  type PdfPageGeometry,
  rectanglesOf,
} from '../../../shared/documents/pdf-geometry.ts';
import type { TextBlock } from '../../../shared/documents/text-body.ts';
import type { Span } from '../block-places.ts';
import type { DrawnText } from '../drawn-text.ts';

/** Where a page stands in the column, and how many pixels a point of it is. */
export interface PagePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A point of a page as shares of its width and height. */
export interface PagePoint {
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
  readonly places: readonly PagePlace[];
  private readonly pages: readonly PdfPageGeometry[];
  /** For each page without text, the line that stands for it. */
  readonly pictures: readonly (Span | undefined)[];
  private readonly spans: readonly (Span | undefined)[];

  constructor(
    elements: { readonly column: HTMLElement; readonly scroller: HTMLElement },
    blocks: readonly TextBlock[],
    geometry: PdfGeometry,
    places: readonly PagePlace[],
  ) {
    this.column = elements.column;
    this.scroller = elements.scroller;
    this.blocks = blocks;
    this.places = places;
    this.pages = geometry.pages;
    this.spans = geometry.pages.map(spanOf);
    const pictures = blocks.filter(({ kind }) => kind === 'picture');
    // The furniture of a scanned page, such as a download mark, stands beside its picture.
    this.pictures = geometry.pages.map(({ boxes }) =>
      pictures.find(({ start }) => boxes.some((box) => box.start === start)),
    );
  }

  /** The rectangles that show a range, in the order of the text. */
  rectanglesOf(start: number, end: number): readonly PlacedRectangle[] {
    return this.pages.flatMap((page, index) => {
      const span = this.spans[index];
      const place = this.places[index];
      if (span === undefined || place === undefined) return [];
      if (span.start >= end || span.end <= start) return [];
      const { left, scale, top } = place;
      return rectanglesOf({ start, end }, page).map(({ height, width, x, y }) => ({
        page: index,
        left: left + x * scale,
        top: top + y * scale,
        width: width * scale,
        height: height * scale,
      }));
    });
  }

  /** The page that a line standing for a page without text is about, if it is one. */
  picturePage(start: number): number | undefined {
    const page = this.spans.findIndex(
      (span) => span !== undefined && span.start <= start && start < span.end,
    );
    return this.pictures[page] === undefined ? undefined : page;
  }

  regionBox(start: number, region: PageRegion): DOMRect | undefined {
    const page = this.picturePage(start);
    const place = page === undefined ? undefined : this.places[page];
    if (place === undefined) return undefined;
    const { height, left, top, width } = region;
    return new DOMRect(
      place.left + left * place.width,
      place.top + top * place.height,
      width * place.width,
      height * place.height,
    );
  }

  /** A point of the window as shares of the page under it, and the line that stands for that page where it has no text. */
  pointOnPage(clientX: number, clientY: number): PagePoint | undefined {
    const box = this.column.getBoundingClientRect();
    const index = this.pageAt(clientY - box.top);
    const share = this.shareOf(index, clientX, clientY);
    return share === undefined ? undefined : { ...share, picture: this.pictures[index] };
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
    return {
      x: (clientX - box.left - place.left) / place.width,
      y: (clientY - box.top - place.top) / place.height,
    };
  }

  boxOf(start: number, end: number): DOMRect | undefined {
    const last = this.rectanglesOf(start, end).at(-1);
    return last === undefined
      ? undefined
      : new DOMRect(last.left, last.top, last.width, last.height);
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
    const [page, place] = [this.pages[index], this.places[index]];
    if (page === undefined || place === undefined) return undefined;
    const point = { x: (x - place.left) / place.scale, y: (y - place.top) / place.scale };
    return offsetAt(point, page, from);
  }

  /** The page at a height of the column, the nearest between pages. */
  pageAt(y: number): number {
    const found = this.places.findIndex(({ height, top }) => y < top + height + pageGap / 2);
    return found < 0 ? this.places.length - 1 : found;
  }

  /** Offsets on the pages that show between two heights. */
  offsetsBetween(top: number, bottom: number): Span {
    const shown = this.spans
      .slice(this.pageAt(top), this.pageAt(bottom) + 1)
      .filter((span) => span !== undefined);
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
    const from = (top - place.top) / place.scale;
    let best: { readonly start: number; readonly y: number } | undefined;
    for (const { height, start, y } of this.pages[index]?.boxes ?? []) {
      if (y + height > from && (best === undefined || y < best.y)) best = { start, y };
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

/** Pixels between two pages. */
export const pageGap = 16;

/** Places pages one below the other, all of one scale, centred on the widest. */
export function placePages(
  sizes: readonly { readonly width: number; readonly height: number }[],
  scale: number,
): readonly PagePlace[] {
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  let top = 0;
  return sizes.map(({ height, width }) => {
    const place = {
      left: ((widest - width) / 2) * scale,
      top,
      width: width * scale,
      height: height * scale,
      scale,
    };
    top += place.height + pageGap;
    return place;
  });
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
