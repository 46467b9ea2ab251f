import { ExpectedError } from '../../shared/errors.ts';
import { type ProtectionHeader, readHeader } from '../../shared/protect/file-header.ts';
import { isProtected } from '../../shared/protect/is-protected.ts';
import { isAsCostly, type KeySetting } from '../../shared/protect/key-setting.ts';
import { normalPassphrase, requireGoodPassphrase } from '../../shared/protect/passphrase.ts';
import {
  derivePassphraseKey,
  newSetting,
  type PassphraseKey,
  type SecretKey,
} from '../../shared/protect/passphrase-key.ts';
import { openProtected, protectFile, unlockFile } from '../../shared/protect/protected-file.ts';
import { askHidden, ownTerminal } from './ask-hidden.ts';
import { readInput } from './files.ts';
import { say } from './output.ts';
import { random } from './random.ts';

/** How often somebody at a terminal is asked before a file is given up. */
const tries = 3;
/** Bytes of a file that holds a passphrase. */
const longestFile = 8192;

/** The passphrases of one run of a command: from files, or asked for at the terminal. */
export class Passphrases {
  /** What opened files of this run, the first first. */
  private readonly opened: { readonly lock: PassphraseKey; readonly passphrase: string }[] = [];
  private readonly files: readonly string[];

  constructor(files: readonly string[] = []) {
    this.files = files;
  }

  /** The bytes of a .loom file as they were before it was protected; others as they are. */
  async plain(path: string, bytes: Uint8Array): Promise<Uint8Array> {
    if (!isProtected(bytes)) return bytes;
    const header = readHeader(bytes);
    const { dataKey } = await this.unlock(path, header);
    return openProtected(bytes, dataKey);
  }

  /** The bytes of a file to write: protected as the first file was that was read so (X13); says it. */
  async likeRead(path: string, bytes: Uint8Array): Promise<Uint8Array> {
    const [first] = this.opened;
    if (first === undefined) return bytes;
    const lock = isAsCostly(first.lock.setting)
      ? first.lock
      : await derivePassphraseKey(first.passphrase, newSetting(random));
    say(`${path} is protected by the passphrase of what was read.`);
    return protectFile(bytes, lock, { random });
  }

  /** What opens a protected file. Throws `wrong-passphrase`, or `no-passphrase` where none was given. */
  async unlock(
    path: string,
    header: ProtectionHeader,
  ): Promise<{ readonly lock: PassphraseKey; readonly dataKey: SecretKey }> {
    for (const { lock } of this.opened) {
      if (!isSameSetting(lock.setting, header.setting)) continue;
      const dataKey = await unlockFile(header, lock).catch(otherPassphrase);
      if (dataKey !== undefined) return { lock, dataKey };
    }
    for await (const passphrase of this.toTry(path)) {
      const lock = await derivePassphraseKey(passphrase, header.setting);
      const dataKey = await unlockFile(header, lock).catch(otherPassphrase);
      if (dataKey === undefined) continue;
      this.opened.push({ lock, passphrase });
      return { lock, dataKey };
    }
    throw new ExpectedError(
      'wrong-passphrase',
      'This file is protected by another passphrase than was given. It was not opened and nothing was written.',
    );
  }

  private async *toTry(path: string): AsyncGenerator<string> {
    for (const file of this.files) yield await passphraseIn(file);
    if (this.files.length > 0) return;
    const terminal = ownTerminal();
    if (terminal === undefined) {
      throw new ExpectedError(
        'no-passphrase',
        'This file is protected by a passphrase. Give the file that holds it with --passphrase-file. Nothing was written.',
      );
    }
    for (let time = 1; time <= tries; time += 1) {
      yield await askHidden(`Passphrase of ${path}: `, terminal);
      if (time < tries) say('That is not the passphrase.');
    }
  }
}

/** A key from a new passphrase: out of a file, or typed twice at the terminal. Throws `passphrase`, `no-passphrase`. */
export async function newLock(file: string | undefined): Promise<PassphraseKey> {
  const passphrase = file === undefined ? await typedTwice() : await passphraseIn(file);
  requireGoodPassphrase(passphrase);
  return derivePassphraseKey(passphrase, newSetting(random));
}

async function typedTwice(): Promise<string> {
  const terminal = ownTerminal();
  if (terminal === undefined) {
    throw new ExpectedError(
      'no-passphrase',
      'A new passphrase is needed: give the file that holds it with --new-passphrase-file. Nothing was written.',
    );
  }
  const first = await askHidden('New passphrase: ', terminal);
  requireGoodPassphrase(first);
  const second = await askHidden('Once more: ', terminal);
  if (normalPassphrase(first) === normalPassphrase(second)) return first;
  throw new ExpectedError('passphrase', 'The two are not the same. Nothing was written.');
}

async function passphraseIn(path: string): Promise<string> {
  const bytes = await readInput(path);
  const text = bytes.length > longestFile ? undefined : textOf(bytes);
  if (text === undefined || normalPassphrase(text) === '') {
    throw new ExpectedError(
      'passphrase-file',
      `${path} holds no passphrase: one in UTF-8, and nothing else, is needed. Nothing was written.`,
    );
  }
  return text;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function otherPassphrase(error: unknown): undefined {
  if (error instanceof ExpectedError && error.code === 'wrong-passphrase') return undefined;
  throw error;
}

function isSameSetting(one: KeySetting, other: KeySetting): boolean {
  return (
    one.memoryKiB === other.memoryKiB &&
    one.passes === other.passes &&
    one.salt.every((byte, index) => byte === other.salt[index])
  );
}
