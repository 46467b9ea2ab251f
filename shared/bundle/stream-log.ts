/** The log of a .loom file gone through once, so that no more than the rows and a few segments are in memory. */

import type { LogParts } from '../log/divide-log.ts';
import { openSegment } from '../log/read-segment.ts';
import type { Segment, SegmentHead } from '../log/segment.ts';
import { SharedIds } from '../log/shared-ids.ts';
import { storedLog } from '../log/stored-log.ts';
import { t } from '../messages/file-messages.ts';
import { asideOf } from '../ops/aside.ts';
import { isTelling, type StreamedLog } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { firstInOrder } from '../ops/order.ts';
import { Replaying } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Stamp } from '../ops/stamp.ts';
import type { DeviceId } from '../records/ids.ts';
import { type Manifest, segmentName } from './contents.ts';
import type { LogReading } from './read-log.ts';
import { damaged, packedEntry, readZipEntry, UnpackingRoom, type ZipEntry } from './zip-reader.ts';

/** A log that was checked whole, and the rows it gives. */
export interface StreamedReading {
  readonly operations: StreamedLog;
  readonly snapshot: Full;
  /** Its segments are views of the file's bytes. */
  readonly log: LogParts;
}

/**
 * Reads and checks the entries that hold the log as `readLog` does, and replays it meanwhile. Undefined where
 * that does not go in one pass: no segments, segments that overlap or are spelled otherwise than this program
 * writes them, or work that is set aside; then `readLog` is to read it. Throws `ExpectedError`: damaged.
 */
export async function streamLog(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  manifest: Manifest,
  {
    leavesOutCoding = false,
    native,
    onOperation,
    pace,
  }: LogReading & {
    /** Excerpts and codings become no rows, but for those that a telling operation makes. */
    readonly leavesOutCoding?: boolean;
    readonly onOperation: (operation: Operation) => void;
  },
): Promise<StreamedReading | undefined> {
  const queues = queuesOf(manifest.log);
  if (queues === undefined) return undefined;
  const room = new UnpackingRoom(native);
  const ids = leavesOutCoding ? undefined : new SharedIds();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const segments: Segment[] = [];
  const replaying = new Replaying();
  const seen = new Set<string>();
  const telling: Operation[] = [];
  let latest: Stamp | undefined;
  let isCanonical = true;

  const onOtherSpelling = (): void => {
    isCanonical = false;
  };
  const open = async (head: SegmentHead): Promise<Iterator<Operation, undefined>> => {
    const name = segmentName(head.sha256);
    const entry = byName.get(name);
    if (entry === undefined || entry.method !== 'deflated')
      throw damaged(t('damage.missing', { name }));
    byName.delete(name);
    const lines = readZipEntry(bytes, entry, room);
    const read = await openSegment(lines, head, name, { ids, onOtherSpelling });
    segments.push({ head, packed: packedEntry(bytes, entry), crc: entry.crc });
    await pace(entry.size);
    return read;
  };
  const take = (operation: Operation): void => {
    if (seen.has(operation.id)) throw damaged(t('damage.twice', { id: operation.id }));
    seen.add(operation.id);
    if (latest === undefined || operation.at > latest) latest = operation.at;
    const tells = isTelling(operation);
    if (tells) telling.push(operation);
    if (tells || !leavesOutCoding) replaying.take(operation);
    onOperation(operation);
  };
  await readInStep(queues, open, take);
  if (byName.size > 0) throw damaged(t('damage.unlisted', { name: String([...byName.keys()][0]) }));
  if (seen.size !== manifest.operations) throw damaged(t('damage.incomplete'));
  if (!isCanonical || asideOf(telling).size > 0) return undefined;
  const log = { segments, lines: [] };
  const operations = storedLog(segments, { telling, latest }, native);
  return { operations, snapshot: replaying.rows(), log };
}

/** Segments of each device in order; undefined where some of one device overlap. */
function queuesOf(heads: Manifest['log']): readonly (readonly SegmentHead[])[] | undefined {
  if (heads === undefined) return undefined;
  const queues = new Map<DeviceId, SegmentHead[]>();
  for (const head of heads) {
    const queue = queues.get(head.device);
    if (queue === undefined) queues.set(head.device, [head]);
    else if ((queue.at(-1)?.last ?? '') < head.first) queue.push(head);
    else return undefined;
  }
  return [...queues.values()];
}

interface Reader {
  readonly waiting: SegmentHead[];
  /** Of the open segment. */
  rest: Iterator<Operation, undefined> | undefined;
  next: Operation | undefined;
}

/** Every operation once, in the one order; of each device no more than one segment is open. */
async function readInStep(
  queues: readonly (readonly SegmentHead[])[],
  open: (head: SegmentHead) => Promise<Iterator<Operation, undefined>>,
  take: (operation: Operation) => void,
): Promise<void> {
  const readers: Reader[] = queues.map((heads) => ({
    waiting: heads.toReversed(),
    rest: undefined,
    next: undefined,
  }));
  for (;;) {
    for (const reader of readers) {
      const head = reader.next === undefined ? reader.waiting.pop() : undefined;
      if (head === undefined) continue;
      reader.rest = await open(head);
      reader.next = reader.rest.next().value;
    }
    // Until one of them has to be filled again.
    for (let isEmpty = false; !isEmpty; ) {
      const first = firstInOrder(readers);
      if (first?.next === undefined) return;
      take(first.next);
      first.next = first.rest?.next().value;
      isEmpty = first.next === undefined;
    }
  }
}
