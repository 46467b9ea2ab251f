import type { PdfPageGeometry } from '../../../shared/documents/pdf-geometry.ts';
import { inOurLanguage } from '../../store/worker-language.ts';
import type { GeometryReply, GeometryRequest } from './geometry-messages.ts';

/** Where a text stands on its pages, as far as it is known. */
export interface Placing {
  /** Counts each change. */
  readonly version: number;
  /** Undefined until the file is read through. */
  readonly pages: readonly PdfPageGeometry[] | undefined;
  /** Share of the file that is read. */
  readonly share: number;
  /** Share of the stored text that was found on the pages. */
  readonly found: number;
  readonly problem: string | undefined;
}

export interface PlacingRequest {
  /** Of the original, and of the text that it is read for. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
  readonly text: string;
}

/** Keeps what was worked out for the few documents that were looked at last. */
class KeptPlacings {
  private readonly kept = new Map<string, Placing>();

  get(key: string): Placing | undefined {
    return this.kept.get(key);
  }

  keep(key: string, placing: Placing): void {
    this.kept.delete(key);
    this.kept.set(key, placing);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > 4 && oldest !== undefined) this.kept.delete(oldest);
  }
}

const kept = new KeptPlacings();

/**
 * The text of a PDF on its pages. One worker reads the file, and then places the letters of the pages
 * that are looked at, one page at a time; `stop` ends it.
 */
export class PlacedText {
  private state: Placing;
  private readonly request: PlacingRequest;
  private readonly listeners = new Set<() => void>();
  private worker: Worker | undefined;
  private near: readonly number[] = [];
  private readonly lettered = new Set<number>();
  private underWay: number | undefined;

  constructor(request: PlacingRequest) {
    this.request = request;
    const known = kept.get(request.key);
    this.state = known ?? { version: 0, pages: undefined, share: 0, found: 0, problem: undefined };
    if (known === undefined) this.ask({ text: request.text });
  }

  readonly now = (): Placing => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Places the letters of these pages next, in this order. */
  lookAt(pages: readonly number[]): void {
    this.near = pages;
    this.placeNext();
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.listeners.clear();
  }

  private ask({ text }: { readonly text: string | undefined }): Worker {
    const worker = inOurLanguage(
      new Worker(new URL('./geometry-worker.ts', import.meta.url), { type: 'module' }),
    );
    worker.onmessage = ({ data }: MessageEvent<GeometryReply>) => this.take(data);
    worker.onerror = (event) => {
      this.change({ problem: event.message || 'The page reader stopped.' });
    };
    const { bytes, password } = this.request;
    const request: GeometryRequest = { kind: 'open', bytes, password, text };
    worker.postMessage(request);
    this.worker = worker;
    return worker;
  }

  private placeNext(): void {
    const { pages } = this.state;
    if (pages === undefined || this.underWay !== undefined) return;
    const index = this.near.find((page) => !this.lettered.has(page));
    const page = index === undefined ? undefined : pages[index];
    if (index === undefined || page === undefined) return;
    this.underWay = index;
    this.lettered.add(index);
    const request: GeometryRequest = { kind: 'letters', index, page };
    (this.worker ?? this.ask({ text: undefined })).postMessage(request);
  }

  private take(reply: GeometryReply): void {
    switch (reply.kind) {
      case 'progress':
        this.change({ share: reply.share });
        return;
      case 'failed':
        this.change({ problem: reply.reason });
        return;
      case 'done':
        this.change({ pages: reply.pages, found: reply.found, share: 1 });
        this.placeNext();
        return;
      case 'letters':
        this.underWay = undefined;
        this.change({ pages: this.state.pages?.with(reply.index, reply.page) });
        this.placeNext();
    }
  }

  private change(by: Partial<Placing>): void {
    this.state = { ...this.state, ...by, version: this.state.version + 1 };
    if (this.state.pages !== undefined) kept.keep(this.request.key, this.state);
    for (const listener of this.listeners) listener();
  }
}
