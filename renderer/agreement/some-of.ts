/** The key of the item that stands for all, also for what comes later. */
export const everything = 'everything';

/**
 * What is chosen after a menu was used in which `everything` or some of `ids` are ticked: `before` and what
 * it gives are undefined for everything. Choosing one out of everything leaves that one alone, and giving up
 * the last is everything again: nothing is never compared.
 */
export function chosenAfter<I extends string>(
  ids: readonly I[],
  before: readonly I[] | undefined,
  ticked: ReadonlySet<unknown>,
): readonly I[] | undefined {
  if (before !== undefined && ticked.has(everything)) return undefined;
  const some = ids.filter((id) => ticked.has(id));
  return some.length === 0 ? undefined : some;
}
