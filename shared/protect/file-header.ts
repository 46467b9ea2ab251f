/**
 * What stands before the contents of a protected file, in 100 bytes; numbers with the most significant byte first.
 * docs/loom-file.md has the table. Nothing in it is secret, and nothing of it can be changed unnoticed: the first
 * ten bytes are bound to every chunk, all of it to the wrapped key.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { ExpectedError } from '../errors.ts';
import { joined } from '../joined.ts';
import { t } from '../messages/file-messages.ts';
import { isProtected, protectedMagic } from './is-protected.ts';
import { checkedSetting, type KeySetting, saltLength } from './key-setting.ts';

const version = 1;
const argon2id = 1;

/** Bytes of a chunk as a power of two: 1 MiB is written, 1 KiB to 1 MiB are read. */
export const usualChunk = 20;
const smallestChunk = 10;

const at = { version: 8, chunk: 9, derivation: 10, memory: 11, passes: 15, salt: 16, nonce: 32 };
const keyAt = 44;
const checksumAt = 92;
const checksumLength = 8;
export const headerLength = 100;

export interface ProtectionHeader {
  /** A chunk holds two to the power of this many bytes of contents; only the last may hold fewer. */
  readonly chunk: number;
  readonly setting: KeySetting;
  /** What the data key was wrapped with, 12 bytes. */
  readonly nonce: Uint8Array;
  /** The data key, encrypted: 48 bytes. */
  readonly wrappedKey: Uint8Array;
}

/**
 * The header of a protected file. Throws an `ExpectedError`: `truncated`; `newer-schema`; `damaged` where it is
 * not as it was written; `too-costly` where it asks for more than `checkedSetting` allows.
 */
export function readHeader(bytes: Uint8Array): ProtectionHeader {
  if (bytes.length > at.version && bytes[at.version] !== version) throw newer();
  if (bytes.length < headerLength) throw cutShort();
  const header = bytes.slice(0, headerLength);
  const view = new DataView(header.buffer);
  const proof = checksumOf(header.subarray(0, checksumAt));
  if (!isProtected(header) || !proof.every((byte, index) => header[checksumAt + index] === byte))
    throw damagedProtection();
  const chunk = view.getUint8(at.chunk);
  if (view.getUint8(at.derivation) !== argon2id) throw newer();
  if (chunk < smallestChunk || chunk > usualChunk) throw damagedProtection();
  return {
    chunk,
    setting: checkedSetting({
      memoryKiB: view.getUint32(at.memory),
      passes: view.getUint8(at.passes),
      salt: header.slice(at.salt, at.salt + saltLength),
    }),
    nonce: header.slice(at.nonce, keyAt),
    wrappedKey: header.slice(keyAt, checksumAt),
  };
}

/** The bytes of a header. Law: `readHeader(headerBytes(x))` equals `x`. */
export function headerBytes(header: ProtectionHeader): Uint8Array<ArrayBuffer> {
  const before = joined([boundToKey(header), header.wrappedKey]);
  return joined([before, checksumOf(before)]);
}

/** What is bound to the wrapped key: all that stands before it. */
export function boundToKey({
  chunk,
  nonce,
  setting,
}: Omit<ProtectionHeader, 'wrappedKey'>): Uint8Array<ArrayBuffer> {
  const cost = new DataView(new ArrayBuffer(6));
  cost.setUint8(0, argon2id);
  cost.setUint32(1, setting.memoryKiB);
  cost.setUint8(5, setting.passes);
  return joined([boundToChunks(chunk), new Uint8Array(cost.buffer), setting.salt, nonce]);
}

/** What is bound to every chunk: all that stays where a file gets another passphrase. */
export function boundToChunks(chunk: number): Uint8Array<ArrayBuffer> {
  return joined([protectedMagic, Uint8Array.of(version, chunk)]);
}

/** Tells chance damage from a wrong passphrase. It is no seal: the wrapped key is. */
function checksumOf(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).subarray(0, checksumLength);
}

export function damagedProtection(): ExpectedError {
  return new ExpectedError('damaged', t('error.protectedDamaged'));
}

export function cutShort(): ExpectedError {
  return new ExpectedError('truncated', t('error.protectedTruncated'));
}

function newer(): ExpectedError {
  return new ExpectedError('newer-schema', t('error.protectedNewer'));
}
