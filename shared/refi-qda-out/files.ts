/** PDFs, pictures and recordings that go along as files, and the areas of pages that are coded. */

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

/** A file that goes along; the size of a page is not known where it cannot be read, or there is no such page. */
export interface FileToWrite {
  sizeOf(page: number): PageSize | undefined;
}

/** By the documents that leave as files. */
export type FilesToWrite = ReadonlyMap<DocumentId, FileToWrite>;

/** Whether a document was read from a PDF that the review keeps. */
export function isOfPdf({ format, originalHash }: DocumentRecord): boolean {
  return format === 'pdf' && originalHash !== undefined;
}

/** Whether a document stands for a picture or recording that the review keeps, or was read from such a PDF. */
export function isOfFile(document: DocumentRecord): boolean {
  const { medium, originalHash } = document;
  return (medium !== undefined && originalHash !== undefined) || isOfPdf(document);
}

/** How the file of a picture or recording ends, without the dot. */
export function endingOf({ originalName = '' }: DocumentRecord): string {
  return /\.([a-z0-9]{1,5})$/i.exec(originalName)?.[1]?.toLowerCase() ?? 'bin';
}

/** Of the documents those whose file is at hand, as if every page could be read: what is looked at before anything is written. */
export function likelyFiles(
  documents: readonly DocumentRecord[],
  originals: Pick<OriginalsAtHand, 'has'>,
): FilesToWrite {
  const sizeOf = (): PageSize => ({ width: 1000, height: 1000 });
  return new Map(
    documents.flatMap((document) => {
      const { id, originalHash = '' } = document;
      return isOfFile(document) && originals.has(originalHash) ? [[id, { sizeOf }] as const] : [];
    }),
  );
}

/** Where a region lies on a page of a PDF that goes along; undefined where that is not known. */
export function areaOnPage(
  { region, start }: Pick<Excerpt, 'region' | 'start'>,
  { body, pdf }: { readonly body: TextBody; readonly pdf: FileToWrite | undefined },
  pdfs: Ways['pdfs'],
): PageArea | undefined {
  const page = region === undefined ? undefined : pageOfRegion(body, { start });
  const size = page === undefined ? undefined : pdf?.sizeOf(page);
  if (region === undefined || page === undefined || size === undefined) return undefined;
  return areaOf(region, { page, size }, pdfs === 'qualcoder' ? 'top' : 'bottom');
}
