/** Draws pages of a PDF with PDF.js: its own worker parses, and the page is painted on a canvas here. */
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { explainPdfError } from '../../../shared/documents/pdf-source.ts';
import { inkOf, type SideEdges } from './ink.ts';
import type { PageSize } from './page-places.ts';
import type { Turn } from './page-turn.ts';
import { PaintQueue } from './paint-queue.ts';

/** A page to paint: `width` and `height` are pixels of the device, turned as it is to be seen. */
export interface Painting {
  readonly page: number;
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}

/** The most pixels a canvas is given: more is slow to paint and no sharper to the eye. */
const mostPixels = 16_000_000;
/** Pages asked for at once while sizes are read, so that a page to paint never waits long. */
const sizesAtOnce = 16;

export class PagePainter {
  readonly queue = new PaintQueue();
  /** How far the text reaches to either side of the page, as shares of its width. */
  readonly ink: SideEdges;
  private readonly pdf: PDFDocumentProxy;
  private known: readonly PageSize[];
  private readonly listeners = new Set<() => void>();
  private isClosed = false;
  private sayPainted: () => void = () => undefined;
  /** When the first page is painted, or cannot be. */
  readonly firstPainted: Promise<void>;

  private constructor(pdf: PDFDocumentProxy, first: PageSize, ink: SideEdges) {
    this.pdf = pdf;
    this.ink = ink;
    this.known = Array.from({ length: pdf.numPages }, () => first);
    this.firstPainted = new Promise((resolve) => {
      this.sayPainted = resolve;
    });
  }

  /** Opens a PDF. Throws an `ExpectedError`, `password-needed` or `password-wrong` for a protected one. */
  static async open(bytes: Uint8Array, password: string | undefined): Promise<PagePainter> {
    const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const port = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
    const worker = PDFWorker.create({ port });
    const data = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;
    const task = getDocument({
      data: bytes.slice(),
      worker,
      ...(password === undefined ? {} : { password }),
      verbosity: 0,
      cMapUrl: data('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: data('standard_fonts'),
      wasmUrl: data('wasm'),
      iccUrl: data('iccs'),
      // WebAssembly would need the page to allow code that is made while it runs.
      useWasm: false,
      useSystemFonts: false,
      disableAutoFetch: true,
      disableRange: true,
      disableStream: true,
      enableXfa: false,
    });
    try {
      const pdf = await task.promise;
      const first = await pdf.getPage(1).then(sizeOf, () => undefined);
      // A paper of the usual size stands for a first page that is damaged.
      return new PagePainter(pdf, first ?? { width: 595, height: 842 }, await inkOf(pdf));
    } catch (error) {
      await task.destroy();
      throw explainPdfError(error);
    }
  }

  /** Of every page as displayed, in points; until `readSizes` is done, pages are taken to be like the first. */
  readonly sizes = (): readonly PageSize[] => this.known;

  /** Tells when sizes are known better; the result ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads how large each page is; a book tells that page by page. */
  async readSizes(): Promise<void> {
    const sizes = [...this.known];
    for (let from = 0; from < sizes.length && !this.isClosed; from += sizesAtOnce) {
      const some = sizes.slice(from, from + sizesAtOnce).map((likely, index) =>
        this.pdf
          .getPage(from + index + 1)
          .then(sizeOf)
          .catch(() => likely),
      );
      for (const [index, size] of (await Promise.all(some)).entries()) sizes[from + index] = size;
    }
    const differs = sizes.some(
      ({ height, width }, index) =>
        width !== this.known[index]?.width || height !== this.known[index]?.height,
    );
    if (!differs || this.isClosed) return;
    this.known = sizes;
    for (const listener of this.listeners) listener();
  }

  /** Paints a page when its turn comes. The result stops it. */
  paint(painting: Painting, onDone: (problem?: Error) => void): () => void {
    const state: { stopped: boolean; task: RenderTask | undefined } = {
      stopped: false,
      task: undefined,
    };
    const begun = performance.now();
    const leave = this.queue.add(painting.page, async () => {
      try {
        const page = await this.pdf.getPage(painting.page + 1);
        if (state.stopped) return;
        const picture = document.createElement('canvas');
        state.task = renderOn(picture, page, painting);
        await state.task.promise;
        if (state.stopped) return;
        // A canvas of its own kept what was seen until the new picture was whole.
        painting.canvas.width = picture.width;
        painting.canvas.height = picture.height;
        painting.canvas.getContext('2d')?.drawImage(picture, 0, 0);
        // A canvas that is let go keeps its memory until it is collected, one without pixels does not.
        picture.width = 0;
        performance.measure('themeloom:page', { start: begun, end: performance.now() });
        onDone();
      } catch (error) {
        if (!state.stopped) onDone(explainPdfError(error));
      } finally {
        if (!state.stopped) this.sayPainted();
      }
    });
    return () => {
      state.stopped = true;
      leave();
      state.task?.cancel();
    };
  }

  /** Lets go of what a page needed to be painted. */
  async forget(page: number): Promise<void> {
    if (this.isClosed) return;
    await this.pdf.getPage(page + 1).then(
      (known) => known.cleanup(),
      () => undefined,
    );
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.pdf.loadingTask.destroy();
  }
}

function sizeOf(page: PDFPageProxy): PageSize {
  const { height, width } = page.getViewport({ scale: 1 });
  return { width, height };
}

function renderOn(
  picture: HTMLCanvasElement,
  page: PDFPageProxy,
  { height, turn, width }: Painting,
): RenderTask {
  const rotation = page.rotate + turn;
  const size = page.getViewport({ scale: 1, rotation });
  const fitting = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  picture.width = Math.max(1, Math.round(width * fitting));
  picture.height = Math.max(1, Math.round(height * fitting));
  const viewport = page.getViewport({ scale: picture.width / size.width, rotation });
  return page.render({ canvas: picture, viewport });
}
