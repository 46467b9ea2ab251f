/** What is made when it is first asked for, and kept from then on by whoever holds the function. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same of each thing that it is asked of. */
export function onceEach<K, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (of) => {
    const there = made.get(of) ?? { value: make(of) };
    made.set(of, there);
    return there.value;
  };
}
