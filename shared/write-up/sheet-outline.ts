/** Sheets of the write-up as they are read: in their order, each with what stands in it (H8). */
import type { Snapshot } from '../ops/snapshot.ts';
import { byOrder } from '../records/by-order.ts';
import type { SheetId } from '../records/ids.ts';
import type { Part } from '../records/part.ts';
import type { Sheet } from '../records/sheet.ts';

/** The sheets that are there, in their order. */
export function sheetsOf({ sheets }: Pick<Snapshot, 'sheets'>): readonly Sheet[] {
  return [...sheets.values()].filter(({ deleted }) => deleted !== true).sort(byOrder);
}

/** The sheet that is asked for, else the first. */
export function sheetAsked(
  rows: Pick<Snapshot, 'sheets'>,
  id: SheetId | undefined,
): Sheet | undefined {
  const all = sheetsOf(rows);
  return all.find((sheet) => sheet.id === id) ?? all[0];
}

/** What stands in a sheet, in its order. */
export function partsOf({ parts }: Pick<Snapshot, 'parts'>, sheetId: SheetId): readonly Part[] {
  return [...parts.values()]
    .filter((part) => part.deleted !== true && part.sheetId === sheetId)
    .sort(byOrder);
}
