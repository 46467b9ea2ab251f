/** Messages between the interface and the worker that reads files for import. */
import type { FileReading, Told } from '../../shared/import/read-import-file.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly asDocument: boolean;
  readonly told?: Told | undefined;
}

export type ImportReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly reading: FileReading };
