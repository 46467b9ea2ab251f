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
  const rows = new Map<RecordId, AnyRecord>();
  const sets = new Map<RecordId, Map<string, Json>>();
  const compounds = new CompoundWrites();
  const seen = new Set<string>();
  for (const operation of inOrder(effectiveOperations(operations))) {
    if (seen.has(operation.id)) continue;
    seen.add(operation.id);
    for (const change of operation.changes) {
      if (isCreate(change)) {
        if (!rows.has(change.create.id)) rows.set(change.create.id, change.create);
      } else {
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
  for (const [id, fields] of sets) {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, writeFields(compounds.over(row), fields));
  }
  return snapshotOf(rows.values());
}
