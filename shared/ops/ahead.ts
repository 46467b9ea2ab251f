/** Stamps of clocks that run far ahead: what is written after them must stand after them (O1). */
import type { Operation } from './operation.ts';
import { readStamp, type Stamp, writeStamp } from './stamp.ts';

/** The stamp an operation stands after or at: its own, or that of a clock far ahead it had seen. */
export function reachOf({ at, over }: Operation): Stamp {
  return over === undefined || over < at ? at : over;
}

/**
 * The highest stamp of a log that lies after `limit`: a clock far ahead wrote it. Where a second clock far
 * ahead wrote over it, the next stamp, so that what is written over it stands after both.
 */
export function stampAfter(
  operations: Iterable<Operation>,
  limit: Stamp,
  drift: Stamp = limit,
): Stamp | undefined {
  let highest: Stamp | undefined;
  let isOverwritten = false;
  for (const operation of operations) {
    const reach = reachOf(operation);
    if (reach < limit || (reach === limit && highest !== undefined)) continue;
    const isOver = reach !== operation.at && operation.at > drift;
    if (reach === limit && !isOver) continue;
    if (highest === undefined || reach > highest) {
      highest = reach;
      isOverwritten = isOver;
    } else if (reach === highest) isOverwritten ||= isOver;
  }
  return highest === undefined || !isOverwritten ? highest : nextStamp(highest);
}

function nextStamp(stamp: Stamp): Stamp {
  const { counter, ms } = readStamp(stamp);
  const device = stamp.slice(stamp.lastIndexOf('-') + 1);
  return writeStamp({ ms, counter: counter + 1 }, `device:${device}`);
}
