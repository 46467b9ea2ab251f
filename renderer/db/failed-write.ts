import { stopError } from '../../shared/engine/storage.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';

/** What a browser calls it when there is no room. */
const full = new Set(['QuotaExceededError']);
/** What Chromium's message says when the disk itself has none: its name is then that of any failure. */
const noSpace = /NO_SPACE/;
/** What it calls it when a page may no longer use its storage, or the files behind it are gone. */
const withdrawn = new Set([
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'DatabaseClosedError',
  'OpenFailedError',
  'SecurityError',
  'UnknownError',
]);

/** What Dexie calls it when the database cannot be opened, or was closed under it. */
const away = new Set(['DatabaseClosedError', 'MissingAPIError', 'OpenFailedError']);

/** Whether the database as a whole is out of reach: nothing can be read or written until it is not. */
export function isStorageAway(error: unknown): boolean {
  return causesOf(error).some((cause) => cause instanceof Error && away.has(cause.name));
}

/**
 * A write that failed, in words a user can act on: `disk-full`, `withdrawn`, `newer` or `not-saved`. What already
 * is in words stays as it is. `aborted` is what the transaction says it ended for, which its requests do not tell.
 */
export function writeFailure(error: unknown, aborted?: unknown): ExpectedError {
  const causes = [...causesOf(error), ...causesOf(aborted)];
  for (const cause of causes) if (cause instanceof ExpectedError) return inWriting(cause);
  const isAny = (names: ReadonlySet<string>): boolean =>
    causes.some((cause) => cause instanceof Error && names.has(cause.name));
  const isFull = causes.some((cause) => cause instanceof Error && noSpace.test(cause.message));
  if (isFull || isAny(full))
    return new ExpectedError('disk-full', t('common.diskFull'), { cause: error });
  if (isAny(withdrawn))
    return new ExpectedError('withdrawn', t('common.withdrawn'), { cause: error });
  return new ExpectedError('not-saved', t('common.notSaved'), { cause: error });
}

/** The sentence of a database that cannot be opened is about the start. */
function inWriting(error: ExpectedError): ExpectedError {
  return error.code === 'newer' ? stopError('newer') : error;
}

/** An error and what Dexie wrapped in it: the reason of an abort lies inside. */
function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && !causes.includes(next)) {
    causes.push(next);
    next = 'inner' in next ? next.inner : 'cause' in next ? next.cause : undefined;
  }
  return causes;
}
