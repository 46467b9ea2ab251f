import { ExpectedError } from '../../shared/errors.ts';

/** A copy that is damaged or out of reach is passed over for the next one; a fault of the program is not. */
export function notReadable(error: unknown): undefined {
  if (error instanceof ExpectedError) return undefined;
  throw error;
}
