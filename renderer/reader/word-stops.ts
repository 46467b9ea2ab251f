/**
 * Where an excerpt may begin and end when its boundaries move by words: before a word with the marks that open it, and
 * after a word with those that close it, so that the full stop stays with its sentence.
 */
import { blockAt, type ReadText, type Span } from './block-places.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });
/** Quotation marks and brackets before a word, at the end of what stands before it. */
const opening = /(?:(?<=^|\s)[“‘"'«„‚‹([{¿¡]+|[「『（]+)$/u;
/** Full stops and closing marks after a word; commas only where a closing mark follows. */
const closing = /^(?:[.!?…。！？؟۔।]|[,;:،؛]*[”’"'»“)\]}›」』）])*/u;

/** Long blocks are searched near a place only; no word is longer than the margin. */
const nearby = 400;
const margin = 100;

/** The starts or ends of words in a block near an offset, in order. */
function stopsNear(text: string, block: Span, offset: number, edge: 'start' | 'end'): number[] {
  const start = Math.max(block.start, Math.min(offset, block.end) - nearby);
  const end = Math.min(block.end, Math.max(offset, block.start) + nearby);
  const stops: number[] = [];
  for (const { index, isWordLike, segment } of words.segment(text.slice(start, end))) {
    const from = start + index;
    const to = from + segment.length;
    // A word at the edge of what was looked at may be a part of one.
    const isCut =
      (start > block.start && from < start + margin) || (end < block.end && to > end - margin);
    if (isWordLike !== true || isCut) continue;
    if (edge === 'start') {
      const before = text.slice(Math.max(block.start, from - 12), from);
      stops.push(from - (opening.exec(before)?.[0].length ?? 0));
    } else {
      const after = text.slice(to, Math.min(block.end, to + 12));
      stops.push(to + (closing.exec(after)?.[0].length ?? 0));
    }
  }
  return stops;
}

/** The next place for an edge in a direction; undefined where there is none. */
export function nextStop(
  { blocks, text }: ReadText,
  offset: number,
  edge: 'start' | 'end',
  direction: -1 | 1,
): number | undefined {
  const at = blockAt(blocks, offset);
  for (let index = at; Math.abs(index - at) < 100; index += direction) {
    const block = blocks[index];
    if (block === undefined) return undefined;
    const stops = stopsNear(text, block, offset, edge);
    const found =
      direction > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A selection from `anchor` to `focus`, whichever comes first, with the words whole in which its ends lie. */
export function snapped(
  read: ReadText,
  { anchor, focus }: { readonly anchor: number; readonly focus: number },
): { readonly anchor: number; readonly focus: number } {
  const span = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  const { end, start } = wholeWords(read, span);
  return anchor <= focus ? { anchor: start, focus: end } : { anchor: end, focus: start };
}

/** Ends that do not lie within a word stay. */
function wholeWords({ blocks, text }: ReadText, { start, end }: Span): Span {
  return { start: edgeOf(start, 'start'), end: edgeOf(end, 'end') };

  function edgeOf(offset: number, edge: 'start' | 'end'): number {
    const block = blocks[blockAt(blocks, edge === 'end' ? Math.max(0, offset - 1) : offset)];
    if (block === undefined) return offset;
    const from = Math.max(block.start, offset - margin);
    const around = text.slice(from, Math.min(block.end, offset + margin));
    for (const { index, isWordLike, segment } of words.segment(around)) {
      const wordStart = from + index;
      const wordEnd = wordStart + segment.length;
      if (isWordLike === true && wordStart < offset && offset < wordEnd)
        return edge === 'start' ? wordStart : wordEnd;
    }
    return offset;
  }
}
