import type { PdfPageGeometry } from './pdf-geometry.ts';
import { type GlyphFont, glyphsOf } from './pdf-glyphs.ts';
import { withLetterEdges } from './pdf-letter-edges.ts';
import { loadPdfjs, type PdfPageProxy, withDocument } from './pdf-source.ts';
import type { ReadingOptions } from './reading.ts';

/** Gives a page, by its index from 0, with the places of its letters. */
export type LetterPlacer = (page: PdfPageGeometry, index: number) => Promise<PdfPageGeometry>;

/**
 * Opens a PDF for placing letters, page by page, for as long as `work` takes. Pictures are not decoded.
 * Throws an `ExpectedError` for a file that cannot be opened, as `readPdf` does.
 */
export async function placingLetters<Result>(
  bytes: Uint8Array,
  options: ReadingOptions,
  work: (place: LetterPlacer) => Promise<Result>,
): Promise<Result> {
  const { OPS } = await loadPdfjs();
  return withDocument(bytes, { ...options, withoutPictures: true }, (pdf) =>
    work(async (geometry, index) => {
      const page = await pdf.getPage(index + 1);
      const list = await page.getOperatorList();
      const glyphs = glyphsOf(list, OPS, (name) => fontOf(page, name), page);
      page.cleanup();
      return withLetterEdges(geometry, glyphs);
    }),
  );
}

function fontOf({ commonObjs }: PdfPageProxy, name: string): GlyphFont | undefined {
  const font = commonObjs.has(name) ? commonObjs.get(name) : undefined;
  return typeof font === 'object' && font !== null ? font : undefined;
}
