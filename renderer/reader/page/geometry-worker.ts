/** Works out where the text of a PDF stands on its pages, off the interface's thread. */

import { fitGeometry } from '../../../shared/documents/pdf-fit.ts';
import { type LetterPlacer, placingLetters } from '../../../shared/documents/pdf-page-letters.ts';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import type { ReadingOptions } from '../../../shared/documents/reading.ts';
import { characterMap } from '../../store/character-maps.ts';
import { answerEach } from '../../store/worker-language.ts';
import type { GeometryReply, GeometryRequest } from './geometry-messages.ts';

const post = (reply: GeometryReply): void => self.postMessage(reply);

type Opening = Extract<GeometryRequest, { readonly kind: 'open' }>;

/** One file for as long as its pages are shown: ending the worker lets go of it. */
class OpenPdf {
  private readonly options: ReadingOptions;
  private readonly bytes: Uint8Array;
  private placer: Promise<LetterPlacer> | undefined;

  constructor({ bytes, password }: Opening) {
    this.bytes = bytes;
    this.options = { characterMap, ...(password === undefined ? {} : { password }) };
  }

  async read(text: string): Promise<void> {
    const { body, geometry } = await readPdf(this.bytes, {
      ...this.options,
      onProgress: ({ done, total }) => post({ kind: 'progress', share: done / Math.max(1, total) }),
    });
    const { found, pages } = fitGeometry(geometry.pages, body.text, text);
    post({ kind: 'done', pages, found });
  }

  async placeLetters({ index, page }: Extract<GeometryRequest, { kind: 'letters' }>) {
    this.placer ??= new Promise((resolve, reject) => {
      placingLetters(this.bytes, this.options, (placer) => {
        resolve(placer);
        return new Promise(() => undefined);
      }).catch(reject);
    });
    // A page whose letters cannot be placed keeps its rough ones.
    const placed = await this.placer.then((place) => place(page, index)).catch(() => page);
    post({ kind: 'letters', index, page: placed });
  }
}

/** Takes the requests of one document's pages: the file first, then pages whose letters are to be placed. */
class Requests {
  private pdf: OpenPdf | undefined;

  async take(request: GeometryRequest): Promise<void> {
    try {
      if (request.kind === 'letters') {
        await this.pdf?.placeLetters(request);
        return;
      }
      this.pdf = new OpenPdf(request);
      if (request.text !== undefined) await this.pdf.read(request.text);
    } catch (error) {
      post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

const requests = new Requests();
answerEach((request: GeometryRequest) => requests.take(request));
