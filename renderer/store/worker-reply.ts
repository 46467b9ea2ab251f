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

function isFailure(reply: Kind): reply is FailureReply {
  return reply.kind === 'failed';
}

const cancelled = 'cancelled';

function codeOf(error: unknown): string | undefined {
  if (error instanceof CancelledError) return cancelled;
  return error instanceof ExpectedError ? error.code : undefined;
}

/** An error as it travels from a worker. */
export function failure(error: unknown): FailureReply {
  return {
    kind: 'failed',
    code: codeOf(error),
    message: error instanceof Error ? error.message : String(error),
    expected: error instanceof ExpectedError || error instanceof CancelledError,
  };
}

/** The error that a worker sent. */
function errorOf({ code, expected, message }: FailureReply): Error {
  if (code === cancelled) return new CancelledError();
  return expected ? new ExpectedError(code ?? 'failed', message) : new BugError(message);
}

/** Sends an answer from inside a worker; what is in `transfer` goes without a copy. */
export function post<R extends Kind>(reply: R, transfer: Transferable[] = []): void {
  (
    self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }
  ).postMessage(reply, transfer);
}

/** The reply of the kind wanted. Throws the error that the worker sent, or that it answered something else. */
export function resultOf<R extends Kind, K extends R['kind']>(
  reply: R | FailureReply,
  wanted: K,
): Extract<R, { readonly kind: K }> {
  if (isFailure(reply)) throw errorOf(reply);
  if (reply.kind !== wanted) throw new BugError(`Unexpected reply ${reply.kind}`);
  return reply as Extract<R, { readonly kind: K }>;
}
