/**
 * Opens a protected file from what docs/loom-file.md says alone: nothing of shared/protect is used, and its ciphers
 * and derivation come from Node.
 */
import crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';

const frozen = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/frozen', name));

/** Node has Argon2 from 24.7 on; on an older one this part is not independent. */
function argon2(message: Buffer, nonce: Buffer, memory: number, passes: number): Uint8Array {
  if (typeof crypto.argon2Sync !== 'function')
    return argon2id(message, nonce, { m: memory, t: passes, p: 1, dkLen: 32 });
  const how = { message, nonce, memory, passes, parallelism: 1, tagLength: 32 };
  return crypto.argon2Sync('argon2id', how);
}

function decrypt(key: Uint8Array, nonce: Buffer, bytes: Buffer, bound: Buffer): Buffer {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(bound);
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
}

function open(file: Buffer, passphrase: string): Buffer {
  const header = file.subarray(0, 100);
  expect(header.toString('latin1', 0, 8)).toBe('LOOMPASS');
  expect([header[8], header[10]]).toEqual([1, 1]);
  const sum = crypto.createHash('sha256').update(header.subarray(0, 92)).digest();
  expect(header.subarray(92)).toEqual(sum.subarray(0, 8));
  const words = Buffer.from(passphrase.normalize('NFKC').trim(), 'utf8');
  const [memory, passes] = [header.readUInt32BE(11), header.readUInt8(15)];
  const wrapping = argon2(words, header.subarray(16, 32), memory, passes);
  const [nonce, wrapped] = [header.subarray(32, 44), header.subarray(44, 92)];
  const key = decrypt(wrapping, nonce, wrapped, header.subarray(0, 44));
  const size = 2 ** header.readUInt8(9) + 16;
  const pieces: Buffer[] = [];
  for (let at = 100; at < file.length; at += size) {
    const counter = Buffer.alloc(12);
    counter.writeUInt32BE(pieces.length, 7);
    if (at + size >= file.length) counter[11] = 1;
    pieces.push(decrypt(key, counter, file.subarray(at, at + size), header.subarray(0, 10)));
  }
  return Buffer.concat(pieces);
}

test.each(['protected-1.loom', 'protected-1-small-chunks.loom'])(
  'X9 %s opens with what the documentation says, and holds the review',
  async (name) => {
    // Typed with a combining accent here, and with a composed one when the file was made.
    const bytes = open(frozen(name), 'Cafe\u0301 noir, نوبة ليل, ward 7');
    const { manifest } = await readBundle(new Uint8Array(bytes));
    expect(manifest.counts).toMatchObject({ studies: 3, documents: 2, excerpts: 9, codings: 12 });
  },
);
