/** Asks for passphrases, one question after the other, and derives what they give. */

import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { readHeader } from '../../shared/protect/file-header.ts';
import type { KeySetting } from '../../shared/protect/key-setting.ts';
import {
  faultOfPassphrase,
  leastCharacters,
  normalPassphrase,
} from '../../shared/protect/passphrase.ts';
import {
  newSetting,
  type PassphraseKey,
  type SecretKey,
} from '../../shared/protect/passphrase-key.ts';
import { unlockFile } from '../../shared/protect/protected-file.ts';
import { KeptWorker } from './kept-worker.ts';
import type { DeriveReply, DeriveRequest } from './passphrase-worker.ts';
import {
  type Checking,
  type PassphraseChoice,
  type PassphraseQuestion,
  useProtection,
} from './protection-state.ts';
import { services } from './services.ts';
import { Turns } from './turns.ts';
import { inOurLanguage } from './worker-language.ts';

const deriving = new KeptWorker<DeriveRequest, DeriveReply>(() =>
  inOurLanguage(new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' })),
);
/** A second file that is opened while a first one asks waits for its turn. */
const turns = new Turns();

/** What opens a protected file, from its passphrase. Rejects with `CancelledError`, and with what `readHeader` throws. */
export function unlockInDialog(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<{ readonly dataKey: SecretKey; readonly lock: PassphraseKey }> {
  const header = readHeader(file.bytes);
  return inTurn(async () => {
    for (let problem: string | undefined; ; ) {
      const about = { kind: 'open', fileName: file.name } as const;
      const passphrase = await new Promise<string | undefined>((answer) =>
        show({ ...about, problem, checking: undefined, answer }),
      );
      if (passphrase === undefined) throw new CancelledError();
      const lock = await derive(passphrase, header.setting);
      try {
        return { dataKey: await unlockFile(header, lock), lock };
      } catch (error) {
        if (!(error instanceof ExpectedError) || error.code !== 'wrong-passphrase') throw error;
        problem = error.message;
      }
    }
  });
}

/** What is to protect a file that is saved: `none` where it is to be saved without. Rejects with `CancelledError`. */
export function chooseInDialog(isKept: boolean): Promise<PassphraseKey | 'none'> {
  return inTurn(async () => {
    const choice = await new Promise<PassphraseChoice | undefined>((answer) =>
      show({ kind: 'choose', isKept, checking: undefined, answer }),
    );
    if (choice === undefined) throw new CancelledError();
    if (choice === 'none') return 'none';
    return derive(choice.passphrase, newSetting(services().random));
  });
}

/** What is wrong with a new passphrase and its repetition, in words. */
export function problemOfPassphrase(typed: string, again: string): string | undefined {
  const fault = faultOfPassphrase(typed);
  if (fault === 'short') {
    const more = leastCharacters - [...normalPassphrase(typed)].length;
    return t('protect.short', { more });
  }
  if (fault !== undefined) return t(`protect.${fault}`);
  return normalPassphrase(typed) === normalPassphrase(again) ? undefined : t('protect.differs');
}

/** The key, with how far it is shown in the dialog, which can end the work. */
async function derive(passphrase: string, setting: KeySetting): Promise<PassphraseKey> {
  const request = { kind: 'derive', passphrase, setting } as const;
  let cancel: Checking['cancel'] = () => undefined;
  const { lock } = await deriving.ask(request, 'derived', {
    onCancel: (handler) => {
      cancel = () => handler(new CancelledError());
      showChecking({ share: 0, cancel });
    },
    progress: ({ done, total }) => showChecking({ share: done / total, cancel }),
  });
  return lock;
}

function show(asked: PassphraseQuestion): void {
  useProtection.setState({ asked });
}

function showChecking(checking: Checking): void {
  const { asked } = useProtection.getState();
  if (asked !== undefined) show({ ...asked, checking });
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    turns.take(() =>
      work()
        .then(resolve, reject)
        .finally(() => useProtection.setState({ asked: undefined })),
    );
  });
}
