/**
 * What changed from one map of rows to the next. A snapshot's maps are copies that keep their order: a
 * record that changed stands where it stood, a new one at the end. So two of them are compared side by
 * side, without looking anything up.
 */

/**
 * The values of `after` that `before` does not hold by identity, in their order; undefined where `after`
 * did not come from `before` by changing and adding. Costs one step through both.
 */
export function changedRows<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): readonly V[] | undefined {
  if (before === after) return [];
  if (after.size < before.size) return undefined;
  const changed: V[] = [];
  const known = before.entries();
  for (const [key, value] of after) {
    const next = known.next();
    if (next.done === true) changed.push(value);
    else if (next.value[0] !== key) return undefined;
    else if (next.value[1] !== value) changed.push(value);
  }
  return changed;
}
