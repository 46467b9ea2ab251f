/** Reading the files that leave with a project, and how large the pages of PDFs are on which something is coded. */
import { pdfPageSizes } from '../documents/pdf-page-sizes.ts';
import type { ReadingOptions } from '../documents/reading.ts';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import { throwIfCancelled } from '../progress.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { DocumentId } from '../records/ids.ts';
import { pageOfRegion } from '../refi-qda/page-areas.ts';
import type { RefiSource } from '../refi-qda-out/choice.ts';
import { type FileToWrite, isOfFile, type OriginalsAtHand } from '../refi-qda-out/files.ts';

/** A file with its bytes. */
export interface ReadFile extends FileToWrite {
  readonly bytes: Uint8Array;
}

/** What one archive may hold; the standard allows files of 2 GB, and readers keep an archive in memory. */
const largest = 2 * 1024 ** 3;

/** The PDFs, pictures and recordings of documents, as far as they are at hand. Throws an `ExpectedError` where they are more than a file can hold. */
export async function readFiles(
  {
    documents,
    originals,
    source,
  }: {
    readonly documents: readonly DocumentRecord[];
    readonly originals: OriginalsAtHand;
    readonly source: Pick<RefiSource, 'snapshot' | 'texts'>;
  },
  options: ReadingOptions,
): Promise<ReadonlyMap<DocumentId, ReadFile>> {
  const files = new Map<DocumentId, ReadFile>();
  let size = 0;
  for (const document of documents) {
    const { id, originalHash, textId } = document;
    throwIfCancelled(options.signal);
    if (!isOfFile(document) || originalHash === undefined) continue;
    const bytes = await originals.read(originalHash);
    if (bytes === undefined) continue;
    size += bytes.length;
    if (size > largest) throw new ExpectedError('file-too-large', t('refiOut.tooLarge'));
    const pages = pagesWithRegions(source.snapshot.codings.get(id), source.texts.get(textId));
    const sizes = pages.size === 0 ? new Map() : await sizesOf(bytes, pages, options);
    files.set(id, { bytes, sizeOf: (page) => sizes.get(page) });
  }
  return files;
}

function pagesWithRegions(
  codings: DocumentCodings | undefined,
  body: TextBody | undefined,
): ReadonlySet<number> {
  const pages = new Set<number>();
  for (const excerpt of codings?.excerpts.values() ?? []) {
    if (excerpt.deleted === true || excerpt.region === undefined || body === undefined) continue;
    const page = pageOfRegion(body, excerpt);
    if (page !== undefined) pages.add(page);
  }
  return pages;
}

/** Regions of a PDF that cannot be opened, as without its password, stand on the words of their pages. */
async function sizesOf(
  bytes: Uint8Array,
  pages: ReadonlySet<number>,
  options: ReadingOptions,
): ReturnType<typeof pdfPageSizes> {
  try {
    return await pdfPageSizes(bytes, pages, options);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return new Map();
  }
}
