/** Offsets of the canonical text against places in its blocks; blank space between blocks has no place. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with its blocks. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/** A block by its index, and how many characters into it. */
export interface Place {
  readonly block: number;
  readonly at: number;
}

/** The last block that starts at or before `offset`; 0 where none does. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where `offset` is drawn. Between two blocks it goes back to the end of the earlier one, or on to the
 * start of the later one. Law: for an offset within a block, `offsetOf(placeOf(o)) === o`.
 */
export function placeOf(blocks: readonly Span[], offset: number, toward: -1 | 1): Place {
  const index = blockAt(blocks, offset);
  const block = blocks[index];
  if (block === undefined || offset <= block.start) return { block: index, at: 0 };
  if (offset <= block.end) return { block: index, at: offset - block.start };
  const next = blocks[index + 1];
  if (toward > 0 && next !== undefined) return { block: index + 1, at: 0 };
  return { block: index, at: block.end - block.start };
}

/** The offset of a place; places beyond the text are brought back into it. */
export function offsetOf(blocks: readonly Span[], place: Place): number {
  const block = blocks[place.block];
  if (block === undefined) return place.block < 0 ? 0 : (blocks.at(-1)?.end ?? 0);
  return block.start + Math.max(0, Math.min(place.at, block.end - block.start));
}
