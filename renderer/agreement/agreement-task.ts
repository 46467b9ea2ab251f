import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { BugError } from '../../shared/errors.ts';
import { runTask, type TaskHandle } from '../store/tasks.ts';
import type { AgreementReply, AgreementRequest, Measured } from './agreement-messages.ts';

/** `rows`: any object that is another one whenever the rows of the review are. */
export type AgreementAsked = Omit<AgreementRequest, 'kind' | 'version'> & { readonly rows: object };

/** Every figure of a choice, measured in a worker, with a way to cancel. */
export function measureInWorker(asked: AgreementAsked, label: string): Promise<Measured> {
  return runTask(label, (task) =>
    ask(requestOf('measure', asked), task, (reply) =>
      reply.kind === 'measured' ? reply : undefined,
    ),
  );
}

/** The bootstrap interval of alpha over all decisions, with progress and a way to cancel. */
export function resampleInWorker(asked: AgreementAsked, label: string): Promise<Interval> {
  return runTask(label, (task) =>
    ask(requestOf('resample', asked), task, (reply) =>
      reply.kind === 'interval' ? reply.interval : undefined,
    ),
  );
}

/** Lets one idle worker, which has read the review, wait for the next question; returns the end of it. */
export function keepWorker(): () => void {
  isKeeping = true;
  return () => {
    isKeeping = false;
    idle?.terminate();
    idle = undefined;
  };
}

let isKeeping = false;
let idle: Worker | undefined;
let version = 0;
let lastRows: object | undefined;

function requestOf(
  kind: AgreementRequest['kind'],
  { rows, ...asked }: AgreementAsked,
): AgreementRequest {
  if (rows !== lastRows) version += 1;
  lastRows = rows;
  return { ...asked, kind, version };
}

function ask<T>(
  request: AgreementRequest,
  task: TaskHandle,
  pick: (reply: AgreementReply) => T | undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker =
      idle ?? new Worker(new URL('./agreement-worker.ts', import.meta.url), { type: 'module' });
    idle = undefined;
    const listening = new AbortController();
    const fail = (error: Error): void => {
      listening.abort();
      worker.terminate();
      reject(error);
    };
    const finish = (result: T): void => {
      listening.abort();
      if (isKeeping && idle === undefined) idle = worker;
      else worker.terminate();
      resolve(result);
    };
    task.onCancel(fail);
    worker.addEventListener(
      'error',
      ({ message }) => fail(new BugError(message || 'The worker for agreement did not start')),
      { signal: listening.signal },
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<AgreementReply>) => {
        if (data.kind === 'progress') task.progress(data);
        else if (data.kind === 'failed') fail(new BugError(data.message));
        else {
          const result = pick(data);
          if (result === undefined) fail(new BugError('Unexpected reply'));
          else finish(result);
        }
      },
      { signal: listening.signal },
    );
    worker.postMessage(request);
  });
}
