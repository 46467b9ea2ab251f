/** Workers that do their work where the test runs, as those of the store do beside the application. */
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { readAsWritten } from '../../../renderer/db/written-review.ts';
import type { BundleRequest } from '../../../renderer/store/bundle-messages.ts';
import { headOf } from '../../../renderer/store/file-head.ts';
import { type PreviewRequest, previewKept } from '../../../renderer/store/kept-preview.ts';
import { failure } from '../../../renderer/store/worker-reply.ts';
import { type ReadBundle, readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeReviewFile } from '../../../shared/bundle/write-bundle.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** Stands for `Worker`: reads, hands over and saves files, and looks into kept states. */
export class InlineWorker {
  onmessage: Listener | undefined;
  private read: ReadBundle | undefined;
  private readonly listeners: Listener[] = [];

  addEventListener(kind: string, listener: Listener): void {
    if (kind === 'message') this.listeners.push(listener);
  }

  postMessage(request: BundleRequest | PreviewRequest): void {
    this.answer(request)
      .catch(failure)
      .then((data) => {
        for (const hear of [this.onmessage, ...this.listeners]) hear?.({ data });
      });
  }

  terminate(): void {
    this.onmessage = undefined;
  }

  private async answer(request: BundleRequest | PreviewRequest): Promise<unknown> {
    switch (request.kind) {
      case 'preview':
        return previewKept(new ThemeloomDatabase(request.database), request);
      case 'save': {
        const { database, id, keptBy } = request;
        const review = await readAsWritten(new ThemeloomDatabase(database), id);
        const kept = keptBy === undefined ? review : { ...review, keptBy };
        return { kind: 'written', bytes: await writeReviewFile(kept, {}) };
      }
      case 'read':
        this.read = await readBundle(request.bytes);
        return { kind: 'read', head: headOf(this.read, this.read.snapshot) };
      case 'hand-over':
        return { kind: 'contents', contents: this.read };
      default:
        throw new Error(`${request.kind} is not done here`);
    }
  }
}
