import { BugError, CancelledError, ExpectedError } from '../../shared/errors.ts';

/** How far a worker is. */
interface ProgressReply {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
}

/** Why a worker has no answer. */
interface FailureReply {
  readonly kind: 'failed';
  readonly code: string | undefined;
  readonly message: string;
  readonly expected: boolean;
}

/** What any worker of a screen may answer beside what it was asked for. */
export type WorkerReply = ProgressReply | FailureReply;

type Kind = { readonly kind: string };

export function isProgress(reply: Kind): reply is ProgressReply {
  return reply.kind === 'progress';
}

export function isFailure(reply: Kind): reply is FailureReply {
  return reply.kind === 'failed';
}

/** An error as it travels from a worker. */
export function failure(error: unknown): FailureReply {
  return {
    kind: 'failed',
    code: error instanceof ExpectedError ? error.code : undefined,
    message: error instanceof Error ? error.message : String(error),
    expected: error instanceof ExpectedError || error instanceof CancelledError,
  };
}

/** The error that a worker sent. */
export function errorOf({ code, expected, message }: FailureReply): Error {
  return expected ? new ExpectedError(code ?? 'failed', message) : new BugError(message);
}
