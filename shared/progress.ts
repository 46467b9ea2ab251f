import { CancelledError } from './errors.ts';

/** The part of `AbortSignal` the domain needs: anything with an `aborted` flag. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How far a long task is: `done` of `total` in whatever unit `label` names. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label?: string;
}

/** What a long task may be given: a way to report and a way to be stopped. */
export interface TaskOptions {
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Throws `CancelledError` when the user has cancelled. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

/** Lets other work (paint, messages, a cancel click) run before going on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
