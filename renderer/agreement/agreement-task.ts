import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { BugError } from '../../shared/errors.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { AgreementChoice, ReviewAgreement } from '../../shared/team/agreement-source.ts';
import { runTask, type TaskHandle } from '../store/tasks.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface AgreementRequest {
  readonly kind: 'measure' | 'resample';
  readonly database: string;
  readonly reviewId: ReviewId;
  readonly viewer: ReviewerId;
  readonly choice: AgreementChoice;
}

export type AgreementReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'measured' } & Measured)
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'failed'; readonly message: string };

/** The figures, and in which documents to look at what they tell of. */
export interface Measured {
  readonly agreement: ReviewAgreement;
  readonly whereabouts: Whereabouts;
}

type Question = Omit<AgreementRequest, 'kind'>;

/** Every figure of a choice, measured in a worker, with a way to cancel. */
export function measureInWorker(question: Question, label: string): Promise<Measured> {
  return runTask(label, (task) =>
    ask({ ...question, kind: 'measure' }, task, (reply) =>
      reply.kind === 'measured' ? reply : undefined,
    ),
  );
}

/** The bootstrap interval of alpha over all decisions, with progress and a way to cancel. */
export function resampleInWorker(question: Question, label: string): Promise<Interval> {
  return runTask(label, (task) =>
    ask({ ...question, kind: 'resample' }, task, (reply) =>
      reply.kind === 'interval' ? reply.interval : undefined,
    ),
  );
}

function ask<T>(
  request: AgreementRequest,
  task: TaskHandle,
  pick: (reply: AgreementReply) => T | undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(new URL('./agreement-worker.ts', import.meta.url), {
      type: 'module',
    });
    const fail = (error: Error): void => {
      worker.terminate();
      reject(error);
    };
    task.onCancel(fail);
    worker.addEventListener('error', ({ message }) =>
      fail(new BugError(message || 'The worker for agreement did not start')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<AgreementReply>) => {
      if (data.kind === 'progress') task.progress(data);
      else if (data.kind === 'failed') fail(new BugError(data.message));
      else {
        const result = pick(data);
        if (result === undefined) fail(new BugError('Unexpected reply'));
        else {
          worker.terminate();
          resolve(result);
        }
      }
    });
    worker.postMessage(request);
  });
}
