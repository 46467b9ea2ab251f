/** Rows that are made when they are asked for, so that a table of any length costs the memory of one row. */

/** An iterable that begins anew each time it is read: `make` must give the same items every time. */
export function lazily<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}

/** `make` of each item, one at a time. */
export function* mapped<T, U>(items: Iterable<T>, make: (item: T) => U): Generator<U> {
  for (const item of items) yield make(item);
}

/** How many items there are. */
export function count(items: Iterable<unknown>): number {
  let number = 0;
  for (const _ of items) number += 1;
  return number;
}

/** Each item with whether it is the last, which is known only when the next was asked for. */
export function* withLast<T>(items: Iterable<T>): Generator<readonly [item: T, isLast: boolean]> {
  let held: { readonly item: T } | undefined;
  for (const item of items) {
    if (held !== undefined) yield [held.item, false];
    held = { item };
  }
  if (held !== undefined) yield [held.item, true];
}

/** Texts joined into pieces of about `size` UTF-16 units: a writer may yield as small as it likes. */
export function* inPieces(texts: Iterable<string>, size = 32_768): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const text of texts) {
    parts.push(text);
    length += text.length;
    if (length < size) continue;
    yield parts.join('');
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join('');
}

/** Texts as UTF-8, in pieces. A letter never stands on two texts. */
export function* inBytes(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of inPieces(texts)) yield encoder.encode(piece);
}

/** The same for whoever takes bytes that come later. */
export async function* inBytesLater(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  yield* inBytes(texts);
}
