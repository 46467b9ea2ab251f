import { buildTextBody } from './canonical.ts';
import { factsOfOpening, type OpeningFacts } from './first-page-facts.ts';
import { openingOfPdf } from './first-page-pdf.ts';
import type { PaperFacts } from './paper-facts.ts';
import { withFurnitureApart } from './pdf-furniture.ts';
import { geometryOf, type PdfGeometry } from './pdf-geometry.ts';
import { inReadingOrder } from './pdf-order.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { explainBarePages, readPdfSource } from './pdf-source.ts';
import { explainUnknownLetters } from './pdf-unknown.ts';
import type { ReadingOptions, ReadingProblem } from './reading.ts';
import type { TextBody } from './text-body.ts';

/** What a PDF gave: what it says of itself, its body, where that stands, and what could not be read. */
export interface PdfReading {
  /** What the file says beside its text. */
  readonly metadata: PaperFacts;
  /** What its first pages say; worked out when it is asked for, since the page view and others never ask. */
  opening(): OpeningFacts;
  readonly body: TextBody;
  /** Agrees with `body`: both come from one reading. */
  readonly geometry: PdfGeometry;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads the text of a PDF in reading order, with the places of its letters. The same bytes give the
 * same body and geometry everywhere. Throws an `ExpectedError` for a file that cannot be read, with the
 * code `password-needed` or `password-wrong` for a protected one.
 */
export async function readPdf(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<PdfReading> {
  const source = await readPdfSource(bytes, options);
  const pages = withFurnitureApart(source.pages).map((page) => ({
    ...page,
    lines: inReadingOrder(page.lines),
  }));
  const bare = pages.filter((page) => page.lines.length === 0);
  const blocks = paragraphsOf(pages);
  const body = buildTextBody(blocks);
  return {
    metadata: source.metadata,
    opening: () => factsOfOpening(openingOfPdf(pages)),
    body,
    geometry: geometryOf(body, blocks, pages),
    problems: [
      ...source.problems,
      ...explainUnknownLetters(pages),
      ...(await explainBarePages(bytes, bare, options)),
    ],
  };
}

/** The places of a PDF's text on its pages, read again from the original bytes. */
export async function pdfGeometry(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<PdfGeometry> {
  return (await readPdf(bytes, options)).geometry;
}
