import { argon2id } from '@noble/hashes/argon2.js';
import type { TaskOptions } from '../progress.ts';
import type { RandomBytes } from '../records/ids.ts';
import { checkedSetting, type KeySetting, saltLength, usualCost } from './key-setting.ts';
import { normalPassphrase } from './passphrase.ts';

/** A key of the platform: what it is made of cannot be read out of it. */
export type SecretKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A key that was derived from a passphrase, with how: it opens files of that setting, and protects others alike. */
export interface PassphraseKey {
  readonly setting: KeySetting;
  readonly key: SecretKey;
}

/** Steps in which the progress of a derivation is told: the library tells it thousands of times. */
const steps = 40;

/**
 * Derives a key, which takes about a second and the memory of the setting without a pause: call it off the
 * interface's thread. The same passphrase and setting give the same key. Throws `too-costly`.
 */
export async function derivePassphraseKey(
  passphrase: string,
  setting: KeySetting,
  { onProgress }: Pick<TaskOptions, 'onProgress'> = {},
): Promise<PassphraseKey> {
  const { memoryKiB, passes, salt } = checkedSetting(setting);
  let told = 0;
  const bytes = argon2id(new TextEncoder().encode(normalPassphrase(passphrase)), salt, {
    m: memoryKiB,
    t: passes,
    p: 1,
    dkLen: 32,
    onProgress: (share) => {
      const done = Math.floor(share * steps);
      if (done > told) onProgress?.({ done, total: steps });
      told = done;
    },
  });
  const key = await secretKey(bytes);
  bytes.fill(0);
  return { setting, key };
}

/** The setting of a passphrase that is new: with a salt of its own. */
export function newSetting(random: RandomBytes): KeySetting {
  return { ...usualCost, salt: random(saltLength) };
}

/** A key for AES-256-GCM out of 32 bytes. */
export function secretKey(bytes: Uint8Array<ArrayBuffer>): Promise<SecretKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
