import { inDoubt } from '../../shared/messages/formats.ts';
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
