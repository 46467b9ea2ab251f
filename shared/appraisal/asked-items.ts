/** What instruments ask, without the words of it, for which a start does not wait. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { InstrumentId, ItemId } from '../records/ids.ts';
import type { Item } from '../records/item.ts';
import { shippedInstrument } from './shipped-instruments.ts';

export interface AskedItem {
  readonly id: ItemId;
  /** It is described in words and has no answers. */
  readonly described: boolean;
}

type Asked = ReadonlyMap<InstrumentId, readonly AskedItem[]>;
const known = new WeakMap<
  Snapshot['instruments'],
  { readonly items: Snapshot['items']; readonly asked: Asked }
>();

/** The items of an instrument that are not taken off; undefined where it is gone. */
export function askedItems(
  { instruments, items }: Pick<Snapshot, 'instruments' | 'items'>,
  id: InstrumentId,
): readonly AskedItem[] | undefined {
  let kept = known.get(instruments);
  if (kept?.items !== items) {
    kept = { items, asked: readAll(instruments, items) };
    known.set(instruments, kept);
  }
  return kept.asked.get(id);
}

function readAll(instruments: Snapshot['instruments'], items: Snapshot['items']): Asked {
  const asked = new Map<InstrumentId, AskedItem[]>();
  for (const { deleted, id } of instruments.values()) if (deleted !== true) asked.set(id, []);
  for (const item of items.values()) {
    const template = instruments.get(item.instrumentId)?.template;
    if (item.deleted !== true)
      asked.get(item.instrumentId)?.push({ id: item.id, described: isDescribed(item, template) });
  }
  return asked;
}

/** Whether an item has no answers: as the team says, else as the instrument of the program does that it is of. */
export function isDescribed(
  { described, id }: Pick<Item, 'described' | 'id'>,
  template: string | undefined,
): boolean {
  const word = id.slice(`item:${template}-`.length);
  const shipped = shippedInstrument(template)?.items.find((each) => each.id === word);
  return described ?? shipped?.described ?? false;
}
