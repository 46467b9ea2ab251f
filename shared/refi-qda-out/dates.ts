/** When records were made, as far as the log says. */
import { isCreate } from '../ops/change.ts';
import { datesOf } from '../ops/dates.ts';
import type { Log } from '../ops/log.ts';
import type { RecordId } from '../records/ids.ts';

/** The moment a record was made as XML writes it; undefined where the log that is shown does not tell. */
export type MadeAt = (id: RecordId) => string | undefined;

const dated: ReadonlySet<string> = new Set(['document', 'excerpt', 'coding', 'memo']);

/** Goes through the log once. */
export function madeAt(operations: Log): MadeAt {
  const dateOf = datesOf(operations);
  const made = new Map<RecordId, string>();
  for (const operation of operations) {
    let date: string | undefined;
    for (const change of operation.changes) {
      if (!isCreate(change) || !dated.has(change.create.type)) continue;
      date ??= `${new Date(dateOf(operation).happened).toISOString().slice(0, 19)}Z`;
      if (!made.has(change.create.id)) made.set(change.create.id, date);
    }
  }
  return (id) => made.get(id);
}
