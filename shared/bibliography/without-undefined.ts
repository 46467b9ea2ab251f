/** The same record without the keys that have no value, so that equal records are equal as JSON. */
export function withoutUndefined<T extends object>(value: T): T {
  const held: Partial<T> = {};
  for (const key in value) {
    if (value[key] !== undefined) held[key] = value[key];
  }
  return held as T;
}
