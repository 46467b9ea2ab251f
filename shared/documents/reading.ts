import type { TaskOptions } from '../progress.ts';
import type { DocumentFormat } from '../records/document.ts';
import type { TextEncoding } from './decode-text.ts';
import type { SourcedFacts } from './paper-facts.ts';
import type { TextBody } from './text-body.ts';

/** A file as it came: its name (never trusted as a path) and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something of the file that could not be read or was set aside; shown to the user line by line. */
export interface ReadingProblem {
  readonly message: string;
}

/** What reading one file gave. Failures are `ExpectedError`s with one clear sentence. */
export interface DocumentReading {
  readonly format: DocumentFormat;
  /** The paper's own title; falls back to the file name without its ending. */
  readonly title: string;
  /** What is known of it as a publication, and where that stands. */
  readonly paper: SourcedFacts;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** What reading may be given beside progress and cancel. */
export interface ReadingOptions extends TaskOptions {
  /** The encoding of a text, where somebody said so. */
  readonly encoding?: TextEncoding | undefined;
  /** Opens a protected PDF. */
  readonly password?: string | undefined;
  /**
   * Gives a character map of pdf.js by its file name ("UniJIS-UCS2-H.bcmap"). Without it pages set in
   * East Asian fonts that rely on one give no text.
   */
  readonly characterMap?: ((fileName: string) => Promise<Uint8Array>) | undefined;
}

export type ReadDocument = (file: SourceFile, options?: ReadingOptions) => Promise<DocumentReading>;
