import { type Difference, differences, originOf } from './layered-map.ts';

/**
 * Something that is read off a map and kept in step with it: worked out in full once, then from what
 * differs between one version of the map and the next. What differs is read off the maps themselves, so
 * that nobody can forget to report a change. Law: `of(map)` equals `whole(map)`.
 */
export class Follower<K, V extends object, T extends object> {
  private readonly whole: (map: ReadonlyMap<K, V>) => T;
  private readonly step: (
    before: T,
    changed: ReadonlyMap<K, Difference<V>>,
    map: ReadonlyMap<K, V>,
  ) => T;
  private readonly known = new WeakMap<ReadonlyMap<K, V>, T>();
  private readonly latest = new WeakMap<
    object,
    { readonly map: ReadonlyMap<K, V>; readonly value: T }
  >();

  /** `step` must leave `before` as it is: older versions of the map may still be asked for. */
  constructor(
    whole: (map: ReadonlyMap<K, V>) => T,
    step: (before: T, changed: ReadonlyMap<K, Difference<V>>, map: ReadonlyMap<K, V>) => T,
  ) {
    this.whole = whole;
    this.step = step;
  }

  of(map: ReadonlyMap<K, V>): T {
    let value = this.known.get(map);
    if (value === undefined) {
      value = this.follow(map) ?? this.whole(map);
      this.known.set(map, value);
    }
    // The next version is most likely made from the one that was asked for last.
    this.latest.set(originOf(map), { map, value });
    return value;
  }

  /** The same for who looks at many maps once each: what is not known yet is not kept. */
  once(map: ReadonlyMap<K, V>): T {
    return this.known.get(map) ?? this.whole(map);
  }

  private follow(map: ReadonlyMap<K, V>): T | undefined {
    const last = this.latest.get(originOf(map));
    const changed = last === undefined ? undefined : differences(last.map, map);
    return last === undefined || changed === undefined
      ? undefined
      : this.step(last.value, changed, map);
  }
}
