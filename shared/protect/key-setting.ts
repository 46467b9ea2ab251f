import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';

/** How a key is derived from a passphrase: Argon2id (RFC 9106), version 1.3, with one lane. */
export interface KeySetting {
  readonly memoryKiB: number;
  readonly passes: number;
  /** 16 random bytes. */
  readonly salt: Uint8Array;
}

export const saltLength = 16;

/**
 * What is asked of new files: the memory and passes that RFC 9106 recommends where memory is scarce. About a
 * second of plain JavaScript on a laptop; a compiled program, such as one that guesses, is two to ten times as fast.
 */
export const usualCost = { memoryKiB: 64 * 1024, passes: 3 } as const;

/** Whether guessing is made as hard as in new files: what opened an easier one protects no other. */
export function isAsCostly({ memoryKiB, passes }: KeySetting): boolean {
  return memoryKiB >= usualCost.memoryKiB && passes >= usualCost.passes;
}

/** What a file may ask for: a header is no reason to take all memory, or an hour. */
const limits = {
  memoryKiB: { least: 8 * 1024, most: 512 * 1024 },
  passes: { least: 1, most: 16 },
  /** Memory times passes, in KiB: about half a minute on a laptop. */
  work: 2 * 1024 * 1024,
} as const;

/** The setting, where it keeps within the limits. Throws an `ExpectedError` with code `too-costly`. */
export function checkedSetting(setting: KeySetting): KeySetting {
  const { memoryKiB, passes } = setting;
  const isWithin =
    memoryKiB >= limits.memoryKiB.least &&
    memoryKiB <= limits.memoryKiB.most &&
    passes >= limits.passes.least &&
    passes <= limits.passes.most &&
    memoryKiB * passes <= limits.work;
  if (isWithin) return setting;
  throw new ExpectedError('too-costly', t('error.keySetting'));
}
