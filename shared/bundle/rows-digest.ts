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
  const rows: AnyRecord[] = [...allRecords(snapshot)];
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (let from = 0; from < rows.length; from += batch) {
    const lines = rows.slice(from, from + batch).map(rowJson);
    hash.update(encoder.encode(`${lines.join('\n')}\n`));
  }
  return bytesToHex(hash.digest());
}
