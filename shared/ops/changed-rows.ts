/**
 * What changed from one map of rows to the next. A snapshot's maps are copies that keep their order: a
 * record that changed stands where it stood, a new one at the end. So two versions of one large map are
 * compared by what lies over what they share, and others side by side, without looking anything up.
 */
import { differences, originOf } from './layered-map.ts';

/**
 * The values of `after` that `before` does not hold by identity, in any order; undefined where `after` did
 * not come from `before` by changing and adding. Costs what changed where both are versions of one large map
 * (`layered-map.ts`), otherwise one step through both.
 */
export function changedRows<K, V extends object>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): readonly V[] | undefined {
  if (before === after) return [];
  if (after.size < before.size) return undefined;
  if (originOf(before) === originOf(after)) return changedVersion(before, after);
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

function changedVersion<K, V extends object>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): readonly V[] | undefined {
  const changed: V[] = [];
  for (const difference of differences(before, after)?.values() ?? []) {
    if (difference.after === undefined) return undefined;
    changed.push(difference.after);
  }
  return changed;
}
