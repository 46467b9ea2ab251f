/**
 * The sentences of a text that are to be coded: those of the sections that are marked as findings, or all of them where
 * none is. Titles, headings and what belongs to the page are left out, and sentences without a letter or a digit.
 */
import { isCounted } from './place.ts';
import { partsMarked } from './sections.ts';
import { sentencesIn } from './sentences.ts';
import type { TextBody } from './text-body.ts';

/** Sentences in their order, none reaching into the next: UTF-16 offsets, ends exclusive. */
export interface Sentences {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Known {
  readonly findings: string;
  readonly sentences: Sentences;
}

const known = new WeakMap<TextBody['blocks'], Known>();

/** What is to be coded of a text; the same object for the same text and marks. */
export function sentencesToCode(body: TextBody, findings: readonly number[] = []): Sentences {
  const key = findings.join();
  const before = known.get(body.blocks);
  if (before?.findings === key) return before.sentences;
  const sentences = find(body, findings);
  known.set(body.blocks, { findings: key, sentences });
  return sentences;
}

/** Index of the first sentence that ends behind an offset; their number where none does. */
export function firstEndingAfter({ ends }: Sentences, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function find(body: TextBody, findings: readonly number[]): Sentences {
  const parts = findings.length === 0 ? undefined : partsMarked(body, findings);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const block of body.blocks) {
    if (!isCounted(block.kind)) continue;
    if (parts?.some(({ end, start }) => block.start >= start && block.start < end) === false)
      continue;
    const text = body.text.slice(block.start, block.end);
    for (const { end, start } of sentencesIn(text)) {
      if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) continue;
      starts.push(block.start + start);
      ends.push(block.start + end);
    }
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
