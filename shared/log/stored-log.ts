/** A log that lies in segments, gone through in the one order without unpacking more than one of each device. */
import type { NativeUnpacking } from '../bundle/zip-reader.ts';
import { type LogSource, StreamedLog } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { firstInOrder } from '../ops/order.ts';
import type { DeviceId } from '../records/ids.ts';
import { eachOperationOf } from './read-segment.ts';
import { compareHeads, type Segment } from './segment.ts';
import { SharedIds } from './shared-ids.ts';

/** The log in segments whose hashes were checked and of which none overlaps another of its device. */
export function storedLog(
  segments: readonly Segment[],
  { latest, telling }: Pick<LogSource, 'latest' | 'telling'>,
  native?: NativeUnpacking,
): StreamedLog {
  let length = 0;
  for (const { head } of segments) length += head.operations;
  const byDevice = Map.groupBy(
    segments.toSorted((a, b) => compareHeads(a.head, b.head)),
    ({ head }) => head.device,
  );
  return new StreamedLog({ read: () => inStep(byDevice, native), telling, latest, length });
}

/** Operations of several devices, each of which come in order, in the order of them all. */
function* inStep(
  byDevice: ReadonlyMap<DeviceId, readonly Segment[]>,
  native: NativeUnpacking | undefined,
): Generator<Operation, undefined> {
  const readers = [...byDevice.values()].map((segments) => {
    const rest = operationsOf(segments, native);
    return { rest, next: rest.next().value };
  });
  for (;;) {
    const first = firstInOrder(readers);
    if (first?.next === undefined) return;
    yield first.next;
    first.next = first.rest.next().value;
  }
}

function* operationsOf(
  segments: readonly Segment[],
  native: NativeUnpacking | undefined,
): Generator<Operation, undefined> {
  const ids = new SharedIds();
  for (const segment of segments) {
    for (const operation of eachOperationOf(segment, native)) {
      ids.share(operation);
      yield operation;
    }
  }
}
