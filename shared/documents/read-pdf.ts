/// <reference path="./pdfjs-worker.d.ts" />
import { CancelledError, ExpectedError } from '../errors.ts';
import { breathe, type TaskOptions, throwIfCancelled } from '../progress.ts';
import { buildTextBody } from './canonical.ts';
import { linesOf, type PdfTextItem } from './pdf-lines.ts';
import { inReadingOrder } from './pdf-order.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type PdfPage, withoutRunningLines } from './pdf-running-lines.ts';
import type { ReadingProblem } from './reading.ts';
import type { TextBody } from './text-body.ts';

/** More pages than any study has; a file that claims more is broken or hostile. */
export const maximumPdfPages = 5000;
const maximumLettersPerPage = 1_000_000;
const maximumLetters = 20_000_000;

/** What a PDF gave: its title if it names one, its body and what was left out or set aside. */
export interface PdfReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads the text of a PDF page by page. Nothing is drawn, run or fetched, and parsing happens where
 * it is called, so a browser's worker, Node and Electron give the same text.
 */
export async function readPdf(bytes: Uint8Array, options: TaskOptions = {}): Promise<PdfReading> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // It takes the bytes it is given for its own.
    data: bytes.slice(),
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
  });
  try {
    const pdf: PdfDocument = await task.promise;
    if (pdf.numPages > maximumPdfPages) throw tooLong();
    const problems: ReadingProblem[] = [];
    const pages = await readPages(pdf, options, problems);
    const { pages: clean, setAside } = withoutRunningLines(pages);
    const body = buildTextBody(paragraphsOf(clean));
    return {
      title: (await metadataTitle(pdf)) ?? firstTitle(body),
      body,
      problems: [
        ...problems,
        ...pagesWithoutText(pages, body),
        ...setAside.map((text) => ({ message: `Set aside: ${text}` })),
      ],
    };
  } catch (error) {
    throw explainPdfError(error);
  } finally {
    await task.destroy();
  }
}

/** The part of a pdf.js document that is used here, without its browser types. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPageProxy>;
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<{ readonly info: object }>;
}

interface PdfPageProxy {
  readonly view: readonly number[];
  streamTextContent(): {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: TextChunk | undefined }>;
      cancel(reason: Error): Promise<void>;
    };
  };
  cleanup(): unknown;
}

interface TextChunk {
  readonly items: readonly (PdfTextItem | { readonly type: string })[];
}

async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
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
  options: TaskOptions,
  problems: ReadingProblem[],
): Promise<PdfPage[]> {
  const labels = await pdf.getPageLabels().catch(() => null);
  const pages: PdfPage[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    throwIfCancelled(options.signal);
    const label = labels?.[number - 1]?.trim() || String(number);
    try {
      const page = await pdf.getPage(number);
      const items = await textItems(page);
      letters += items.reduce((sum, item) => sum + item.str.length, 0);
      pages.push({ label, height: heightOf(page), lines: inReadingOrder(linesOf(items)) });
      page.cleanup();
    } catch (error) {
      if (error instanceof ExpectedError) throw error;
      problems.push({ message: `Page ${label} is damaged and was left out.` });
      pages.push({ label, height: 1, lines: [] });
    }
    if (letters > maximumLetters) throw tooLong();
    options.onProgress?.({ done: number, total: pdf.numPages, label: 'pages' });
    await breathe();
  }
  return pages;
}

async function textItems(page: PdfPageProxy): Promise<PdfTextItem[]> {
  const reader = page.streamTextContent().getReader();
  const items: PdfTextItem[] = [];
  let letters = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value?.items ?? []) {
      if (!('str' in item)) continue;
      letters += item.str.length + 1;
      items.push(item);
    }
    if (letters > maximumLettersPerPage) {
      const error = tooLong();
      await reader.cancel(error);
      throw error;
    }
  }
  return items;
}

function pagesWithoutText(pages: readonly PdfPage[], body: TextBody): ReadingProblem[] {
  const bare = pages.filter((page) => page.lines.length === 0).map((page) => page.label);
  if (bare.length === 0 || body.blocks.length === 0) return [];
  const which = `${bare.slice(0, 20).join(', ')}${bare.length > 20 ? ' …' : ''}`;
  return [
    {
      message: `No text on ${bare.length === 1 ? 'page' : 'pages'} ${which}: empty or a scanned picture.`,
    },
  ];
}

function heightOf(page: PdfPageProxy): number {
  return Math.abs((page.view[3] ?? 0) - (page.view[1] ?? 0)) || 1;
}

async function metadataTitle(pdf: PdfDocument): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  // Programs write file names and their own name there.
  const useless = /^(?:untitled.*|microsoft word - .*|.*\.(?:docx?|indd|tex|dvi|pdf|qxd|rtf|fm))$/i;
  return title === '' || useless.test(title) ? undefined : title;
}

function firstTitle(body: TextBody): string | undefined {
  const block = body.blocks.find(({ kind }) => kind === 'title');
  return block === undefined ? undefined : body.text.slice(block.start, block.end);
}

/** Turns what pdf.js throws into words; what is already a message to the user passes. */
export function explainPdfError(error: unknown): Error {
  if (error instanceof ExpectedError || error instanceof CancelledError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return new ExpectedError(
      'password-protected',
      'The PDF is protected by a password, so it was not read. Open it in its program, remove the password and save a copy.',
    );
  }
  return new ExpectedError(
    'damaged-file',
    'The PDF is damaged, so it was not read. Fetch it again, or open it in a PDF program and save a copy.',
  );
}

function tooLong(): ExpectedError {
  return new ExpectedError(
    'text-too-long',
    'The PDF holds more text than a document can, so it was not read. Split it into several files.',
  );
}
