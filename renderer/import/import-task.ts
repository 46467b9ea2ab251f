/** Messages between the interface and the worker that reads files for import. */
import type { ColumnMapping } from '../../shared/bibliography/csv-columns.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';

/** What the user said about a file that could not be read without. */
export interface Told {
  readonly password?: string;
  readonly columns?: ColumnMapping;
}

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly asDocument: boolean;
  readonly told?: Told | undefined;
}

export type ImportReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly reading: FileReading };
