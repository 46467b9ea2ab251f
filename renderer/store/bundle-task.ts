import { type BundleContents, countRecords } from '../../shared/bundle/contents.ts';
import { BugError } from '../../shared/errors.ts';
import type { JournalNames } from '../../shared/journal/journal-lines.ts';
import { unpackLines } from '../../shared/journal/packed-lines.ts';
import type { PassphraseKey, SecretKey } from '../../shared/protect/passphrase-key.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { KnownCounts } from '../db/written-review.ts';
import type { BundleReply, BundleRequest } from './bundle-messages.ts';
import type { FileHead, HandedOver, IncomingFile } from './file-head.ts';
import type { ForwardAsked, Forwarded } from './forward-state.ts';
import type { Gathered } from './gathering.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import type { CopyAsked, LackedHere, StateAsked } from './state-contents.ts';
import { runTask } from './tasks.ts';
import { inOurLanguage } from './worker-language.ts';
import { isProgress, resultOf, type WorkerReply } from './worker-reply.ts';

/** The bytes of a .loom file, made in a worker, with progress shown and a way to cancel. */
export function writeBundleInWorker(
  contents: BundleContents,
  label: string,
  lock?: PassphraseKey,
): Promise<Uint8Array> {
  return written({ kind: 'write', contents, lock }, label);
}

interface SaveOptions {
  /** For backups: a copy for others says nothing of who works here. */
  readonly keptBy?: ReviewerId | undefined;
  /** What protects the file, where something does. */
  readonly lock?: PassphraseKey | undefined;
}

/** The bytes of a whole review, which the worker reads from the store itself. */
export function saveInWorker(
  database: string,
  id: ReviewId,
  label: string,
  { keptBy, lock }: SaveOptions = {},
): Promise<Uint8Array> {
  return written({ kind: 'save', database, id, known: countsOf(id), keptBy, lock }, label);
}

/** The counts of the open review: its rows are in memory here, and need not be read again. */
function countsOf(id: ReviewId): KnownCounts | undefined {
  const { full, info, reviewId } = useReview.getState();
  if (reviewId !== id || info === undefined) return undefined;
  return { operations: info.operations, counts: countRecords(full) };
}

async function written(request: BundleRequest, label: string): Promise<Uint8Array> {
  const worker = new BundleWorker();
  try {
    return (await worker.ask(request, 'written', label)).bytes;
  } finally {
    worker.close();
  }
}

/** What a .loom file holds, read and checked in a worker. */
export async function readBundleInWorker(bytes: Uint8Array, label: string): Promise<HandedOver> {
  const file = await openBundleInWorker(bytes, label);
  try {
    return await file.contents();
  } finally {
    file.close();
  }
}

/**
 * Reads and checks a .loom file in a worker, where it stays until it is closed; `dataKey` opens it where it is
 * protected.
 */
export function openBundleInWorker(
  bytes: Uint8Array,
  label: string,
  dataKey?: SecretKey,
): Promise<IncomingFile> {
  return heldInWorker({ kind: 'read', bytes, dataKey }, label);
}

/** A kept state as a review of its own, which stays in the worker that makes it until it is closed. */
export function copyInWorker(asked: CopyAsked, label: string): Promise<IncomingFile> {
  return heldInWorker({ kind: 'copy', database: services().db.name, ...asked }, label);
}

/** What a kept state has more than the review that is here. */
export async function compareInWorker(asked: StateAsked, label: string): Promise<LackedHere> {
  const worker = new BundleWorker();
  try {
    const request = { kind: 'compare', database: services().db.name, ...asked } as const;
    const { kind: _, ...lacked } = await worker.ask(request, 'compared', label);
    return lacked;
  } finally {
    worker.close();
  }
}

/** Adds to a review that is here what a kept state has more; nobody else may write it meanwhile. */
export async function forwardInWorker(asked: ForwardAsked, label: string): Promise<Forwarded> {
  const worker = new BundleWorker();
  try {
    const request = { kind: 'forward', database: services().db.name, ...asked } as const;
    const { kind: _, ...forwarded } = await worker.ask(request, 'forwarded', label);
    return forwarded;
  } finally {
    worker.close();
  }
}

