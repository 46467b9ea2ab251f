/** The pairs of passages of one document that meet, found in one sweep. */
import type { TextBody } from '../documents/text-body.ts';
import type { Meeting } from '../records/meeting.ts';
import type { CodedPage } from './coded-page.ts';
import { doMeet, reachingOf } from './meeting.ts';

/**
 * Calls `visit` once for each passage with itself, and once for each two that meet, the earlier first; by the second
 * in order of the text. `coded` holds each passage once (`passagesOf`). Takes as long as there are pairs.
 */
export function eachMeeting(
  coded: CodedPage,
  meeting: Meeting,
  blocks: TextBody['blocks'] | undefined,
  visit: (first: number, second: number) => void,
): void {
  const { excerpts, hasRegions } = coded;
  const size = excerpts.length;
  if (meeting.kind === 'same') {
    for (let at = 0; at < size; at += 1) visit(at, at);
    return;
  }
  const { from, reach, to } = reachingOf(coded, meeting, blocks);
  // Passages that reach to where the sweep is; those that ended are dropped as they are passed.
  const open = new Int32Array(size);
  let opened = 0;
  for (let at = 0; at < size; at += 1) {
    const begin = from[at] as number;
    let kept = 0;
    for (let index = 0; index < opened; index += 1) {
      const other = open[index] as number;
      if ((to[other] as number) + reach < begin) continue;
      open[kept] = other;
      kept += 1;
      if (!hasRegions || meets(excerpts, other, at, meeting)) visit(other, at);
    }
    open[kept] = at;
    opened = kept + 1;
    visit(at, at);
  }
}

function meets(
  excerpts: CodedPage['excerpts'],
  first: number,
  second: number,
  meeting: Meeting,
): boolean {
  const [a, b] = [excerpts[first], excerpts[second]];
  return a !== undefined && b !== undefined && doMeet(a, b, meeting);
}
