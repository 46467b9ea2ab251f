import { type Log, StreamedLog } from './log.ts';
import { type Operation, orderKey } from './operation.ts';

/** The one order every device agrees on: by stamp, then id. */
export function compareOperations(a: Operation, b: Operation): number {
  const [keyA, keyB] = [orderKey(a), orderKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Of several places in logs the one whose operation stands first; undefined where none has any left. */
export function firstInOrder<T extends { readonly next: Operation | undefined }>(
  places: readonly T[],
): T | undefined {
  let first: T | undefined;
  for (const place of places) {
    if (place.next === undefined) continue;
    if (first?.next === undefined || compareOperations(place.next, first.next) < 0) first = place;
  }
  return first;
}

/** Operations in the one order every device agrees on. */
export function inOrder(operations: readonly Operation[]): readonly Operation[];
export function inOrder(operations: Log): Log;
export function inOrder(operations: Log): Log {
  if (operations instanceof StreamedLog) return operations;
  for (let index = 1; index < operations.length; index += 1) {
    const [a, b] = [operations[index - 1], operations[index]];
    if (a !== undefined && b !== undefined && compareOperations(a, b) > 0)
      return operations.toSorted(compareOperations);
  }
  return operations;
}
