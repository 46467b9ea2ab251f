/** When records were made, as far as the log says. */
import { isCreate } from '../ops/change.ts';
import { datesOf } from '../ops/dates.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import type { RecordId } from '../records/ids.ts';

/** The moment a record was made as XML writes it; undefined where the log that is shown does not tell. */
export type MadeAt = (id: RecordId) => string | undefined;

const dated: ReadonlySet<string> = new Set(['document', 'excerpt', 'coding', 'memo']);

/** Goes through the log once. */
export function madeAt(operations: Log): MadeAt {
  const records = new DatedRecords();
  for (const operation of operations) records.take(operation);
  return records.madeAt(operations);
}

/** Which operations made records, gathered while something else goes through a log; whatever comes twice counts once. */
export class DatedRecords {
  readonly #madeBy = new Map<RecordId, Operation>();

  take(operation: Operation): void {
    let without: Operation | undefined;
    for (const change of operation.changes) {
      if (!isCreate(change) || !dated.has(change.create.type)) continue;
      without ??= { ...operation, changes: [] };
      if (!this.#madeBy.has(change.create.id)) this.#madeBy.set(change.create.id, without);
    }
  }

  /** `log` is the one that was gone through: clocks that ran ahead are found in it. */
  madeAt(log: Log): MadeAt {
    const dateOf = datesOf(log);
    const written = new Map<Operation, string>();
    return (id) => {
      const operation = this.#madeBy.get(id);
      if (operation === undefined) return undefined;
      const known = written.get(operation);
      if (known !== undefined) return known;
      const date = `${new Date(dateOf(operation).happened).toISOString().slice(0, 19)}Z`;
      written.set(operation, date);
      return date;
    };
  }
}
