import type { PdfGeometry } from '../../../shared/documents/pdf-geometry.ts';

/** What the worker that reads geometry is asked, and what it answers. */
export interface GeometryRequest {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
}

export type GeometryReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly geometry: PdfGeometry; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };
