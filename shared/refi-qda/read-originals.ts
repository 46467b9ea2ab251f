/** The formatted files that texts of a project were read from, as originals of their documents. */
import { maximumDocumentBytes } from '../documents/document-limit.ts';
import { recogniseFormat } from '../documents/recognise-format.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256OfBytes } from '../hash.ts';
import { t } from '../messages/refi-messages.ts';
import type { DocumentFormat } from '../records/document.ts';
import type { RefiSource } from './model.ts';
import type { RefiFile } from './open-refi.ts';
import type { ReportNotes } from './report.ts';

/** A file that a document was read from. */
export interface FormattedFile {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly format: DocumentFormat;
}

/** In bytes: what originals of a project take at most. Its texts come in all the same. */
const mostOfProject = 400 * 1024 * 1024;

/** Reads them within bounds; those that are not at hand, are too large or are nothing that documents are read from are told. */
export class Originals {
  private readonly file: RefiFile;
  private used = 0;
  private left = 0;

  constructor(file: RefiFile) {
    this.file = file;
  }

  read({ richPath }: RefiSource): FormattedFile | undefined {
    // Some programs name the plain text here, too.
    if (richPath === undefined || /\.txt$/i.test(richPath)) return undefined;
    const found = this.fileAt(richPath);
    if (found === undefined) this.left += 1;
    return found;
  }

  /** Says how many files did not come along. */
  sayLeft(report: ReportNotes): void {
    if (this.left > 0)
      report.left(t('refi.whatOriginals'), '', t('refi.originalsLeft', { count: this.left }));
  }

  private fileAt(path: string): FormattedFile | undefined {
    const size = this.file.sizeOf?.(path) ?? 0;
    if (size > maximumDocumentBytes || this.used + size > mostOfProject) return undefined;
    try {
      const bytes = this.file.read(path);
      if (typeof bytes === 'string' || bytes.length > maximumDocumentBytes) return undefined;
      const format = recogniseFormat(path, bytes);
      if (!formatted.has(format)) return undefined;
      this.used += bytes.length;
      return { bytes, format, sha256: sha256OfBytes(bytes) };
    } catch (error) {
      if (error instanceof ExpectedError) return undefined;
      throw error;
    }
  }
}

const formatted: ReadonlySet<DocumentFormat> = new Set(['docx', 'odt', 'rtf', 'html', 'markdown']);
