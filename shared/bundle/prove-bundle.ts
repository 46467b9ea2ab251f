/** Proves that a .loom file that was just written can be read: every part of it, without replaying its log. */
import { type Sha256, sha256Natively } from '../hash.ts';
import type { TaskOptions } from '../progress.ts';
import { paceOf } from './pace.ts';
import { damaged, listZip, UnpackingRoom, unpackEntry } from './zip-reader.ts';

/**
 * Unpacks every entry, checks it against its checksum, and segments of the log and originals, which are named by their
 * SHA-256, against their names. Throws `ExpectedError` `damaged` or `truncated` where anything is wrong.
 */
export async function requireReadable(bytes: Uint8Array, options: TaskOptions = {}): Promise<void> {
  const entries = listZip(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const pace = paceOf(total, '', options);
  const room = new UnpackingRoom();
  for (const entry of entries) {
    const contents = await unpackEntry(bytes, entry, room);
    const name = hashIn(entry.name);
    if (name !== undefined && (await sha256Natively(contents)) !== name) throw damaged(entry.name);
    await pace(entry.size);
  }
}

/** The hash that an entry is named by. */
function hashIn(name: string): Sha256 | undefined {
  return /(?:^|\/)([0-9a-f]{64})(?:\.|$)/.exec(name)?.[1];
}
