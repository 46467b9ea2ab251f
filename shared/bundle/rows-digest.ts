import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Sha256, sha256Natively } from '../hash.ts';
import { joined } from '../joined.ts';
import { allRecords, type Full } from '../ops/snapshot.ts';
import type { AnyRecord } from '../records/record-types.ts';
import { rowJson } from './canonical-form.ts';

/** Rows hashed at once: one call per row would spend more on the calls than on the hash. */
const batch = 1000;

/**
 * SHA-256 over the canonical JSON of every row, deleted ones included, one to a line and sorted by id:
 * equal for two logs exactly when they give the same rows.
 */
export function rowsDigest(snapshot: Full): Sha256 {
  const hash = sha256.create();
  for (const bytes of rowBytes(snapshot)) hash.update(bytes);
  return bytesToHex(hash.digest());
}

/** `rowsDigest` with the platform's own hash, which wants all bytes at once and is several times as fast. */
export async function rowsDigestNatively(snapshot: Full): Promise<Sha256> {
  return sha256Natively(joined([...rowBytes(snapshot)]));
}

function* rowBytes(snapshot: Full): Generator<Uint8Array> {
  const rows = new Map<string, AnyRecord>();
  for (const record of allRecords(snapshot)) rows.set(record.id, record);
  // The sort of plain strings is twice as fast as one with a comparison of its own.
  const ids = [...rows.keys()].sort();
  const encoder = new TextEncoder();
  for (let from = 0; from < ids.length; from += batch) {
    let lines = '';
    for (const id of ids.slice(from, from + batch)) {
      const record = rows.get(id);
      if (record !== undefined) lines += `${rowJson(record)}\n`;
    }
    yield encoder.encode(lines);
  }
}
