/** Reading the PDFs of a project before it is planned, which takes long and cannot be done in one go. */
import { maximumDocumentBytes } from '../documents/document-limit.ts';
import type { ReadingOptions } from '../documents/reading.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { throwIfCancelled } from '../progress.ts';
import type { Guid } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import type { ProjectPdf } from '../refi-qda/read-pdfs.ts';
import { readSidecar } from '../refi-qda/read-sidecar.ts';

/**
 * The project with its PDFs read; one that cannot be read comes in by the text that was written out for it. Where it is to be nothing but the
 * review that it was written from, unchanged, `isToReturn` keeps their files and saves reading them.
 */
export async function withPdfs(
  file: RefiFile,
  { isToReturn = false, ...options }: ReadingOptions & { readonly isToReturn?: boolean } = {},
): Promise<RefiFile> {
  const isSame = isToReturn && readSidecar(file)?.isChanged === false;
  const pdfs = new Map<Guid, ProjectPdf>();
  const originals = new Map<Sha256, Uint8Array>();
  for (const { guid, kind, path } of file.project.sources) {
    throwIfCancelled(options.signal);
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
  return originals.size === 0 ? file : { ...file, originals, pdfs };
}
