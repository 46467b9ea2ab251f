import type { StoredVersion } from '../store/stored-review.ts';
import type { AskedTables, PreviewedTable, WrittenFile } from './export-work.ts';

/** What the worker for exports is asked: the first rows of the chosen table, it as a file, or all in one zip. */
export interface ExportQuestion extends StoredVersion, AskedTables {
  readonly kind: 'preview' | 'table' | 'all';
}

/** What it answers. */
export type ExportReply =
  | { readonly kind: 'previewed'; readonly preview: PreviewedTable }
  | { readonly kind: 'written'; readonly file: WrittenFile };
