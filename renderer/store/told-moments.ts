import { inDoubt } from '../../shared/messages/formats.ts';
import type { OperationDate } from '../../shared/ops/dates.ts';
import { maxDriftMs } from '../../shared/ops/stamp.ts';
import { services } from './services.ts';

/** Whether a moment, in milliseconds since 1970, lies ahead of now by more than clocks differ: one was set wrong then. */
export function isAhead(at: number): boolean {
  return at > services().now() + maxDriftMs;
}

/** A moment in words, marked where it lies ahead. */
export function momentToldNow(at: number, inWords: (at: number) => string): string {
  const words = inWords(at);
  return isAhead(at) ? inDoubt(words) : words;
}

/** When an operation was written, in words, marked where a later one or the present contradicts the clock. */
export function dateTold(
  { isDoubtful, said }: OperationDate,
  inWords: (at: number) => string,
): string {
  return isDoubtful ? inDoubt(inWords(said)) : momentToldNow(said, inWords);
}
