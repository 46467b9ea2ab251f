/** Derives keys from passphrases off the interface's thread: about a second of nothing else. */

import type { KeySetting } from '../../shared/protect/key-setting.ts';
import { derivePassphraseKey, type PassphraseKey } from '../../shared/protect/passphrase-key.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';

export interface DeriveRequest {
  readonly kind: 'derive';
  readonly passphrase: string;
  readonly setting: KeySetting;
}

export interface DeriveReply {
  readonly kind: 'derived';
  readonly lock: PassphraseKey;
}

answerEach(async (data: DeriveRequest) => {
  try {
    const { passphrase, setting } = data;
    const lock = await derivePassphraseKey(passphrase, setting, {
      onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
    });
    post<DeriveReply>({ kind: 'derived', lock });
  } catch (error) {
    post(failure(error));
  }
});
