/** Which of many items of one size are in view of what scrolls over them, along one axis. Lengths are pixels. */
export interface View {
  /** How far it is scrolled. */
  readonly offset: number;
  /** How much of the items is seen. */
  readonly extent: number;
}

/** The items from `first` up to, but not including, `end`. */
export interface ItemWindow {
  readonly first: number;
  readonly end: number;
}

export interface Items {
  readonly count: number;
  /** Of one item. */
  readonly size: number;
}

/** What is in view, and so many items more on either side. */
export function windowOf(
  { offset, extent }: View,
  { count, size }: Items,
  overscan: number,
): ItemWindow {
  const first = Math.floor(offset / size) - overscan;
  const end = Math.ceil((offset + extent) / size) + overscan;
  return {
    first: Math.max(0, Math.min(first, count)),
    end: Math.max(0, Math.min(end, count)),
  };
}

/** Where to scroll so that an item is seen whole, by the shortest way; undefined where it is. */
export function offsetToShow(
  index: number,
  { offset, extent }: View,
  { size }: Items,
): number | undefined {
  const start = index * size;
  if (start < offset || size > extent) return start === offset ? undefined : start;
  return start + size > offset + extent ? start + size - extent : undefined;
}

/** The items of a window in order, with one that must not go although it is out of view. */
export function itemsIn({ first, end }: ItemWindow, kept = -1): readonly number[] {
  const items = Array.from({ length: end - first }, (_, at) => first + at);
  if (kept < 0 || (kept >= first && kept < end)) return items;
  return kept < first ? [kept, ...items] : [...items, kept];
}
