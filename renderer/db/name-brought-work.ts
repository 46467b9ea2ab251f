/**
 * Before version 2 the rows of work that was taken back lay outside the log, and only the place of its rows
 * told what a bring-in had brought. Now the log holds all of it, and the bring-in names what it brought.
 */
import type { Table } from 'dexie';
import { logLineOf } from '../../shared/bundle/log-line.ts';
import { rangesBrought } from '../../shared/ops/aside.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { logRow, operationsIn } from './log-rows.ts';
import type { JoinedRows, StoredHead } from './review-info.ts';
import type { MetaRow, OpsRow } from './rows.ts';

interface Tables {
  readonly meta: Table<MetaRow, string>;
  readonly ops: Table<OpsRow, [string, number]>;
}

/** Inside the upgrade to version 2, after heads have rows of their own. */
export async function nameBroughtWork({ meta, ops }: Tables): Promise<void> {
  for (const { key, value } of await meta.where('key').startsWith('head:').toArray()) {
    const { aside: _, ...head } = value as StoredHead & { readonly aside?: number };
    const { joined = [] } = head;
    if (joined.length === 0) continue;
    const id = key.slice('head:'.length) as ReviewId;
    let operations = head.operations;
    for (const { operation } of joined) {
      const kept = await meta.get(`aside:${id}:${operation}`);
      if (kept === undefined) continue;
      const rows = kept.value as readonly OpsRow[];
      await ops.bulkPut(rows);
      await meta.delete(kept.key);
      operations += rows.flatMap(operationsIn).length;
    }
    const rows = await ops.where('[review+seq]').between([id, 0], [id, head.nextSeq]).toArray();
    await ops.bulkPut(joined.flatMap((brought) => named(id, brought, rows)));
    await meta.put({ key, value: { ...head, operations } });
  }
}

/** The row of a bring-in, with what it brought. */
function named(id: ReviewId, brought: JoinedRows, rows: readonly OpsRow[]): readonly OpsRow[] {
  const { from, operation, to } = brought;
  const isWithin = ({ seq }: OpsRow): boolean => seq >= from && seq < to;
  const row = rows.find(({ seq }) => seq === to);
  const [bringIn]: readonly (Operation | undefined)[] = row === undefined ? [] : operationsIn(row);
  if (bringIn?.id !== operation || bringIn.brings !== undefined) return [];
  const added = rows.filter(isWithin).flatMap(operationsIn);
  const log = rows.filter((one) => !isWithin(one) && one.seq !== to).flatMap(operationsIn);
  const brings = rangesBrought(log, added, bringIn);
  return [logRow(id, to, [logLineOf({ ...bringIn, brings })])];
}
