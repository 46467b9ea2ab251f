/** Workers that do their work where the test runs, as those of the store do beside the application. */
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import type { BundleRequest } from '../../../renderer/store/bundle-messages.ts';
import type { HandedOver } from '../../../renderer/store/file-head.ts';
import { headOf } from '../../../renderer/store/file-head.ts';
import { forwardState } from '../../../renderer/store/forward-state.ts';
import { Gathering, type HeldReview } from '../../../renderer/store/gathering.ts';
import { type PreviewRequest, previewKept } from '../../../renderer/store/kept-preview.ts';
import type { DeriveRequest } from '../../../renderer/store/passphrase-worker.ts';
import { copyOfState, lackedOf } from '../../../renderer/store/state-contents.ts';
import { failure } from '../../../renderer/store/worker-reply.ts';
import { writeStored } from '../../../renderer/store/write-stored.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { packLines } from '../../../shared/journal/packed-lines.ts';
import { derivePassphraseKey, type PassphraseKey } from '../../../shared/protect/passphrase-key.ts';
import { openProtected, protectFile } from '../../../shared/protect/protected-file.ts';
import { seededBytes } from '../../../shared/random.ts';
import { countTold } from '../../../shared/use-cases/kept-state.ts';

type Asked = BundleRequest | DeriveRequest | PreviewRequest;
type Listener = (event: { readonly data: unknown }) => void;

/** Stands for `Worker`: reads, stores and writes files, derives keys, and looks into kept states. */
export class InlineWorker {
  onmessage: Listener | undefined;
  private read: HeldReview | undefined;
  private gathering = new Gathering(undefined, 0);
  private readonly listeners: Listener[] = [];

  addEventListener(kind: string, listener: Listener): void {
    if (kind === 'message') this.listeners.push(listener);
  }

  postMessage(request: Asked): void {
    this.answer(request)
      .catch(failure)
      .then((data) => this.heard(data))
      .then((data) => {
        for (const hear of [this.onmessage, ...this.listeners]) hear?.({ data });
      });
  }

  terminate(): void {
    this.onmessage = undefined;
  }

  /** An answer on its way to whoever asked. */
  protected async heard(data: unknown): Promise<unknown> {
    return data;
  }

  private async answer(request: Asked): Promise<unknown> {
    switch (request.kind) {
      case 'preview':
        return reading(request.database, (db) => previewKept(db, request));
      case 'save': {
        const { database, id, keptBy } = request;
        const bytes = await reading(database, (db) => writeStored(db, { id, keptBy }));
        return written(bytes, request.lock);
      }
      case 'write':
        return written(await writeBundle(request.contents), request.lock);
      case 'read': {
        const { bytes, dataKey } = request;
        const file = await readBundle(
          dataKey === undefined ? bytes : await openProtected(bytes.slice(), dataKey),
        );
        this.read = file;
        return { kind: 'read', head: headOf(file, file.snapshot) };
      }
      case 'compare':
        return {
          kind: 'compared',
          ...(await reading(request.database, (db) => lackedOf(db, request))),
        };
      case 'forward': {
        const made = await reading(request.database, (db) =>
          forwardState(db, request, seededBytes(request.at)),
        );
        return { kind: 'forwarded', ...made };
      }
      case 'copy': {
        const copy = await reading(request.database, (db) => copyOfState(db, request));
        this.read = copy;
        const { keptBy, protects, snapshot } = copy;
        return { kind: 'read', head: headOf(copy, snapshot), keptBy, protects };
      }
      case 'gather':
        this.gathering = new Gathering(request.journal, request.known);
        return { kind: 'gathering', isEnough: false };
      case 'add-backup':
        this.gathering.add(await readBundle(request.bytes));
        return { kind: 'gathering', isEnough: this.gathering.isEnough };
      case 'end-gathering':
        this.read = await this.gathering.review();
        return { kind: 'gathered', gathered: this.gathering.told() };
      case 'store': {
        if (this.read === undefined) throw new Error('No file was read');
        const { at, database, reviewerId } = request;
        const { id } = headOf(this.read, this.read.snapshot);
        const review = { ...this.read, id, reviewerId, at, snapshot: this.read.snapshot };
        await storeReview(new ThemeloomDatabase(database), review);
        const { operations } = this.read;
        const lines = request.lines ? operations.map((one) => JSON.stringify(one)) : [];
        const changes = countTold(operations, this.read.snapshot, reviewerId);
        return { kind: 'stored', lines: packLines(lines), changes };
      }
      case 'derive': {
        return {
          kind: 'derived',
          lock: await derivePassphraseKey(request.passphrase, request.setting),
        };
      }
      case 'hand-over':
        return { kind: 'contents', contents: handedOver(this.read) };
    }
  }
}

async function written(bytes: Uint8Array, lock: PassphraseKey | undefined) {
  if (lock === undefined) return { kind: 'written', bytes };
  return { kind: 'written', bytes: await protectFile(bytes, lock, { random: seededBytes(1) }) };
}

/** A worker's own connection ends with it. */
async function reading<T>(name: string, read: (db: ThemeloomDatabase) => Promise<T>): Promise<T> {
  const db = new ThemeloomDatabase(name);
  return read(db).finally(() => db.close());
}

/** What the application's worker hands over of a file: contents, and nothing of how they were written. */
function handedOver(read: HeldReview | undefined): HandedOver | undefined {
  if (read === undefined) return undefined;
  const { keptBy, log, operations, originals, part, protects, texts } = read;
  return {
    ...(log === undefined ? {} : { log }),
    operations,
    texts,
    originals,
    ...(keptBy === undefined ? {} : { keptBy }),
    ...(part === undefined ? {} : { part }),
    ...(protects === undefined ? {} : { protects }),
  };
}
