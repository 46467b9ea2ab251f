/**
 * What is kept outside the browser engine's own store: a line per operation, and a backup now and
 * then. Runs after the commit and never makes it wait; a failure is told once.
 */
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewInfo } from '../db/shelf.ts';
import { notifyError } from './notices.ts';
import { services } from './services.ts';

let told = false;
let tail: Promise<void> = Promise.resolve();

/** Appends operations to the review's journal, where the platform keeps one. */
export function keepJournal(info: ReviewInfo, operations: readonly Operation[]): void {
  const { platform } = services();
  if (!platform.canKeepJournal) return;
  tail = tail
    .then(() =>
      platform.appendJournal(
        info.id,
        operations.map((operation) => JSON.stringify(operation)),
      ),
    )
    .catch((error: unknown) => {
      if (!told) notifyError(error);
      told = true;
    });
}

/** Resolves when everything given to the journal so far is written. */
export function journalWritten(): Promise<void> {
  return tail;
}

/** Starts the journal of a review that came in whole, as from a file; `lines` are JSON, an operation each. */
export function keepWholeJournal(id: ReviewInfo['id'], lines: () => readonly string[]): void {
  const { platform } = services();
  if (!platform.canKeepJournal) return;
  tail = tail.then(() => platform.appendJournal(id, lines())).catch(notifyError);
}
