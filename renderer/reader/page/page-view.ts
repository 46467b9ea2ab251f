import { create } from 'zustand';
import type { DocumentId } from '../../../shared/records/ids.ts';

/** The pages that are shown, as far as keys and the bar above them need to know. */
export interface ShownPages {
  readonly documentId: DocumentId;
  /** As printed; the position where a page has none. */
  readonly labels: readonly string[];
  /** Index of the page in view. */
  readonly at: number;
  /** The size of that page; 1 is the size of the paper. */
  readonly zoom: number;
  /** Brings a page into view. */
  readonly goTo: (index: number) => void;
  /** Gives the pages the keys, so that the arrows scroll them and letters are keys again. */
  readonly takeKeys: () => void;
}

export const usePageView = create<{
  readonly shown: ShownPages | undefined;
  /** Counts how often the field for a page number was asked for. */
  readonly asked: number;
  /** Regions are drawn, on pages with text too. */
  readonly isDrawing: boolean;
  /** Selects a region of the page in view; absent until the pages are placed. */
  readonly selectRegion: (() => void) | undefined;
}>(() => ({ shown: undefined, asked: 0, isDrawing: false, selectRegion: undefined }));
