/**
 * Maps that are never changed, and whose next one costs what changed, not what they hold. A large map is
 * a base with two thin layers of later entries over it; versions of one map share the base, so that the
 * difference between two of them is read off their layers. Small maps are plain ones, and copied.
 */

/** Maps with fewer entries are plain: copying them takes microseconds. */
const layeredFrom = 512;
/** Entries of the uppermost layer, which every next version copies. */
const recentLimit = 64;
/** Entries of the layer below it, copied when the uppermost is full. */
const laterLimit = recentLimit * 64;

class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #base: ReadonlyMap<K, V>;
  readonly #later: ReadonlyMap<K, V>;
  readonly #recent: ReadonlyMap<K, V>;

  private constructor(
    size: number,
    base: ReadonlyMap<K, V>,
    later: ReadonlyMap<K, V>,
    recent: ReadonlyMap<K, V>,
  ) {
    this.size = size;
    this.#base = base;
    this.#later = later;
    this.#recent = recent;
  }

  static over<K, V>(base: ReadonlyMap<K, V>): LayeredMap<K, V> {
    return new LayeredMap<K, V>(base.size, base, new Map(), new Map());
  }

  /** All versions of one map give the same object, until so much is new that it starts anew. */
  get origin(): ReadonlyMap<K, V> {
    return this.#base;
  }

  get(key: K): V | undefined {
    return this.#recent.get(key) ?? this.#later.get(key) ?? this.#base.get(key);
  }

  has(key: K): boolean {
    return this.#recent.has(key) || this.#later.has(key) || this.#base.has(key);
  }

  with(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
    let { size } = this;
    for (const key of entries.keys()) if (!this.has(key)) size += 1;
    const recent = joined(this.#recent, entries);
    if (recent.size <= recentLimit) return new LayeredMap(size, this.#base, this.#later, recent);
    const later = joined(this.#later, recent);
    if (later.size <= laterLimit) return new LayeredMap(size, this.#base, later, new Map());
    return LayeredMap.over(joined(this.#base, later));
  }

  /** Keys whose values may differ between this and another version of the same map. */
  *unlike(other: LayeredMap<K, V>): Generator<K, undefined> {
    if (this.#later !== other.#later) {
      yield* other.#later.keys();
      yield* this.#later.keys();
    }
    yield* other.#recent.keys();
    yield* this.#recent.keys();
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.#base) yield [key, this.#now(key, value)];
    for (const [key, value] of this.#later) {
      if (!this.#base.has(key)) yield [key, this.#recent.get(key) ?? value];
    }
    for (const entry of this.#recent) {
      if (!this.#base.has(entry[0]) && !this.#later.has(entry[0])) yield entry;
    }
  }

  #now(key: K, value: V): V {
    return this.#recent.get(key) ?? this.#later.get(key) ?? value;
  }

  /** Nothing lies over the base, which then is the whole map. */
  get #isBare(): boolean {
    return this.#later.size === 0 && this.#recent.size === 0;
  }

  *keys(): Generator<K, undefined> {
    if (this.#isBare) yield* this.#base.keys();
    else for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    if (this.#isBare) yield* this.#base.values();
    else for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}

function joined<K, V>(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V>): Map<K, V> {
  const copy = new Map(below);
  for (const [key, value] of above) copy.set(key, value);
  return copy;
}

/**
 * The map with `entries` set; `map` stays as it is, and `entries` must too from then on. Laws: reads as `new Map([...map, ...entries])`
 * in values and in order; for a few entries, takes no longer in a larger map (on average over the
 * versions: one in some thousands is copied whole). No value is `undefined`.
 */
export function withEntries<K, V extends object>(
  map: ReadonlyMap<K, V> | undefined,
  entries: ReadonlyMap<K, V>,
): ReadonlyMap<K, V> {
  if (map === undefined || map.size === 0) return layered(entries);
  if (entries.size === 0) return map;
  if (map instanceof LayeredMap && entries.size * 4 < map.size) return map.with(entries);
  return layered(joined(map, entries));
}

/** The same map in layers where it is large; it must not be changed any more. */
export function layered<K, V extends object>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return map.size < layeredFrom || map instanceof LayeredMap ? map : LayeredMap.over(map);
}

/** A value before and after; undefined where there was none, or is none any more. */
export interface Difference<V> {
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/**
 * What differs between two maps, by key. Takes as long as what changed where both are versions of one
 * map; undefined where they are large and are not, so that everything must be looked at anyway.
 */
export function differences<K, V extends object>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): ReadonlyMap<K, Difference<V>> | undefined {
  const keys = before === after ? [] : suspects(before, after);
  if (keys === undefined) return undefined;
  const found = new Map<K, Difference<V>>();
  for (const key of keys) {
    const difference = { before: before.get(key), after: after.get(key) };
    if (difference.before !== difference.after) found.set(key, difference);
  }
  return found;
}

function suspects<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): Iterable<K> | undefined {
  if (before instanceof LayeredMap && after instanceof LayeredMap) {
    return before.origin === after.origin ? after.unlike(before) : undefined;
  }
  const isSmall = Math.max(before.size, after.size) <= layeredFrom;
  return isSmall ? [...before.keys(), ...after.keys()] : undefined;
}

/** What all versions of a large map have in common; a small map has only itself. */
export function originOf(map: ReadonlyMap<unknown, unknown>): object {
  return map instanceof LayeredMap ? map.origin : map;
}
