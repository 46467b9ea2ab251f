/** The map without what `isKept` refuses; the same map where it refuses nothing. */
export function kept<K, V>(
  map: ReadonlyMap<K, V>,
  isKept: (value: V) => boolean,
): ReadonlyMap<K, V> {
  let copy: Map<K, V> | undefined;
  for (const [key, value] of map) {
    if (isKept(value)) continue;
    copy ??= new Map(map);
    copy.delete(key);
  }
  return copy ?? map;
}
