import type { PdfPageGeometry } from '../../../shared/documents/pdf-geometry.ts';

/** What the worker that reads geometry is asked: to open a file and, where wanted, read it; to place a page's letters. */
export type GeometryRequest =
  | {
      readonly kind: 'open';
      readonly bytes: Uint8Array;
      readonly password: string | undefined;
      /** The text as it is stored, where the file is to be read for it. */
      readonly text: string | undefined;
    }
  | { readonly kind: 'letters'; readonly index: number; readonly page: PdfPageGeometry };

export type GeometryReply =
  | { readonly kind: 'progress'; readonly share: number }
  | {
      readonly kind: 'done';
      readonly pages: readonly PdfPageGeometry[];
      /** Share of the stored text, from 0 to 1, that was found on the pages. */
      readonly found: number;
    }
  | { readonly kind: 'letters'; readonly index: number; readonly page: PdfPageGeometry }
  | { readonly kind: 'failed'; readonly reason: string };
