/**
 * Reads one file of an import: references where its content is a bibliography, otherwise a document.
 * All that takes long (decoding, extracting text, hashing) happens here, so that a worker can do it.
 */
import type { Citation } from '../bibliography/citation.ts';
import { type ColumnMapping, csvColumns } from '../bibliography/csv-columns.ts';
import { readReferenceFile } from '../bibliography/read-reference-file.ts';
import { sniffFormat } from '../bibliography/sniff.ts';
import { isWorkbook } from '../bibliography/workbook.ts';
import { buildTextBody } from '../documents/canonical.ts';
import { decodeText, type TextEncoding } from '../documents/decode-text.ts';
import { maximumDocumentBytes } from '../documents/document-limit.ts';
import { foreignKindOfName, refusalOf, requireNotForeign } from '../documents/foreign-file.ts';
import type { SourcedFacts } from '../documents/paper-facts.ts';
import { readDocument } from '../documents/read-document.ts';
import type { ReadingOptions, SourceFile } from '../documents/reading.ts';
import { type WrittenText, writeText } from '../documents/text-body.ts';
import { CancelledError, ExpectedError } from '../errors.ts';
import { sha256OfBytes } from '../hash.ts';
import { t } from '../messages/all-messages.ts';
import { breathe, throwIfCancelled } from '../progress.ts';
import type { DocumentFormat } from '../records/document.ts';
import type { DecisionProgram, DecisionsAnswer, RecordDecisions } from './decision-types.ts';
import { type EncodingSample, encodingToAsk } from './encoding-question.ts';
import { programOf, recordsOf } from './foreign-decisions.ts';
import { type FoundDecisions, findDecisions } from './found-decisions.ts';

/** Something of a file that was not taken over; `line` counts from 1 and is given where it is known. */
export interface ImportProblem {
  readonly line?: number;
  readonly message: string;
}

/** A reference of a bibliographic file, with its abstract as a text that can be coded. */
export interface ReadReference {
  readonly citation: Citation;
  readonly abstract?: WrittenText;
  /** What another program says of it. */
  readonly said?: RecordDecisions;
}

/** What one file of an import gave. */
export type FileReading =
  | {
      readonly kind: 'references';
      readonly name: string;
      readonly format: string;
      readonly references: readonly ReadReference[];
      /** SHA-256 of the file, by which it is known again. */
      readonly fileHash: string;
      /** The program whose decisions came along, and what the user said of them. */
      readonly decisions?: {
        readonly program: DecisionProgram;
        readonly answer: DecisionsAnswer | undefined;
      };
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'document';
      readonly name: string;
      /** Where the file lay, as far as whoever brought it said, with its name. */
      readonly path?: string;
      readonly format: DocumentFormat;
      readonly title: string;
      readonly paper: SourcedFacts;
      readonly text: WrittenText;
      readonly original: Uint8Array;
      readonly originalHash: string;
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly message: string;
      /** What the user can be asked, so that it is read after all. */
      readonly question?: FileQuestion;
    };

/** Something only the user knows about a file. */
export type FileQuestion =
  | { readonly about: 'password'; readonly isWrong: boolean }
  | { readonly about: 'decisions'; readonly found: FoundDecisions }
  /** It holds coded segments, which come in otherwise than references and documents do. */
  | { readonly about: 'segments' }
  | {
      readonly about: 'encoding';
      /** How the file would read in each encoding, the likeliest first. */
      readonly samples: readonly EncodingSample[];
    }
  | {
      readonly about: 'columns';
      readonly headings: readonly string[];
      readonly sampleRows: readonly (readonly string[])[];
    };

/** What the user says about a file, in the application or on the command line. */
export interface Told {
  /** Opens a protected document. */
  readonly password?: string | undefined;
  /** What the columns of a table hold. */
  readonly columns?: ColumnMapping | undefined;
  /** The encoding of a text. */
  readonly encoding?: TextEncoding | undefined;
  /** What becomes of decisions that were made in another program. */
  readonly decisions?: DecisionsAnswer | 'leave' | undefined;
}

/** What the reading of one file may be told. */
export interface ReadFileOptions extends ReadingOptions, Told {
  /** Read as a document whatever it holds: the user is adding it to a study. */
  readonly asDocument?: boolean;
  /** An encoding that could only be guessed is asked about instead of taken. */
  readonly asksEncoding?: boolean;
  /** Decisions of another program are asked about before anything comes in. */
  readonly asksDecisions?: boolean;
}

/**
 * Reads a file for import. Never throws for what is wrong with the file: that is a `failed` reading
 * with one sentence. Throws `CancelledError` when the user cancelled.
 */
export async function readImportFile(
  file: SourceFile,
  options: ReadFileOptions = {},
): Promise<FileReading> {
  try {
    requireImportable(file.name, file.bytes.length);
    requireNotForeign(file.name, file.bytes);
    const samples = options.asksEncoding === true ? encodingToAsk(file, options) : [];
    if (samples.length > 0)
      return {
        kind: 'failed',
        name: file.name,
        message: t('import.encodingUnsure'),
        question: { about: 'encoding', samples },
      };
    return options.asDocument !== true && isBibliography(file)
      ? await readAsReferences(file, options)
      : await readAsDocument(file, options);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    const failed = failedReading(file.name, error);
    const question = await questionAbout(file, error);
    return failed.kind === 'failed' && question !== undefined ? { ...failed, question } : failed;
  }
}

