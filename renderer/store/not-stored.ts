import { ExpectedError } from '../../shared/errors.ts';

/** Failures of the storage, after which the same text may be stored by trying again or elsewhere. */
const codes = new Set([
  'closed',
  'disk-full',
  'gone',
  'moved',
  'newer',
  'not-saved',
  'read-only',
  'withdrawn',
]);

/** Whether an error says that something could not be stored, and not that it is against a rule. */
export function isNotStored(error: unknown): error is ExpectedError {
  return error instanceof ExpectedError && codes.has(error.code);
}
