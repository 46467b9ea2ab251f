import type { StoredVersion } from '../store/stored-review.ts';
import type { AskedData, SaidByData } from './checklists/said.ts';
import type { AskedDocuments, DocumentsWork, WrittenDocuments } from './document-work.ts';
import type { AskedTables, PreviewedTable, WrittenFile } from './export-work.ts';
import type { AskedReferences, ReferencesWork, WrittenReferences } from './reference-work.ts';

/** What the worker is asked of tables: the first rows of the chosen one, it as a file, or all in one zip. */
interface TablesQuestion extends StoredVersion, AskedTables {
  readonly kind: 'preview' | 'table' | 'all';
}

/** What it is asked of documents. */
interface DocumentsQuestion extends StoredVersion, AskedDocuments {
  readonly kind: 'documents';
  readonly as: DocumentsWork;
}

/** What it is asked of references. */
interface ReferencesQuestion extends StoredVersion, AskedReferences {
  readonly kind: 'references';
  readonly as: ReferencesWork;
}

/** What the data say for checklists and methods. */
interface DataQuestion extends StoredVersion, AskedData {
  readonly kind: 'said';
}

export type ExportQuestion = TablesQuestion | DocumentsQuestion | ReferencesQuestion | DataQuestion;

/** What it answers. */
export type ExportReply =
  | { readonly kind: 'previewed'; readonly preview: PreviewedTable }
  | { readonly kind: 'written'; readonly file: WrittenFile }
  | { readonly kind: 'documents'; readonly file: WrittenDocuments }
  | { readonly kind: 'said'; readonly said: SaidByData }
  | { readonly kind: 'references'; readonly file: WrittenReferences };
