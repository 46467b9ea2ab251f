/** PDFs that go along: as files, with the areas of their pages that are coded. */

import type { TextBody } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId } from '../records/ids.ts';
import { areaOf, type PageArea, type PageSize, pageOfRegion } from '../refi-qda/page-areas.ts';
import type { Ways } from './programs.ts';

/** The files that documents of a review were read from, as far as they are at hand. */
export interface OriginalsAtHand {
  has(hash: Sha256): boolean;
  read(hash: Sha256): Promise<Uint8Array | undefined>;
}

/** Of a review that keeps none. */
export const noOriginals: OriginalsAtHand = {
  has: () => false,
  read: () => Promise.resolve(undefined),
};

/** A PDF that goes along; the size of a page is not known where it cannot be read, or there is no such page. */
export interface PdfToWrite {
  sizeOf(page: number): PageSize | undefined;
}

/** By the documents that leave as PDFs. */
export type PdfsToWrite = ReadonlyMap<DocumentId, PdfToWrite>;

/** Whether a document was read from a PDF that the review keeps. */
export function isOfPdf({ format, originalHash }: DocumentRecord): boolean {
  return format === 'pdf' && originalHash !== undefined;
}

/** Of the documents those whose PDF is at hand, as if every page could be read: what is looked at before anything is written. */
export function likelyPdfs(
  documents: readonly DocumentRecord[],
  originals: Pick<OriginalsAtHand, 'has'>,
): PdfsToWrite {
  const sizeOf = (): PageSize => ({ width: 1000, height: 1000 });
  return new Map(
    documents.flatMap((document) => {
      const { id, originalHash = '' } = document;
      return isOfPdf(document) && originals.has(originalHash) ? [[id, { sizeOf }] as const] : [];
    }),
  );
}

/** Where a region lies on a page of a PDF that goes along; undefined where that is not known. */
export function areaOnPage(
  { region, start }: Pick<Excerpt, 'region' | 'start'>,
  { body, pdf }: { readonly body: TextBody; readonly pdf: PdfToWrite | undefined },
  pdfs: Ways['pdfs'],
): PageArea | undefined {
  const page = region === undefined ? undefined : pageOfRegion(body, { start });
  const size = page === undefined ? undefined : pdf?.sizeOf(page);
  if (region === undefined || page === undefined || size === undefined) return undefined;
  return areaOf(region, { page, size }, pdfs === 'qualcoder' ? 'top' : 'bottom');
}
