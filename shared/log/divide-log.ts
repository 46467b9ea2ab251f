/**
 * How a log lies in segments. The division depends on the operations alone: those of one device in their
 * order, cut off whenever a segment is full. So the same log lies in the same segments on every machine,
 * and what a device adds changes its last segment only.
 */
import { type LogLine, linesInOrder } from '../bundle/log-line.ts';
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
  const encoder = new TextEncoder();
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
          bytes += encoder.encode(json).length + 1;
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
  const kept = segments.slice(0, standing(segments, lines));
  const left = segments.slice(kept.length);
  if (left.length === 0 && lines.length === 0) return kept;
  const rest = linesInOrder([...left.flatMap(linesOfSegment), ...lines]);
  const groups = [...divide(rest)];
  const packed: Segment[] = [];
  for (let from = 0; from < groups.length; from += packedAtOnce) {
    packed.push(...(await Promise.all(groups.slice(from, from + packedAtOnce).map(packSegment))));
  }
  return [...kept, ...packed];
}

/** How many segments from the first on stand where the division puts them. */
function standing(segments: readonly Segment[], [line]: readonly LogLine[]): number {
  for (const [index, { head }] of segments.entries()) {
    const next = segments[index + 1]?.head;
    const end = next === undefined ? line?.order : earlier(next.first, line?.order);
    if (end !== undefined && head.last >= end) return index;
    // What comes after a segment that is not full belongs into it.
    if (!mayStand(head, end === undefined)) return index;
  }
  return segments.length;
}

function earlier(a: string, b: string | undefined): string {
  return b === undefined || a < b ? a : b;
}

/** Whether the division may hold such a segment; only its last one need not be full. */
function mayStand({ bytes, operations }: SegmentHead, isLast: boolean): boolean {
  if (operations > fullSegment.operations) return false;
  return isLast || operations === fullSegment.operations || bytes >= fullSegment.bytes;
}
