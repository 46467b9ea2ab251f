/**
 * How a log lies in segments. The division depends on the operations alone: those of one device in their
 * order, cut off whenever a segment is full. So the same log lies in the same segments on every machine,
 * and what a device adds changes its last segment only.
 */
import { type LogLine, linesInOrder } from '../bundle/log-line.ts';
import { bytesAsUtf8 } from '../bytes-as-utf8.ts';
import type { DeviceId } from '../records/ids.ts';
import { linesOfSegment } from './read-segment.ts';
import {
  compareHeads,
  deviceOfOrder,
  packSegment,
  type Segment,
  type SegmentHead,
} from './segment.ts';

/** A segment is full with so many operations, or so many bytes (an import of thousands of studies is one operation). */
export const fullSegment = { operations: 2000, bytes: 8 * 1024 ** 2 } as const;

/** Segments packed at once: enough for the processors of a laptop, few enough to hold in memory. */
const packedAtOnce = 4;

/** Lines of one device, in order, cut into segments. */
export function* divide(lines: readonly LogLine[]): Generator<readonly LogLine[]> {
  let from = 0;
  while (from < lines.length) {
    const most = lines.slice(from, from + fullSegment.operations);
    // UTF-8 takes three bytes for a UTF-16 unit at most: they are counted only where it matters.
    let bound = 0;
    for (const { json } of most) bound += 3 * json.length + 1;
    let to = most.length;
    if (bound >= fullSegment.bytes) {
      let bytes = 0;
      to =
        1 +
        most.findIndex(({ json }) => {
          // Nor does it take less than one: what is full by its units alone need not be counted.
          const units = json.length;
          bytes += (units >= fullSegment.bytes ? units : bytesAsUtf8(json)) + 1;
          return bytes >= fullSegment.bytes;
        });
    }
    const group = to === 0 ? most : most.slice(0, to);
    yield group;
    from += group.length;
  }
}

/** A log as it comes together: segments that are packed already, and lines that are not. */
export interface LogParts {
  readonly segments: readonly Segment[];
  /** In any order; what a segment or another line holds already is left out. */
  readonly lines: readonly LogLine[];
}

/**
 * The union of segments and lines, each operation once, in the one division every machine agrees on.
 * Segments that stand in it already are copied; the others are unpacked and packed anew. Order and
 * repetition of both do not matter. The hashes of `segments` must have been checked.
 */
export async function joinSegments({ lines, segments }: LogParts): Promise<readonly Segment[]> {
  const devices = new Map<DeviceId, { segments: Map<string, Segment>; lines: LogLine[] }>();
  const of = (device: DeviceId) => {
    let known = devices.get(device);
    if (known === undefined) {
      known = { segments: new Map(), lines: [] };
      devices.set(device, known);
    }
    return known;
  };
  for (const segment of segments) {
    const { device, sha256 } = segment.head;
    of(device).segments.set(sha256, segment);
  }
  for (const line of lines) of(deviceOfOrder(line.order)).lines.push(line);
  const joined: Segment[] = [];
  for (const device of [...devices.keys()].sort()) {
    const parts = of(device);
    const inOrder = [...parts.segments.values()].sort((a, b) => compareHeads(a.head, b.head));
    joined.push(...(await divisionOf(inOrder, linesInOrder(parts.lines))));
  }
  return joined;
}

/** Of one device, both in order. */
async function divisionOf(
  segments: readonly Segment[],
  lines: readonly LogLine[],
): Promise<readonly Segment[]> {
  const joined: (Segment | readonly LogLine[])[] = [];
  let loose: LogLine[] = [];
  const pieces = piecesOf(segments, lines);
  for (const [index, piece] of pieces.entries()) {
    // A segment stands where nothing is left before it; what comes after one that is not full belongs into it.
    const stands = loose.length === 0 && 'head' in piece;
    if (stands && mayStand(piece.head, index === pieces.length - 1)) {
      joined.push(piece);
      continue;
    }
    for (const line of 'head' in piece ? linesOfSegment(piece) : piece) loose.push(line);
    const groups = [...divide(loose)];
    loose = [];
    for (const group of groups) {
      if (group === groups.at(-1) && !isFull(group)) loose = [...group];
      else joined.push(group);
    }
  }
  if (loose.length > 0) joined.push(loose);
  const packed: Segment[] = [];
  for (let from = 0; from < joined.length; from += packedAtOnce) {
    const some = joined.slice(from, from + packedAtOnce);
    packed.push(
      ...(await Promise.all(some.map((one) => ('head' in one ? one : packSegment(one))))),
    );
  }
  return packed;
}

/**
 * Segments and lines in order, none of which overlaps another: of those that do, as where one file holds
 * less of a device's work than another, the lines are joined. A segment that holds all of them stays.
 */
function piecesOf(
  segments: readonly Segment[],
  lines: readonly LogLine[],
): readonly (Segment | readonly LogLine[])[] {
  const pieces: (Segment | readonly LogLine[])[] = [];
  let line = 0;
  for (let index = 0; index < segments.length; ) {
    const first = segments[index];
    if (first === undefined) break;
    const before = linesUntil(lines, line, first.head.first);
    if (before.length > 0) pieces.push(before);
    line += before.length;
    const overlapping = [first];
    let end = first.head.last;
    for (index += 1; index < segments.length; index += 1) {
      const next = segments[index];
      if (next === undefined || next.head.first > end) break;
      overlapping.push(next);
      if (next.head.last > end) end = next.head.last;
    }
    const within = linesUntil(lines, line, end, true);
    line += within.length;
    if (overlapping.length === 1 && within.length === 0) pieces.push(first);
    else {
      const joined = linesInOrder([...overlapping.flatMap(linesOfSegment), ...within]);
      pieces.push(overlapping.find(({ head }) => head.operations === joined.length) ?? joined);
    }
  }
  if (line < lines.length) pieces.push(lines.slice(line));
  return pieces;
}

/** The lines from `from` on that stand before `order`, or at it where `inclusive`. */
function linesUntil(
  lines: readonly LogLine[],
  from: number,
  order: string,
  inclusive = false,
): readonly LogLine[] {
  let to = from;
  for (; to < lines.length; to += 1) {
    const key = lines[to]?.order ?? '';
    if (key > order || (!inclusive && key === order)) break;
  }
  return lines.slice(from, to);
}

/** Whether the division closes these lines, which it put together. */
function isFull(lines: readonly LogLine[]): boolean {
  if (lines.length >= fullSegment.operations) return true;
  const [rest] = divide([...lines, nothing]);
  return rest?.length === lines.length;
}

const nothing: LogLine = { order: '', id: '', json: '' };

/** Whether a segment holds as much as one may. */
export function isFullSegment({
  bytes,
  operations,
}: Pick<SegmentHead, 'bytes' | 'operations'>): boolean {
  return operations >= fullSegment.operations || bytes >= fullSegment.bytes;
}

/** Whether the division may hold such a segment; only its last one need not be full. */
function mayStand({ bytes, operations }: SegmentHead, isLast: boolean): boolean {
  if (operations > fullSegment.operations) return false;
  return isLast || isFullSegment({ bytes, operations });
}
