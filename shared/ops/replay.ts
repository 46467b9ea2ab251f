import type { Json } from '../json.ts';
import type { RecordId } from '../records/ids.ts';
import type { AnyRecord } from '../records/record-types.ts';
import { effectiveOperations } from './aside.ts';
import { isCreate, writeFields } from './change.ts';
import { CompoundWrites } from './compound.ts';
import { type Log, StreamedLog } from './log.ts';
import type { Operation } from './operation.ts';
import { inOrder } from './order.ts';
import { type Full, snapshotOf } from './snapshot.ts';

/**
 * The rows a log gives: each field holds what its highest stamp wrote, those of a
 * compound together (M11). Order and repetition of
 * `operations` do not matter; a set without its creation waits and shows nothing; what was brought in and is
 * taken back is left out (M7).
 */
export function replay(operations: Log): Full {
  const replaying = new Replaying();
  for (const operation of eachOnce(inOrder(effectiveOperations(operations))))
    replaying.take(operation);
  return replaying.rows();
}

function eachOnce(ordered: Log): Log {
  if (ordered instanceof StreamedLog) return ordered;
  const ids = new Set<string>();
  for (const { id } of ordered) ids.add(id);
  if (ids.size === ordered.length) return ordered;
  ids.clear();
  return ordered.filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** A replay under way: of what it was given it holds the records that were made and what was set since. */
export class Replaying {
  private readonly made: AnyRecord[] = [];
  private readonly sets = new Map<RecordId, Map<string, Json>>();
  private readonly compounds = new CompoundWrites();

  /** Takes the next operation that counts, in the one order every device agrees on, each once. */
  take({ changes }: Operation): void {
    for (const change of changes) {
      if (isCreate(change)) {
        this.made.push(change.create);
        continue;
      }
      let fields = this.sets.get(change.set);
      if (fields === undefined) {
        fields = new Map();
        this.sets.set(change.set, fields);
      }
      for (const [path, after] of this.compounds.take(change.set, change.fields)) {
        // A whole value written later replaces what was written inside it before.
        if (!path.includes('.')) {
          for (const key of fields.keys()) if (key.startsWith(`${path}.`)) fields.delete(key);
        }
        fields.delete(path);
        fields.set(path, after);
      }
    }
  }

  rows(): Full {
    return snapshotOf(this.rowsMade());
  }

  /** The records as they were made, with what was set since; one that is made twice counts as it was made first. */
  private *rowsMade(): Generator<AnyRecord> {
    for (const row of this.made) {
      const fields = this.sets.get(row.id);
      yield fields === undefined ? row : writeFields(this.compounds.over(row), fields);
    }
  }
}