async function heldInWorker(request: BundleRequest, label: string): Promise<IncomingFile> {
  const worker = new BundleWorker();
  try {
    const { head, keptBy, protects } = await worker.ask(request, 'read', label);
    return {
      ...{ head, keptBy },
      contents: async () => (await worker.ask({ kind: 'hand-over' }, 'contents', label)).contents,
      store: async (reviewerId) => {
        const { db, journal, now, platform } = services();
        const { canKeepJournal: lines } = platform;
        const to = { kind: 'store', database: db.name, reviewerId, at: now(), lines } as const;
        const stored = await worker.ask(to, 'stored', label);
        const names = {
          ...namesIn(head, reviewerId),
          ...(protects === undefined ? {} : { protects }),
        };
        journal.start(names, () => unpackLines(stored.lines));
      },
      close: () => worker.close(),
    };
  } catch (error) {
    worker.close();
    throw error;
  }
}

/** A lost review that is put together in a worker, newest backup first, and stored from there. */
export interface GatheringTask {
  /** Adds a backup; resolves to whether older ones need not be read. Rejects with `ExpectedError` where it is damaged. */
  add(bytes: Uint8Array, label: string): Promise<boolean>;
  /** What came together. */
  gathered(): Promise<Gathered>;
  /**
   * Stores it as a review of this installation; its journal is as it was. Resolves to how many changes of it the reviewer
   * may be told of.
   */
  store(reviewerId: ReviewerId): Promise<number>;
  contents(): Promise<HandedOver>;
  close(): void;
}

/** Begins with a journal's text, undefined where it cannot be read; `known` is how many changes there are known to be. */
export async function gatherInWorker(
  journal: string | undefined,
  known: number,
  label: string,
): Promise<GatheringTask> {
  const worker = new BundleWorker();
  try {
    await worker.ask({ kind: 'gather', journal, known }, 'gathering', label);
  } catch (error) {
    worker.close();
    throw error;
  }
  return {
    add: async (bytes, reading) =>
      (await worker.ask({ kind: 'add-backup', bytes }, 'gathering', reading)).isEnough,
    gathered: async () => (await worker.ask({ kind: 'end-gathering' }, 'gathered', label)).gathered,
    store: async (reviewerId) => {
      const { db, now } = services();
      const to = { database: db.name, reviewerId, at: now(), lines: false } as const;
      return (await worker.ask({ kind: 'store', ...to }, 'stored', label)).changes;
    },
    contents: async () => (await worker.ask({ kind: 'hand-over' }, 'contents', label)).contents,
    close: () => worker.close(),
  };
}

function namesIn({ id, reviewers, title }: FileHead, reviewer: ReviewerId): JournalNames {
  const me = reviewers.find((one) => one.id === reviewer);
  return {
    review: id,
    reviewer,
    person: me?.person,
    name: me?.name,
    initials: me?.initials,
    title,
  };
}

type ReplyOf<K extends BundleReply['kind']> = Extract<BundleReply, { readonly kind: K }>;

/** A worker for files; asked one thing at a time. */
class BundleWorker {
  private readonly worker = inOurLanguage(
    new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' }),
  );

  /** What the worker answers; cancelling ends the worker with what it was doing. */
  ask<K extends BundleReply['kind']>(
    request: BundleRequest,
    wanted: K,
    label: string,
  ): Promise<ReplyOf<K>> {
    return runTask(
      label,
      (task) =>
        new Promise<ReplyOf<K>>((resolve, reject) => {
          task.onCancel((error) => {
            this.close();
            reject(error);
          });
          this.worker.onerror = (event) =>
            reject(new BugError(event.message || 'The worker for files did not start'));
          this.worker.onmessage = ({ data: reply }: MessageEvent<BundleReply | WorkerReply>) => {
            if (isProgress(reply)) {
              task.progress(reply);
              return;
            }
            try {
              resolve(resultOf(reply, wanted));
            } catch (error) {
              reject(error);
            }
          };
          this.worker.postMessage(request);
        }),
    );
  }

  close(): void {
    this.worker.terminate();
  }
}
