/** The log of a .loom file, of this form and of the first. */

import type { LogParts } from '../log/divide-log.ts';
import { decodeLines, readLines, readSegment } from '../log/read-segment.ts';
import type { Segment } from '../log/segment.ts';
import { SharedIds } from '../log/shared-ids.ts';
import { t } from '../messages/file-messages.ts';
import { type Operation, orderKey } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import { type Manifest, segmentName } from './contents.ts';
import { type LogLine, logLineOf } from './log-line.ts';
import type { Pace } from './pace.ts';
import {
  damaged,
  type NativeUnpacking,
  packedEntry,
  readZipEntry,
  UnpackingRoom,
  unpackEntry,
  type ZipEntry,
} from './zip-reader.ts';

/** How a log is gone through. */
export interface LogReading {
  readonly pace: Pace;
  readonly native: NativeUnpacking | undefined;
}

interface ReadLog {
  /** In the one order every device agrees on, each once. */
  readonly operations: readonly Operation[];
  readonly log: LogParts;
}

/** Reads and checks the entries that hold the log. Throws `ExpectedError`: damaged. */
export async function readLog(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  manifest: Manifest,
  { native, pace }: LogReading,
): Promise<ReadLog> {
  const operations: Operation[] = [];
  const segments: Segment[] = [];
  const lines: LogLine[] = [];
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const heads = manifest.log ?? [];
  const room = new UnpackingRoom(native);
  const ids = new SharedIds();
  for (const head of heads) {
    const name = segmentName(head.sha256);
    const entry = byName.get(name);
    if (entry === undefined || entry.method !== 'deflated')
      throw damaged(t('damage.missing', { name }));
    byName.delete(name);
    const read = await readSegment(await unpackEntry(bytes, entry, room), head, name, ids);
    for (const operation of read.operations) operations.push(operation);
    if (read.isCanonical) {
      segments.push({ head, packed: packedEntry(bytes, entry).slice(), crc: entry.crc });
    } else for (const operation of read.operations) lines.push(logLineOf(operation));
    await pace(entry.size);
  }
  if (manifest.log === undefined) {
    for (const entry of entries) {
      const texts = decodeLines(readZipEntry(bytes, entry), entry.name);
      const read = readLines(texts, entry.name, ids);
      read.operations.forEach((operation, index) => {
        operations.push(operation);
        const json = texts[index];
        // Another spelling of the same operation is not kept: what is saved is canonical.
        if (!read.isCanonical || json === undefined) lines.push(logLineOf(operation));
        else lines.push({ order: orderKey(operation), id: operation.id, json });
      });
      await pace(entry.size);
    }
  } else if (byName.size > 0)
    throw damaged(t('damage.unlisted', { name: String([...byName.keys()][0]) }));
  if (operations.length !== manifest.operations) throw damaged(t('damage.incomplete'));
  checkDistinct(operations);
  return { operations: inOrder(operations), log: { segments, lines } };
}

function checkDistinct(operations: readonly Operation[]): void {
  const ids = new Set<string>();
  for (const { id } of operations) {
    if (ids.has(id)) throw damaged(t('damage.twice', { id }));
    ids.add(id);
  }
}
