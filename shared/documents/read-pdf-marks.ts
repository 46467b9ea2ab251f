import { readAnnotations } from './pdf-annotations.ts';
import { fitGeometry } from './pdf-fit.ts';
import { type PlacedMarks, placeMarks } from './pdf-marks.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadingOptions } from './reading.ts';

/**
 * What was marked and written in a PDF, on `text`, which may be that of an earlier reading. Throws an `ExpectedError` for
 * a file that cannot be read.
 */
export async function readPdfMarks(
  bytes: Uint8Array,
  text: string,
  options: ReadingOptions = {},
): Promise<PlacedMarks> {
  const read = await readAnnotations(bytes, { ...options, onProgress: undefined });
  if (read.annotations.length === 0) return { marks: [], notes: [], wordless: [], left: read.left };
  const { body, geometry } = await readPdf(bytes, options);
  return placeMarks(read, fitGeometry(geometry.pages, body.text, text).pages, text);
}
