/** What an option means that names one of several things of a review. */
import { listInWords } from '../../shared/messages/formats.ts';
import { nameKey } from '../../shared/records/name-key.ts';

/**
 * The id of what is called so, or has that id; undefined where nothing was asked for. Throws what `refuse` makes of the
 * names there are.
 */
export function idOfNamed<Id extends string>(
  name: string | undefined,
  all: readonly { readonly id: Id; readonly name: string }[],
  refuse: (said: {
    readonly name: string;
    readonly known: 'none' | 'some';
    readonly names: string;
  }) => Error,
): Id | undefined {
  if (name === undefined) return undefined;
  const found = all.find((each) => each.id === name || nameKey(each.name) === nameKey(name));
  if (found !== undefined) return found.id;
  const names = listInWords(all.map((each) => each.name));
  throw refuse({ name, known: all.length === 0 ? 'none' : 'some', names });
}
