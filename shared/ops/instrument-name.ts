import { hasMessage, t } from '../messages/all-messages.ts';
import type { Instrument } from '../records/instrument.ts';
import type { Item } from '../records/item.ts';

/** What an instrument is called: as the team calls it, else as the one of the program that it is. */
export function instrumentName({ name, template }: Pick<Instrument, 'name' | 'template'>): string {
  return name ?? shippedWords(`${template}.name`) ?? template ?? '–';
}

/** The words of an item: as the team words it, else as it came with the program. */
export function itemLabel({ id, label }: Pick<Item, 'id' | 'label'>): string {
  const word = id.slice('item:'.length);
  return label ?? shippedWords(word.replace('-', '.')) ?? word;
}

/** What of an answer is shown: as the team words it, else as it came with the program. */
export function answerLabel(
  answer: { readonly id: string; readonly label?: string | undefined },
  template: string | undefined,
): string {
  return answer.label ?? shippedWords(`${template}.answer.${answer.id}`) ?? answer.id;
}

/** Words of an instrument that comes with the program; undefined where there are none. */
export function shippedWords(key: string): string | undefined {
  const full = `instrument.${key}`;
  return hasMessage(full) ? t(full) : undefined;
}
