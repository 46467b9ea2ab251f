/** Reading the files of a project before it is planned, which takes long and cannot be done in one go. */
import { maximumDocumentBytes } from '../documents/document-limit.ts';
import type { ReadingOptions } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { throwIfCancelled } from '../progress.ts';
import type { Guid } from '../refi-qda/model.ts';
import { type MediumFile, mostOfMedia, type RefiFile } from '../refi-qda/open-refi.ts';
import type { ProjectPdf } from '../refi-qda/read-pdfs.ts';
import { readSidecar } from '../refi-qda/read-sidecar.ts';
import { isMedium, mediumOf } from './media-files.ts';

/** What is done with the files of a project. */
export interface FilesToRead extends ReadingOptions {
  /** Whether it may be nothing but the review that it was written from. */
  readonly isToReturn?: boolean;
}

/**
 * The project with its PDFs read, and with its pictures and recordings as far as they fit. A PDF that cannot be read comes in by the text
 * that was written out for it. Where the project is to be nothing but the review that it was written from, unchanged, `isToReturn` keeps
 * the files and saves reading them.
 */
export async function withFiles(
  file: RefiFile,
  { isToReturn = false, ...options }: FilesToRead = {},
): Promise<RefiFile> {
  const isSame = isToReturn && readSidecar(file)?.isChanged === false;
  const pdfs = new Map<Guid, ProjectPdf>();
  const media = new Map<Guid, MediumFile>();
  const originals = new Map<Sha256, Uint8Array>();
  const room = { left: mostOfMedia };
  for (const source of file.project.sources) {
    const { guid, kind, path } = source;
    throwIfCancelled(options.signal);
    if (isMedium(source) && !media.has(guid)) {
      const found = await mediumOf(file, source, room);
      media.set(guid, found);
      if ('bytes' in found) originals.set(found.sha256, found.bytes);
      continue;
    }
    if (kind !== 'pdf' || guid === '' || path === undefined || pdfs.has(guid)) continue;
    const bytes = file.read(path);
    if (typeof bytes === 'string' || bytes.length > maximumDocumentBytes) continue;
    const sha256 = await sha256Natively(bytes);
    originals.set(sha256, bytes);
    if (isSame) continue;
    const { readPdf } = await import('../documents/read-pdf.ts');
    try {
      // The reader may hand its bytes over to a worker.
      const { body, geometry } = await readPdf(bytes.slice(), options);
      pdfs.set(guid, { bytes, sha256, body, geometry });
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
    }
  }
  return { ...file, media, originals, pdfs };
}
