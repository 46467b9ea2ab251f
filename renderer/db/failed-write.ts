import { stopError } from '../../shared/engine/storage.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';

/** What a browser calls it when there is no room. */
const full = new Set(['QuotaExceededError']);
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

/**
 * A write that failed, in words a user can act on: `disk-full`, `withdrawn`, `newer` or `not-saved`. What already
 * is in words stays as it is.
 */
export function writeFailure(error: unknown): ExpectedError {
  const causes = causesOf(error);
  for (const cause of causes) if (cause instanceof ExpectedError) return inWriting(cause);
  const isAny = (names: ReadonlySet<string>): boolean =>
    causes.some((cause) => cause instanceof Error && names.has(cause.name));
  if (isAny(full)) return new ExpectedError('disk-full', t('common.diskFull'), { cause: error });
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
