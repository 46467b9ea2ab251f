/** Where the caret goes: pure moves over the canonical text. Moves by line need the layout and are made elsewhere. */
import { graphemeBoundary } from '../../shared/anchor/anchor.ts';
import { sentenceAround } from '../../shared/documents/sentences.ts';
import { blockAt, offsetOf, placeOf, type ReadText, type Span } from './block-places.ts';
import { nextStop } from './word-stops.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** The next place for the caret, one character as a reader sees it, blank space between blocks skipped. */
export function moveByCharacter(read: ReadText, offset: number, direction: -1 | 1): number {
  const { text, blocks } = read;
  const next = graphemeBoundary(text, offset + direction, direction);
  const block = blocks[blockAt(blocks, offset)];
  if (block === undefined) return offset;
  if (direction > 0 && next > block.end) return offsetOf(blocks, placeOf(blocks, next, 1));
  if (direction < 0 && next < block.start) {
    return offsetOf(blocks, placeOf(blocks, next, -1));
  }
  return next;
}

/** The end of the word at or after `offset`, or the start of the word before it. */
export function moveByWord(read: ReadText, offset: number, direction: -1 | 1): number {
  const { text, blocks } = read;
  const at = blockAt(blocks, offset);
  for (
    let index = at;
    index >= 0 && index < blocks.length && Math.abs(index - at) < 100;
    index += direction
  ) {
    const block = blocks[index];
    if (block === undefined) break;
    const found = wordEdge(text, block, offset, direction);
    if (found !== undefined) return found;
  }
  return direction > 0 ? (blocks.at(-1)?.end ?? 0) : (blocks[0]?.start ?? 0);
}

/** Long blocks are searched near the caret only. */
const wordWindow = 400;

function wordEdge(
  text: string,
  block: Span,
  offset: number,
  direction: -1 | 1,
): number | undefined {
  const from = direction > 0 ? Math.max(block.start, offset - wordWindow) : block.start;
  const start = Math.max(from, Math.min(offset, block.end) - wordWindow);
  const end = Math.min(block.end, Math.max(offset, block.start) + wordWindow);
  let before: number | undefined;
  for (const segment of words.segment(text.slice(start, end))) {
    if (segment.isWordLike !== true) continue;
    const wordStart = start + segment.index;
    const wordEnd = wordStart + segment.segment.length;
    if (direction > 0 && wordEnd > offset) return wordEnd;
    if (direction < 0 && wordStart < offset) before = wordStart;
  }
  return before;
}

/** The sentence around `offset`, within its block. */
export function sentenceAt(read: ReadText, offset: number): Span | undefined {
  const block = read.blocks[blockAt(read.blocks, offset)];
  if (block === undefined) return undefined;
  const within = Math.max(0, Math.min(offset - block.start, block.end - block.start - 1));
  const found = sentenceAround(read.text.slice(block.start, block.end), within);
  if (found === undefined) return undefined;
  return { start: block.start + found.start, end: block.start + found.end };
}

/** The start of the next block, or of this one or the one before; the ends of the text beyond them. */
export function moveByParagraph(
  { blocks, text }: ReadText,
  from: number,
  direction: -1 | 1,
): number {
  if (direction > 0) return blocks.find(({ start }) => start > from)?.start ?? text.length;
  return blocks.findLast(({ start }) => start < from)?.start ?? 0;
}

/** The block around `offset`. */
export function paragraphAt(read: ReadText, offset: number): Span | undefined {
  return read.blocks[blockAt(read.blocks, offset)];
}

/**
 * New bounds of an excerpt with one edge moved by a word; undefined where nothing would be left, or no word is there.
 * Law: from where an edge came by a move, the move the other way brings it back.
 */
export function moveEdge(
  read: ReadText,
  span: Span,
  edge: 'start' | 'end',
  direction: -1 | 1,
): Span | undefined {
  const stop = nextStop(read, span[edge], edge, direction);
  if (stop === undefined) return undefined;
  const moved = { ...span, [edge]: stop };
  return moved.start < moved.end ? moved : undefined;
}
