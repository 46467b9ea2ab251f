/**
 * A file that a passphrase protects: a header, then the file itself, encrypted. Its key is random and its own, and
 * lies in the header, wrapped by what is derived from the passphrase; so another passphrase is 100 other bytes.
 */
import { paceOf } from '../bundle/pace.ts';
import { ExpectedError } from '../errors.ts';
import { joined } from '../joined.ts';
import { t } from '../messages/file-messages.ts';
import type { TaskOptions } from '../progress.ts';
import type { RandomBytes } from '../records/ids.ts';
import { decryptChunks, encryptChunks, encryptedLength } from './chunks.ts';
import {
  boundToKey,
  headerBytes,
  headerLength,
  type ProtectionHeader,
  readHeader,
  usualChunk,
} from './file-header.ts';
import { type PassphraseKey, type SecretKey, secretKey } from './passphrase-key.ts';

const keyLength = 32;
const nonceLength = 12;

/** How a file is protected, besides progress and cancel. */
export interface ProtectOptions extends TaskOptions {
  readonly random: RandomBytes;
  /** Bytes of a chunk as a power of two. */
  readonly chunk?: number;
}

/**
 * The file, protected. Law: `openProtected` gives the same bytes to the same passphrase. Protecting twice gives
 * different bytes.
 */
export async function protectFile(
  contents: Uint8Array,
  lock: PassphraseKey,
  { chunk = usualChunk, random, ...task }: ProtectOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const dataKey = new Uint8Array(random(keyLength));
  const header = await headerFor(dataKey, lock, chunk, random);
  const key = await secretKey(dataKey);
  dataKey.fill(0);
  const bytes = new Uint8Array(headerLength + encryptedLength(contents.length, chunk));
  bytes.set(header);
  let at = headerLength;
  const pace = paceOf(contents.length, 'Protecting', task);
  for await (const piece of encryptChunks(contents, { chunk, key, pace })) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * The key of a file's contents. Throws an `ExpectedError` with code `wrong-passphrase` where `lock` was derived
 * from another passphrase, or somebody changed the header on purpose.
 */
export async function unlockFile(
  header: ProtectionHeader,
  lock: PassphraseKey,
): Promise<SecretKey> {
  const dataKey = await unwrap(header, lock);
  const key = await secretKey(dataKey);
  dataKey.fill(0);
  return key;
}

/**
 * The file as it was before it was protected. Uses `bytes` up: it lies in their memory afterwards. Throws what
 * `readHeader` does, and `damaged`.
 */
export async function openProtected(
  bytes: Uint8Array,
  key: SecretKey,
  task: TaskOptions = {},
): Promise<Uint8Array> {
  const { chunk } = readHeader(bytes);
  const pace = paceOf(bytes.length, 'Opening', task);
  return decryptChunks(bytes.subarray(headerLength), { chunk, key, pace });
}

/**
 * The same file under another passphrase: the contents are copied as they lie there. Copies under the old one go on
 * opening with it. Throws what `readHeader` and `unlockFile` do.
 */
export async function changePassphrase(
  bytes: Uint8Array,
  from: PassphraseKey,
  to: PassphraseKey,
  random: RandomBytes,
): Promise<Uint8Array> {
  const header = readHeader(bytes);
  const dataKey = await unwrap(header, from);
  const changed = await headerFor(dataKey, to, header.chunk, random);
  dataKey.fill(0);
  return joined([changed, bytes.subarray(headerLength)]);
}

async function headerFor(
  dataKey: Uint8Array<ArrayBuffer>,
  { key, setting }: PassphraseKey,
  chunk: number,
  random: RandomBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = new Uint8Array(random(nonceLength));
  const about = { chunk, setting, nonce };
  const how = { name: 'AES-GCM', iv: nonce, additionalData: boundToKey(about) } as const;
  const wrappedKey = new Uint8Array(await crypto.subtle.encrypt(how, key, dataKey));
  return headerBytes({ ...about, wrappedKey });
}

async function unwrap(
  header: ProtectionHeader,
  { key }: PassphraseKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = new Uint8Array(header.nonce);
  const how = { name: 'AES-GCM', iv, additionalData: boundToKey(header) } as const;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, new Uint8Array(header.wrappedKey)));
  } catch {
    throw new ExpectedError('wrong-passphrase', t('error.wrongPassphrase'));
  }
}
