import {
  derivePassphraseKey,
  newSetting,
  type PassphraseKey,
} from '../../../shared/protect/passphrase-key.ts';
import { seededBytes } from '../../../shared/random.ts';

/** A key of the least work that a file may ask for. */
export function cheapLock(passphrase: string, seed = 1): Promise<PassphraseKey> {
  const setting = { ...newSetting(seededBytes(seed)), memoryKiB: 8 * 1024, passes: 1 };
  return derivePassphraseKey(passphrase, setting);
}
