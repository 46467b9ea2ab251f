/** What the worker for exports makes of documents: files, a page for printing, and the beginning of one to look at. */
import { printFacts } from '../../shared/coded-documents/print-facts.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { gathered } from '../../shared/export/write-table.ts';
import { zipFiles } from '../../shared/export/zip-stream.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import {
  type DocumentFormat,
  type DocumentsRequest,
  documentsPage,
  leftOutWords,
  openDocuments,
  sortDocuments,
} from '../../shared/use-cases/export-documents.ts';
import type { ExportChoice } from '../../shared/use-cases/export-tables.ts';
import type { ExportWork } from './export-work.ts';

/** Files of a format, in a zip where they are several; one page of all; or the beginning of the first. */
export type DocumentsWork = DocumentFormat | 'page' | 'preview';

export interface AskedDocuments {
  readonly choice: ExportChoice;
  readonly request: DocumentsRequest;
}

/** What was written, and what was left out of it. */
export interface WrittenDocuments {
  readonly bytes: Uint8Array;
  /** Names of the files; of a page the name of its first document’s file. */
  readonly names: readonly string[];
  /** Sentences. */
  readonly leftOut: readonly string[];
  /** How many documents there are in all. */
  readonly count: number;
}

/** Blocks of a document that are looked at before it is saved. */
const previewedBlocks = 120;

/** Writes documents of the review. Throws `ExpectedError` `no-documents` where none is left to write. */
export async function writeDocuments(
  work: ExportWork,
  { as, choice, request }: AskedDocuments & { readonly as: DocumentsWork },
  { onProgress }: TaskOptions = {},
): Promise<WrittenDocuments> {
  const source = work.sourceOf(choice);
  const sorted = sortDocuments(source, request);
  const leftOut = leftOutWords(sorted);
  const { written } = sorted;
  if (written.length === 0)
    throw new ExpectedError('no-documents', [...leftOut, t('documents.none')].join(' '));
  if (as === 'page' || as === 'preview') {
    const some = as === 'page' ? written : written.slice(0, 1);
    const asked = as === 'page' ? request : { ...request, blocks: previewedBlocks };
    const [first] = openDocuments(source, some.slice(0, 1), { request, formats: ['html'] });
    const facts = printFacts(source, request);
    const bytes = await gathered(
      documentsPage(some, { source, facts, request: asked, onProgress }),
    );
    return { bytes, names: [first?.name ?? ''], leftOut, count: written.length };
  }
  const files = [...openDocuments(source, written, { request, formats: [as], onProgress })];
  const names = files.map(({ name }) => name);
  const [only] = files;
  const pieces = files.length === 1 && only !== undefined ? only.pieces() : zipFiles(files);
  return { bytes: await gathered(pieces), names, leftOut, count: written.length };
}
