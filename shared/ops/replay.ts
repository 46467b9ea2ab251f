import type { Json } from '../json.ts';
import type { RecordId } from '../records/ids.ts';
import type { AnyRecord } from '../records/record-types.ts';
import { effectiveOperations } from './aside.ts';
import { isCreate, writeFields } from './change.ts';
import { CompoundWrites } from './compound.ts';
import type { Operation } from './operation.ts';
import { inOrder } from './order.ts';
import { type Full, snapshotOf } from './snapshot.ts';

/**
 * The rows a log gives: each field holds what its highest stamp wrote, those of a
 * compound together (M11). Order and repetition of
 * `operations` do not matter; a set without its creation waits and shows nothing; what was brought in and is
 * taken back is left out (M7).
 */
export function replay(operations: readonly Operation[]): Full {
  const ordered = eachOnce(inOrder(effectiveOperations(operations)));
  const sets = new Map<RecordId, Map<string, Json>>();
  const compounds = new CompoundWrites();
  for (const operation of ordered) {
    for (const change of operation.changes) {
      if (!isCreate(change)) {
        let fields = sets.get(change.set);
        if (fields === undefined) {
          fields = new Map();
          sets.set(change.set, fields);
        }
        for (const [path, after] of compounds.take(change.set, change.fields)) {
          // A whole value written later replaces what was written inside it before.
          if (!path.includes('.')) {
            for (const key of fields.keys()) if (key.startsWith(`${path}.`)) fields.delete(key);
          }
          fields.delete(path);
          fields.set(path, after);
        }
      }
    }
  }
  return snapshotOf(rowsMade(ordered, sets, compounds));
}

function eachOnce(ordered: readonly Operation[]): readonly Operation[] {
  const ids = new Set<string>();
  for (const { id } of ordered) ids.add(id);
  if (ids.size === ordered.length) return ordered;
  ids.clear();
  return ordered.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** The records as they were made, with what was set since; one that is made twice counts as it was made first. */
function* rowsMade(
  ordered: readonly Operation[],
  sets: ReadonlyMap<RecordId, ReadonlyMap<string, Json>>,
  compounds: CompoundWrites,
): Generator<AnyRecord> {
  const none = sets.size === 0;
  for (const { changes } of ordered) {
    for (const change of changes) {
      if (!isCreate(change)) continue;
      const row = change.create;
      const fields = none ? undefined : sets.get(row.id);
      yield fields === undefined ? row : writeFields(compounds.over(row), fields);
    }
  }
}
