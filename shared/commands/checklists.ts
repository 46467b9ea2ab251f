/** What the team says for the items of the checklists that journals ask for (H1). */
import { type ChecklistId, checklistWith, itemsOfChecklist } from '../checklists/checklists.ts';
import { entryId, entryOf } from '../checklists/entries.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import { checklistName } from '../ops/checklist-name.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Entry, EntryState } from '../records/entry.ts';
import type { Command } from './context.ts';

interface Item {
  readonly checklist: ChecklistId;
  readonly item: string;
}

/**
 * Writes the text of an item; empty takes it back. What is `added` stands behind what is written by then: a field that is left
 * for it stores what was typed there first.
 */
export const writeEntry: Command<
  Item & { readonly text: string; readonly added?: true | undefined }
> = (snapshot, { added, text: typed, ...of }) => {
  const before = added === true ? entryOf(snapshot, of.checklist, of.item)?.text : undefined;
  // Pressed twice, it is added once.
  const isThere = before?.includes(typed.trim()) === true;
  const text = before === undefined ? typed : isThere ? before : `${before}\n${typed}`;
  return {
    kind: 'write-entry',
    params: { ...named(of), what: text.trim() === '' ? 'emptied' : 'written' },
    changes: written(snapshot, of, { text: orNull(text) }),
  };
};

/** Says where in the manuscript an item stands; empty takes it back. */
export const placeEntry: Command<Item & { readonly place: string }> = (snapshot, of) => ({
  kind: 'place-entry',
  params: { ...named(of), place: orNull(of.place) ?? '–' },
  changes: written(snapshot, of, { place: orNull(of.place) }),
});

/** Holds an item for reported, or for one that does not apply; `null` opens it again. */
export const markEntry: Command<Item & { readonly state: EntryState | null }> = (snapshot, of) => ({
  kind: 'mark-entry',
  params: { ...named(of), state: of.state ?? 'open' },
  changes: written(snapshot, of, { state: of.state }),
});

/** Takes sentences of the data as the texts of items; an item that has a text keeps it. */
export const takeEntries: Command<{
  readonly checklist: ChecklistId;
  readonly texts: readonly { readonly item: string; readonly text: string }[];
}> = (snapshot, { checklist, texts }) => {
  const taken = texts.filter(
    ({ item, text }) =>
      text.trim() !== '' && entryOf(snapshot, checklist, item)?.text === undefined,
  );
  return {
    kind: 'take-entries',
    params: { checklist: checklistName(checklist), count: taken.length },
    changes: taken.flatMap(({ item, text }) =>
      written(snapshot, { checklist, item }, { text: text.trim() }),
    ),
  };
};

function named({ checklist, item }: Item): { readonly checklist: string; readonly item: string } {
  return { checklist: checklistName(checklist), item };
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function written(
  snapshot: Full,
  { checklist, item }: Item,
  values: Readonly<Record<string, Json>>,
): readonly Change[] {
  const list = checklistWith(checklist);
  if (list === undefined || !itemsOfChecklist(list).some(({ id }) => id === item))
    throw new ExpectedError('missing', t('checklist.noItem', { item }));
  const id = entryId(checklist, item);
  const stored = snapshot.entries.get(id);
  const blank: Entry = { id, type: 'entry', checklist, item };
  const emptied = stored?.deleted === true ? { text: null, place: null, state: null } : {};
  const change = changeFields(stored ?? blank, { deleted: null, ...emptied, ...values });
  if (change === undefined) return [];
  // Made and filled in by two changes: who fills in one item at once elsewhere has made the same entry (M2).
  return [...(stored === undefined ? [{ create: { ...blank } }] : []), change];
}
