/** When two passages of one document are said to meet (rule Q2), as intervals that a sweep can go through. */
import { doOverlap, isBesideWords, passageKey } from '../anchor/region.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Meeting } from '../records/meeting.ts';
import type { CodedPage } from './coded-page.ts';

/** The paragraphs of a document's text; undefined where the text is not at hand. */
export type BlocksOf = (textId: string) => TextBody['blocks'] | undefined;

/** Whether paragraphs must be known to tell who meets. */
export function asksForParagraphs({ kind }: Meeting): boolean {
  return kind === 'paragraph' || kind === 'next';
}

/**
 * Each excerpt as whole numbers `from` to `to`, both included, in rising order of `from`: two of them meet where neither
 * ends more than `reach` before the other begins.
 */
export interface Reaching {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly reach: number;
}

/**
 * The intervals of a page under a kind of meeting. Passages of a text that is not at hand are in one paragraph where
 * they overlap.
 */
export function reachingOf(
  { end, start }: CodedPage,
  meeting: Meeting,
  blocks: TextBody['blocks'] | undefined,
): Reaching {
  const near = { from: start, to: end.map((offset) => offset - 1) };
  if (meeting.kind === 'near') return { ...near, reach: (meeting.within ?? 0) + 1 };
  if (!asksForParagraphs(meeting) || blocks === undefined) return { ...near, reach: 0 };
  const numbers = paragraphNumbers(blocks);
  const paragraphAt = (offset: number): number => numbers[blockAt(blocks, offset)] ?? 0;
  return {
    from: start.map(paragraphAt),
    to: near.to.map(paragraphAt),
    reach: meeting.kind === 'next' ? 1 : 0,
  };
}

/** What stands between paragraphs because of the page (running heads, pictures) counts with the one before. */
function paragraphNumbers(blocks: TextBody['blocks']): Int32Array {
  let last = 0;
  return Int32Array.from(blocks, ({ kind }) => {
    if (kind !== 'furniture' && kind !== 'picture') last += 1;
    return last;
  });
}

/** The last block that begins at or before an offset. */
function blockAt(blocks: TextBody['blocks'], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Whether two excerpts whose intervals reach each other meet indeed: under `same` they are one stretch, under `overlaps`
 * two regions of a page share a part of it. Regions of a page with text lie in no paragraph: under every other kind,
 * too, they meet each other where they share a part, and words never (A10).
 */
export function doMeet(a: Excerpt, b: Excerpt, { kind }: Meeting): boolean {
  if (kind === 'same') return passageKey(a) === passageKey(b);
  if (kind === 'overlaps' || isBesideWords(a) || isBesideWords(b)) return doOverlap(a, b);
  return true;
}
