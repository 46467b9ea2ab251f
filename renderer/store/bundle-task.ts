import type { BundleContents } from '../../shared/bundle/contents.ts';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { runTask, type TaskHandle } from './tasks.ts';

export type BundleRequest =
  | { readonly kind: 'write'; readonly contents: BundleContents }
  | { readonly kind: 'save'; readonly database: string; readonly id: ReviewId }
  | { readonly kind: 'read'; readonly bytes: Uint8Array };

export type BundleReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly contents: BundleContents }
  | {
      readonly kind: 'failed';
      readonly code: string | undefined;
      readonly message: string;
      readonly expected: boolean;
    };

/** The bytes of a .loom file, made in a worker, with progress shown and a way to cancel. */
export function writeBundleInWorker(contents: BundleContents, label: string): Promise<Uint8Array> {
  return runTask(label, (task) =>
    ask({ kind: 'write', contents }, task, (reply) =>
      reply.kind === 'written' ? reply.bytes : undefined,
    ),
  );
}

/** The bytes of a whole review, which the worker reads from the store itself. */
export function saveInWorker(database: string, id: ReviewId, label: string): Promise<Uint8Array> {
  return runTask(label, (task) =>
    ask({ kind: 'save', database, id }, task, (reply) =>
      reply.kind === 'written' ? reply.bytes : undefined,
    ),
  );
}

/** What a .loom file holds, read and checked in a worker. */
export function readBundleInWorker(bytes: Uint8Array, label: string): Promise<BundleContents> {
  return runTask(label, (task) =>
    ask({ kind: 'read', bytes }, task, (reply) =>
      reply.kind === 'read' ? reply.contents : undefined,
    ),
  );
}

function ask<T>(
  request: BundleRequest,
  task: TaskHandle,
  pick: (reply: BundleReply) => T | undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
    const finish = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    task.onCancel((error) => finish(() => reject(error)));
    worker.addEventListener('error', (event) =>
      finish(() => reject(new BugError(event.message || 'The worker for files did not start'))),
    );
    worker.addEventListener('message', (event: MessageEvent<BundleReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') task.progress(reply);
      else if (reply.kind === 'failed') {
        finish(() =>
          reject(
            reply.expected
              ? new ExpectedError(reply.code ?? 'failed', reply.message)
              : new BugError(reply.message),
          ),
        );
      } else {
        const result = pick(reply);
        finish(() =>
          result === undefined ? reject(new BugError('Unexpected reply')) : resolve(result),
        );
      }
    });
    worker.postMessage(request);
  });
}
