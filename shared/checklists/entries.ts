/** What the team says for the items of checklists (H1). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Entry } from '../records/entry.ts';
import type { EntryId } from '../records/ids.ts';
import { type Checklist, type ChecklistId, itemsOfChecklist } from './checklists.ts';

/** The one id of the entry of an item. */
export function entryId(checklist: ChecklistId, item: string): EntryId {
  return `entry:${checklist}-${item}`;
}

/** What is said for an item; undefined where nothing is. */
export function entryOf(
  { entries }: Pick<Snapshot, 'entries'>,
  checklist: ChecklistId,
  item: string,
): Entry | undefined {
  const entry = entries.get(entryId(checklist, item));
  return entry?.deleted === true ? undefined : entry;
}

/** How many items are reported or do not apply, of how many. */
export function progressOf(
  rows: Pick<Snapshot, 'entries'>,
  checklist: Checklist,
): { readonly done: number; readonly all: number } {
  const items = itemsOfChecklist(checklist);
  const done = items.filter(({ id }) => entryOf(rows, checklist.id, id)?.state !== undefined);
  return { done: done.length, all: items.length };
}