async function questionAbout(file: SourceFile, error: unknown): Promise<FileQuestion | undefined> {
  if (!(error instanceof ExpectedError)) return undefined;
  if (error.code === 'password-needed' || error.code === 'password-wrong')
    return { about: 'password', isWrong: error.code === 'password-wrong' };
  if (error.code === 'columns-unknown')
    return {
      about: 'columns',
      ...(isWorkbook(file.bytes)
        ? await (await import('../bibliography/read-workbook.ts')).workbookColumns(file.bytes)
        : csvColumns(decodeText(file.bytes).text)),
    };
  return undefined;
}

/** The reading of a file that could not be read, with what to say about it. */
export function failedReading(name: string, error: unknown): FileReading {
  if (error instanceof ExpectedError) return { kind: 'failed', name, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', name, message: t('import.fault', { reason }) };
}

/** Throws the `ExpectedError` of a file that need not even be loaded; `size` is in bytes. */
export function requireImportable(name: string, size: number): void {
  if (/\.loom$/i.test(name)) throw new ExpectedError('is-review', t('import.isReview'));
  if (size <= maximumDocumentBytes) return;
  // Recordings and projects are often larger: that they are not read says more than their size.
  const kind = foreignKindOfName(name);
  throw kind === undefined
    ? new ExpectedError('file-too-large', t('import.tooLarge'))
    : refusalOf(kind);
}

/** In bytes; even, so that a sample of UTF-16 stays UTF-16. */
const sampleLength = 262_144;

/** Endings that only exports of references have. */
const referenceEndings = /\.(?:ris|nbib|enw|ciw|isi|bib)$/i;

/** Whether a file holds references: by its content, and by an ending that says so even where its content does not. */
export function isBibliography(file: SourceFile): boolean {
  const head = String.fromCharCode(...file.bytes.subarray(0, 8));
  if (head.startsWith('PK')) return isWorkbook(file.bytes);
  if (head.startsWith('%PDF')) return false;
  // A text about references is a document; these endings are never given to exports of references.
  if (/\.(?:md|markdown|x?html?|docx|odt|rtf|pdf|srt|vtt)$/i.test(file.name)) return false;
  if (referenceEndings.test(file.name)) return true;
  const { text } = decodeText(file.bytes.subarray(0, sampleLength));
  return !text.slice(0, 1000).includes('\0') && sniffFormat(text, file.name) !== undefined;
}

async function readAsReferences(file: SourceFile, options: ReadFileOptions): Promise<FileReading> {
  const { format, encoding, citations, problems } = await readReferenceFile(file, {
    ...(options.columns === undefined ? {} : { columns: options.columns }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  });
  const program = programOf(citations, file.name);
  const records = recordsOf(citations, program, file.name);
  if (program !== undefined && options.asksDecisions === true && options.decisions === undefined)
    return {
      kind: 'failed',
      name: file.name,
      message: t('decisions.asked', { program }),
      question: {
        about: 'decisions',
        found: findDecisions(
          program,
          records.flatMap(({ said }) => said ?? []),
        ),
      },
    };
  const references: ReadReference[] = [];
  for (const [index, { citation, said }] of records.entries()) {
    const abstract = abstractText(citation);
    references.push({
      citation,
      ...(abstract === undefined ? {} : { abstract }),
      ...(said === undefined ? {} : { said }),
    });
    if (index % 200 === 199) {
      options.onProgress?.({ done: index + 1, total: records.length });
      await breathe();
      throwIfCancelled(options.signal);
    }
  }
  const read: ImportProblem[] = /^utf-8$/i.test(encoding)
    ? []
    : [{ message: t('import.encoding', { encoding }) }];
  return {
    kind: 'references',
    name: file.name,
    format,
    references,
    fileHash: sha256OfBytes(file.bytes),
    ...(program === undefined
      ? {}
      : {
          decisions: {
            program,
            answer: options.decisions === 'leave' ? undefined : options.decisions,
          },
        }),
    problems: [...read, ...problems],
  };
}

/** An abstract as a text body, a paragraph to each of its lines; undefined where there is none. */
export function abstractText(citation: Citation): WrittenText | undefined {
  const lines = (citation.abstract ?? '').split('\n');
  const body = buildTextBody(lines.map((text) => ({ kind: 'paragraph', text })));
  return body.text === '' ? undefined : writeText(body);
}

async function readAsDocument(file: SourceFile, options: ReadingOptions): Promise<FileReading> {
  const { format, title, paper, body, problems } = await readDocument(file, options);
  return {
    kind: 'document',
    name: file.name,
    format,
    title,
    paper,
    text: writeText(body),
    original: file.bytes,
    originalHash: sha256OfBytes(file.bytes),
    problems,
  };
}
