/// <reference path="./pdfjs-worker.d.ts" />
import { CancelledError, ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { breathe, throwIfCancelled } from '../progress.ts';
import type { PaperFacts } from './paper-facts.ts';
import { claimsTooMuch, type PdfTextPiece, withActualText } from './pdf-actual-text.ts';
import { mayMultiplyDrawings, refuseBombs } from './pdf-bombs.ts';
import type { PdfPage } from './pdf-furniture.ts';
import { linesOf } from './pdf-lines.ts';
import { factsOfMetadata, type PdfMetadata } from './pdf-metadata.ts';
import { type PaintList, pictureShare } from './pdf-pictures.ts';
import { displayedSize, type PageFrame } from './pdf-places.ts';
import { drawnOnce } from './pdf-twice.ts';
import type { ReadingOptions, ReadingProblem } from './reading.ts';

/** More pages than any study has; a file that claims more is broken or hostile. */
export const maximumPdfPages = 5000;
const maximumLettersPerPage = 1_000_000;
const maximumLetters = 20_000_000;
/** Pieces of text on one page; a page set letter by letter has a tenth of it. */
const maximumItemsPerPage = 50_000;

/** The part of a pdf.js document that is used here, without its browser types. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPageProxy>;
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<PdfMetadata>;
}

export interface PdfPageProxy extends PageFrame {
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  streamTextContent(options: { readonly disableNormalization: boolean }): {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: TextChunk | undefined }>;
      cancel(reason: Error): Promise<void>;
    };
  };
  getOperatorList(): Promise<PaintList>;
  cleanup(): unknown;
}

interface TextChunk {
  readonly items: readonly PdfTextPiece[];
}

/** The drawn lines of every page, in drawing order, with what the file says of itself. */
export interface PdfSource {
  readonly metadata: PaperFacts;
  readonly pages: readonly PdfPage[];
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads what a PDF draws, page by page. Nothing is painted, run or fetched, pictures are not decoded,
 * and parsing happens where it is called: a browser's worker, Node and Electron give the same.
 */
export async function readPdfSource(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<PdfSource> {
  try {
    return await readSource(bytes, options);
  } catch (error) {
    throw explainPdfError(error);
  }
}

async function readSource(bytes: Uint8Array, options: ReadingOptions): Promise<PdfSource> {
  refuseBombs(bytes);
  const problems: ReadingProblem[] = [];
  let missingMap = false;
  const how = {
    ...options,
    onMissingMap: () => {
      missingMap = true;
    },
  };
  const { metadata, pages } = await withDocument(bytes, how, async (pdf) => {
    if (pdf.numPages > maximumPdfPages) throw tooLong();
    const read = await readPages(pdf, options, problems);
    return { metadata: await metadataOf(pdf), pages: read };
  });
  if (missingMap) {
    problems.push({
      message: t('reading.eastAsian'),
    });
  }
  return { metadata, pages, problems };
}

/** How a document is opened, beside what the caller asks for. */
interface Opening extends ReadingOptions {
  readonly onMissingMap?: () => void;
  /** Leaves every picture out of what pages paint. */
  readonly withoutPictures?: boolean;
}

/** Opens a PDF for as long as `work` takes. */
export async function withDocument<Result>(
  bytes: Uint8Array,
  opening: Opening,
  work: (pdf: PdfDocument) => Promise<Result>,
): Promise<Result> {
  const { getDocument } = await loadPdfjs();
  const { password, characterMap, onMissingMap, withoutPictures = false } = opening;
  const task = getDocument({
    // It takes the bytes it is given for its own.
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: dataFactory(characterMap, onMissingMap),
    ...(withoutPictures ? { maxImageSize: 0 } : {}),
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** How pdf.js asks for its data; only character maps are given, since nothing is painted. */
function dataFactory(
  characterMap: ReadingOptions['characterMap'],
  onMissing: (() => void) | undefined,
): new () => object {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed here`);
      if (characterMap === undefined) onMissing?.();
      else return characterMap(filename);
      throw new Error(`There is no character map ${filename}`);
    }
  };
}

/** PDF.js with its parser in this thread. */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  await withoutTakingTheChannel(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Inside a Web Worker the parser would take the worker's own message channel for its own. It does not
 * where it sees a window, so there is one while it loads.
 */
async function withoutTakingTheChannel(load: () => Promise<unknown>): Promise<void> {
  const scope = globalThis as { window?: unknown; postMessage?: unknown };
  if (scope.postMessage === undefined || 'window' in scope) {
    await load();
    return;
  }
  scope.window = scope;
  try {
    await load();
  } finally {
    delete scope.window;
  }
}

async function readPages(
  pdf: PdfDocument,
  options: ReadingOptions,
  problems: ReadingProblem[],
): Promise<PdfPage[]> {
  const labels = await pdf.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  const overlong: string[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    throwIfCancelled(options.signal);
    const index = number - 1;
    const label = labels?.[index]?.trim() || String(number);
    try {
      const page = await pdf.getPage(number);
      const pieces = await textPieces(page);
      if (pieces.some(claimsTooMuch)) overlong.push(label);
      const items = drawnOnce(withActualText(pieces));
      letters += items.reduce((sum, item) => sum + item.str.length, 0);
      pages.push({ index, label, ...displayedSize(page), lines: linesOf(items, index, page) });
      page.cleanup();
    } catch (error) {
      if (error instanceof ExpectedError || error instanceof CancelledError) throw error;
      problems.push({ message: t('reading.damagedPage', { label }) });
      pages.push({ index, label, width: 612, height: 792, lines: [] });
    }
    if (letters > maximumLetters) throw tooLong();
    options.onProgress?.({ done: number, total: pdf.numPages, label: 'pages' });
    await breathe();
  }
  if (overlong.length > 0) {
    problems.push({
      message: t('reading.overlong', { labels: overlong.join(', ') }),
    });
  }
  return pages;
}

async function textPieces(page: PdfPageProxy): Promise<PdfTextPiece[]> {
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  const pieces: PdfTextPiece[] = [];
  let letters = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const piece of chunk.value?.items ?? []) {
      letters += ('str' in piece ? piece.str.length : (piece.text?.length ?? 0)) + 1;
      pieces.push(piece);
    }
    if (letters > maximumLettersPerPage || pieces.length > maximumItemsPerPage) {
      const error = tooLong();
      await reader.cancel(error);
      throw error;
    }
  }
  return pieces;
}

/**
 * Says of pages without text what they hold instead, without decoding their pictures.
 */
export async function explainBarePages(
  bytes: Uint8Array,
  pages: readonly PdfPage[],
  options: ReadingOptions,
): Promise<ReadingProblem[]> {
  if (pages.length === 0) return [];
  if (mayMultiplyDrawings(bytes))
    return barePages(
      pages.map(({ label }) => label),
      'unknown',
    );
  const scanned: string[] = [];
  const others: string[] = [];
  const { OPS } = await loadPdfjs();
  await withDocument(bytes, { ...options, withoutPictures: true }, async (pdf) => {
    for (const { index, label, width, height } of pages) {
      throwIfCancelled(options.signal);
      const share = await pdf
        .getPage(index + 1)
        .then((page) => page.getOperatorList())
        .then((list) => pictureShare(list, OPS, width * height))
        // What cannot be drawn shows nothing.
        .catch(() => 0);
      (share > 0.2 ? scanned : others).push(label);
      await breathe();
    }
  });
  return [...barePages(scanned, 'scanned'), ...barePages(others, 'empty')];
}

function barePages(
  labels: readonly string[],
  why: 'scanned' | 'empty' | 'unknown',
): ReadingProblem[] {
  if (labels.length === 0) return [];
  const values = { count: labels.length, labels: labels.join(', '), why };
  return [{ message: t('reading.bare', values) }];
}

/** A file whose metadata cannot be read says nothing of itself. */
async function metadataOf(pdf: PdfDocument): Promise<PaperFacts> {
  return factsOfMetadata(await pdf.getMetadata().catch(() => ({ info: {} })));
}

/** Turns what pdf.js throws into words; what is already a message to the user passes. */
export function explainPdfError(error: unknown): Error {
  if (error instanceof ExpectedError || error instanceof CancelledError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return 'code' in error && error.code === 2
      ? new ExpectedError('password-wrong', t('error.wrongPdfPassword'))
      : new ExpectedError('password-needed', t('error.pdfPassword'));
  }
  return new ExpectedError('damaged-file', t('error.damagedPdf'));
}

function tooLong(): ExpectedError {
  return new ExpectedError('text-too-long', t('error.pdfTooLong'));
}
