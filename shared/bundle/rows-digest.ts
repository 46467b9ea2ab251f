import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../hash.ts';
import { allRecords, type Snapshot } from '../ops/snapshot.ts';
import type { AnyRecord } from '../records/records.ts';
import { rowJson } from './canonical-form.ts';

/** Rows hashed at once: one call per row would spend more on the calls than on the hash. */
const batch = 1000;

/**
 * SHA-256 over the canonical JSON of every row, deleted ones included, one to a line and sorted by id:
 * equal for two logs exactly when they give the same rows.
 */
export function rowsDigest(snapshot: Snapshot): Sha256 {
  const hash = sha256.create();
  for (const bytes of rowBytes(snapshot)) hash.update(bytes);
  return bytesToHex(hash.digest());
}

/** SHA-256 of bytes, by whoever computes it fastest. */
export type NativeSha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** `rowsDigest` with a hash of the system's own, which wants all bytes at once and is several times as fast. */
export async function rowsDigestBy(sha: NativeSha256, snapshot: Snapshot): Promise<Sha256> {
  const parts = [...rowBytes(snapshot)];
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return bytesToHex(await sha(whole));
}

function* rowBytes(snapshot: Snapshot): Generator<Uint8Array> {
  const rows: AnyRecord[] = [...allRecords(snapshot)];
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const encoder = new TextEncoder();
  for (let from = 0; from < rows.length; from += batch) {
    const lines = rows.slice(from, from + batch).map(rowJson);
    yield encoder.encode(`${lines.join('\n')}\n`);
  }
}
