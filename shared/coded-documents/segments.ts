/** The text of a block cut wherever a passage begins or ends: what is written of it stands between two cuts. */
import type { TextBlock } from '../documents/text-body.ts';
import type { CodedPassage } from './coded-document.ts';

/** A stretch of text in which the same passages lie, with those that begin before it and end behind it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly begins: readonly CodedPassage[];
  readonly ends: readonly CodedPassage[];
  /** How many passages lie over it, and the one that began last. */
  readonly depth: number;
  readonly top: CodedPassage | undefined;
}

/** A block with its stretches and the passages that touch it. */
export interface MarkedBlock {
  readonly block: TextBlock;
  readonly index: number;
  readonly segments: readonly Segment[];
  /** Passages that begin in this block, regions of its page among them. */
  readonly begins: readonly CodedPassage[];
  /** Passages that began in an earlier one and go on here. */
  readonly goesOn: readonly CodedPassage[];
}

/**
 * The blocks of a text in their order with what lies in each. Passages are in the order of the text. Laws: the
 * segments of a block are its text without gaps; each passage that is no region begins in one segment and ends in one.
 */
export function* markedBlocks(
  blocks: readonly TextBlock[],
  passages: readonly CodedPassage[],
): Generator<MarkedBlock> {
  let next = 0;
  let open: CodedPassage[] = [];
  for (const [index, block] of blocks.entries()) {
    const goesOn = open.filter(({ end }) => end > block.start);
    const begins: CodedPassage[] = [];
    for (let passage = passages[next]; passage !== undefined; passage = passages[next]) {
      if (passage.start >= block.end) break;
      begins.push(passage);
      next += 1;
    }
    const inText = begins.filter(({ region }) => region === undefined);
    const { left, segments } = cut(block, goesOn, inText);
    open = left;
    yield { block, index, segments, begins, goesOn };
  }
}

function cut(
  block: TextBlock,
  before: readonly CodedPassage[],
  begins: readonly CodedPassage[],
): { readonly segments: readonly Segment[]; readonly left: CodedPassage[] } {
  const places = new Set([block.start, block.end]);
  for (const { end, start } of [...before, ...begins]) {
    if (start > block.start) places.add(start);
    if (end < block.end) places.add(end);
  }
  const cuts = [...places].sort((a, b) => a - b);
  const open = new Set(before);
  // Ends are looked up by place: searching all that are open at each cut would take their square.
  const endsAt = new Map<number, CodedPassage[]>();
  for (const passage of [...before, ...begins]) {
    if (passage.end > block.end) continue;
    const at = Math.max(passage.end, block.start);
    const list = endsAt.get(at);
    if (list === undefined) endsAt.set(at, [passage]);
    else list.push(passage);
  }
  const segments: Segment[] = [];
  let next = 0;
  const stack = [...before];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const begun: CodedPassage[] = [];
    for (let one = begins[next]; one !== undefined && one.start <= start; one = begins[next]) {
      begun.push(one);
      open.add(one);
      stack.push(one);
      next += 1;
    }
    let top = stack.at(-1);
    while (top !== undefined && !open.has(top)) {
      stack.pop();
      top = stack.at(-1);
    }
    const ends = endsAt.get(end) ?? [];
    segments.push({ start, end, begins: begun, ends, depth: open.size, top });
    for (const passage of ends) open.delete(passage);
  }
  return { segments, left: [...open] };
}
