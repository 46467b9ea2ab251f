import type { StoredVersion } from '../store/stored-review.ts';
import type { AskedDocuments, DocumentsWork, WrittenDocuments } from './document-work.ts';
import type { AskedTables, PreviewedTable, WrittenFile } from './export-work.ts';

/** What the worker is asked of tables: the first rows of the chosen one, it as a file, or all in one zip. */
interface TablesQuestion extends StoredVersion, AskedTables {
  readonly kind: 'preview' | 'table' | 'all';
}

/** What it is asked of documents. */
interface DocumentsQuestion extends StoredVersion, AskedDocuments {
  readonly kind: 'documents';
  readonly as: DocumentsWork;
}

export type ExportQuestion = TablesQuestion | DocumentsQuestion;

/** What it answers. */
export type ExportReply =
  | { readonly kind: 'previewed'; readonly preview: PreviewedTable }
  | { readonly kind: 'written'; readonly file: WrittenFile }
  | { readonly kind: 'documents'; readonly file: WrittenDocuments };
