/** How large the pages of a PDF are, without reading what stands on them. */
import { refuseBombs } from './pdf-bombs.ts';
import { displayedSize } from './pdf-places.ts';
import { explainPdfError, withDocument } from './pdf-source.ts';
import type { ReadingOptions } from './reading.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The sizes of pages as they are displayed, in points, by their index from 0; pages that are not there or are damaged have none. Throws an
 * `ExpectedError` for a file that cannot be read.
 */
export async function pdfPageSizes(
  bytes: Uint8Array,
  pages: Iterable<number>,
  options: ReadingOptions = {},
): Promise<ReadonlyMap<number, Size>> {
  const sizes = new Map<number, Size>();
  try {
    refuseBombs(bytes);
    await withDocument(bytes, { ...options, withoutPictures: true }, async (pdf) => {
      for (const page of pages) {
        if (page < 0 || page >= pdf.numPages) continue;
        const read = await pdf.getPage(page + 1).catch(() => undefined);
        if (read !== undefined) sizes.set(page, displayedSize(read));
      }
    });
  } catch (error) {
    throw explainPdfError(error);
  }
  return sizes;
}
