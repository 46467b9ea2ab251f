/**
 * What of the files that are here has arrived whole. A device's work comes in in the order in which it was
 * written: a file that builds on one that is not here yet is held until it is.
 */
import type { Operation } from '../ops/operation.ts';
import type { OperationId } from '../records/ids.ts';

/** A file of operations that was read. */
export interface Arriving {
  readonly operations: readonly Operation[];
  /** Operations of the same device that were written before and are not known here. */
  readonly after: readonly OperationId[];
}

/**
 * The names of the files that can come in together. Laws: what any of them comes after is in one of them; no
 * larger set of `files` is such a set, so that the order in which they arrived does not matter.
 */
export function arrivedAmong(files: ReadonlyMap<string, Arriving>): ReadonlySet<string> {
  const arrived = new Map(files);
  const ids = new Map<string, number>();
  const count = ({ operations }: Arriving, by: 1 | -1): void => {
    for (const { id } of operations) ids.set(id, (ids.get(id) ?? 0) + by);
  };
  // Nearly always nothing is waited for.
  if ([...files.values()].every(({ after }) => after.length === 0)) return new Set(files.keys());
  for (const file of arrived.values()) count(file, 1);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [name, file] of arrived) {
      if (file.after.every((id) => (ids.get(id) ?? 0) > 0)) continue;
      arrived.delete(name);
      count(file, -1);
      isSettled = false;
    }
  }
  return new Set(arrived.keys());
}
