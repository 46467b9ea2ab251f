import type { PageRegion } from '../../shared/anchor/region.ts';
import type { Span } from './block-places.ts';

/** A text as it is drawn, in lines or on pages: what is laid over and beside it needs no more. */
export interface DrawnText {
  readonly column: HTMLElement;
  readonly scroller: HTMLElement;
  readonly blocks: readonly Span[];
  /** Box of a place, in pixels from the top left of the column. */
  boxOf(start: number, end: number): DOMRect | undefined;
  /** Box of a region, where the page it lies on is drawn. */
  regionBox?(start: number, region: PageRegion): DOMRect | undefined;
  /** From the highest to the lowest line of a passage, where its lines do not simply follow each other. */
  extentOf?(
    start: number,
    end: number,
  ): { readonly top: number; readonly bottom: number } | undefined;
}
