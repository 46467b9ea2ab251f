/** Messages between the interface and the worker that reads files for import. */
import type { PlacedMarks } from '../../shared/documents/pdf-marks.ts';
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

/** What else the worker is asked of a PDF: the marks on a text, or how many marks and notes there are. */
export type MarksRequest =
  | {
      readonly kind: 'marks';
      readonly bytes: Uint8Array;
      readonly text: string;
      readonly password: string | undefined;
    }
  | { readonly kind: 'count'; readonly bytes: Uint8Array };

export type MarksReply =
  | { readonly kind: 'marks'; readonly placed: PlacedMarks }
  | { readonly kind: 'counted'; readonly marks: number; readonly notes: number };
