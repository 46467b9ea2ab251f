/**
 * A piece of the log that never changes: operations of one device in their order, one to a line, packed
 * once. Database, .loom file and team folder hold the same bytes, so that saving and merging copy them.
 */
import * as v from 'valibot';
import { deflate } from '../bundle/deflate.ts';
import type { LogLine } from '../bundle/log-line.ts';
import { BugError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { joined } from '../joined.ts';
import { hash } from '../records/fields.ts';
import type { DeviceId } from '../records/ids.ts';
import { utf8Chunks } from '../utf8-chunks.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const order = v.pipe(v.string(), v.regex(/^\d{15}-\d{6}-[0-9a-z]+(~\d{15}-\d{6}-[0-9a-z]+)?$/));

/** What is said of a segment in the list of a file: enough to join it to others without unpacking it. */
export const segmentHeadSchema = v.object({
  /** Of the lines as UTF-8: the segment's address. */
  sha256: hash,
  /** Whose stamps its operations carry. */
  device: v.custom<DeviceId>((input) => typeof input === 'string' && input.startsWith('device:')),
  operations: count,
  /** `orderKey` of the first and of the last operation. */
  first: order,
  last: order,
  /** Bytes of the lines. */
  bytes: count,
});

export type SegmentHead = Readonly<v.InferOutput<typeof segmentHeadSchema>>;

export interface Segment {
  readonly head: SegmentHead;
  /** The lines, each with its line end, as UTF-8, deflated without a header. */
  readonly packed: Uint8Array;
  /** CRC-32 of the lines, which a zip wants to know. */
  readonly crc: number;
}

/** The device that gave a stamp, read off an operation's `orderKey`. */
export function deviceOfOrder(key: string): DeviceId {
  return `device:${key.slice(key.lastIndexOf('-') + 1)}`;
}

/** The segment with these lines: of one device, in order, each operation once, at least one. */
export async function packSegment(lines: readonly LogLine[]): Promise<Segment> {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new BugError('A segment without operations');
  const bytes = joined([...utf8Chunks(withLineEnds(lines))]);
  const [sha256, { crc, packed }] = await Promise.all([sha256Natively(bytes), deflate(bytes)]);
  const head: SegmentHead = {
    sha256,
    device: deviceOfOrder(first.order),
    operations: lines.length,
    first: first.order,
    last: last.order,
    bytes: bytes.length,
  };
  return { head, packed, crc };
}

function* withLineEnds(lines: readonly LogLine[]): Generator<string> {
  for (const { json } of lines) {
    yield json;
    yield '\n';
  }
}

/** Segments in the order in which they are listed: by device, then as they were written. */
export function compareHeads(a: SegmentHead, b: SegmentHead): number {
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0;
}

/** The hash of what an address names; for checking bytes that came from elsewhere. */
export function addressOf(lines: Uint8Array): Promise<Sha256> {
  return sha256Natively(lines);
}
