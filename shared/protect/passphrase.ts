import { ExpectedError } from '../errors.ts';
import { t } from '../messages/file-messages.ts';

/** Characters a new passphrase has at least, and how many of them differ. */
export const leastCharacters = 12;
const leastDifferent = 5;
/** Above any sentence somebody types, far below what takes time to derive from. */
const mostCharacters = 1024;

/**
 * The one form of a passphrase that keys are derived from: NFKC, so that the same words typed on another keyboard
 * or system (composed or not, wide or narrow, a no-break space) are the same; without invisible marks of direction,
 * which come along when Arabic or Hebrew is pasted; without blanks at its ends. Case, and blanks inside, count.
 */
export function normalPassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim();
}

/** Why a new passphrase is not taken. */
export type PassphraseFault = 'short' | 'monotonous' | 'long';

/** What keeps a passphrase from being taken, or `undefined`. It counts characters, not how hard it is to guess. */
export function faultOfPassphrase(typed: string): PassphraseFault | undefined {
  const characters = [...normalPassphrase(typed)];
  if (characters.length < leastCharacters) return 'short';
  if (characters.length > mostCharacters) return 'long';
  return new Set(characters).size < leastDifferent ? 'monotonous' : undefined;
}

/** Throws an `ExpectedError` with code `passphrase` where a new passphrase is not taken. */
export function requireGoodPassphrase(typed: string): void {
  const fault = faultOfPassphrase(typed);
  if (fault === undefined) return;
  const values = { least: leastCharacters, different: leastDifferent, most: mostCharacters };
  throw new ExpectedError('passphrase', t('error.weakPassphrase', { fault, ...values }));
}
