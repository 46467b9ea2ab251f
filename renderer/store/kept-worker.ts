import { BugError } from '../../shared/errors.ts';
import type { TaskHandle } from './tasks.ts';
import { isProgress, resultOf, type WorkerReply } from './worker-reply.ts';

/**
 * Asks workers of one script. One that has answered waits for the next question with the review it has read,
 * as long as somebody keeps it; whoever asks while it is busy gets another, which ends with its answer.
 */
export class KeptWorker<Request, Reply extends { readonly kind: string }> {
  private readonly start: () => Worker;
  private keepers = 0;
  private idle: Worker | undefined;

  constructor(start: () => Worker) {
    this.start = start;
  }

  /** Lets one worker wait for the next question; returns the end of it. */
  readonly keep = (): (() => void) => {
    this.keepers += 1;
    return () => {
      this.keepers -= 1;
      if (this.keepers > 0) return;
      this.idle?.terminate();
      this.idle = undefined;
    };
  };

  /**
   * The reply of the kind wanted. Cancelling the task ends the worker with what it was doing. What is in `transfer` goes
   * without a copy.
   */
  ask<K extends Reply['kind']>(
    request: Request,
    wanted: K,
    task: TaskHandle,
    transfer: readonly Transferable[] = [],
  ): Promise<Extract<Reply, { readonly kind: K }>> {
    return new Promise((resolve, reject) => {
      const worker = this.idle ?? this.start();
      this.idle = undefined;
      const listening = new AbortController();
      const { signal } = listening;
      const fail = (error: Error): void => {
        listening.abort();
        worker.terminate();
        reject(error);
      };
      task.onCancel(fail);
      worker.addEventListener(
        'error',
        ({ message }) => fail(new BugError(message || 'The worker did not start')),
        { signal },
      );
      worker.addEventListener(
        'message',
        ({ data: reply }: MessageEvent<Reply | WorkerReply>) => {
          if (isProgress(reply)) {
            task.progress(reply);
            return;
          }
          listening.abort();
          this.release(worker);
          try {
            resolve(resultOf(reply, wanted));
          } catch (error) {
            reject(error);
          }
        },
        { signal },
      );
      worker.postMessage(request, [...transfer]);
    });
  }

  private release(worker: Worker): void {
    if (this.keepers > 0 && this.idle === undefined) this.idle = worker;
    else worker.terminate();
  }
}
