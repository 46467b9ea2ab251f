/** Draws pages of a PDF with PDF.js: its own worker parses, and the page is painted on a canvas here. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { explainPdfError } from '../../../shared/documents/pdf-source.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The most pixels a canvas is given: more is slow to paint and no sharper to the eye. */
const mostPixels = 16_000_000;

export class PagePainter {
  /** Of every page as displayed, in points. */
  readonly sizes: readonly PageSize[];
  private readonly pdf: PDFDocumentProxy;

  private constructor(pdf: PDFDocumentProxy, sizes: readonly PageSize[]) {
    this.pdf = pdf;
    this.sizes = sizes;
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
      const sizes: PageSize[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { height, width } = page.getViewport({ scale: 1 });
        sizes.push({ width, height });
      }
      return new PagePainter(pdf, sizes);
    } catch (error) {
      await task.destroy();
      throw explainPdfError(error);
    }
  }

  /** Paints a page; `scale` is in pixels of the device per point. The result stops it. */
  paint(
    index: number,
    canvas: HTMLCanvasElement,
    scale: number,
    onDone: (problem?: Error) => void,
  ): () => void {
    let stopped = false;
    let stop: (() => void) | undefined;
    const begun = performance.now();
    const run = async (): Promise<void> => {
      const page = await this.pdf.getPage(index + 1);
      if (stopped) return;
      const size = page.getViewport({ scale: 1 });
      const fitting = Math.min(scale, Math.sqrt(mostPixels / (size.width * size.height)));
      const viewport = page.getViewport({ scale: fitting });
      // A canvas of its own keeps what is seen until the new picture is whole.
      const picture = document.createElement('canvas');
      picture.width = Math.max(1, Math.floor(viewport.width));
      picture.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas: picture, viewport });
      stop = () => task.cancel();
      await task.promise;
      if (stopped) return;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      performance.measure('themeloom:page', { start: begun, end: performance.now() });
      onDone();
    };
    run().catch((error: unknown) => {
      if (!stopped) onDone(explainPdfError(error));
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }

  async close(): Promise<void> {
    await this.pdf.loadingTask.destroy();
  }
}
