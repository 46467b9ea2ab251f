/** The times of a transcript: as marks in its text, as in transcripts that are imported, and as the way from times to its words. */
import { makeAnchor } from '../anchor/anchor.ts';
import { clockTime } from '../documents/clock-time.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { RawRange } from './convention.ts';
import type { TimeSpan } from './model.ts';
import type { PlainForm, TextForm } from './text-form.ts';

/** A moment of the recording, in milliseconds, and where it stands in the text of the file. */
export interface PlacedPoint {
  readonly time: number;
  readonly at: number;
}

/** In seconds: within a paragraph no times stand closer. */
const apart = 30;

interface Mark {
  readonly at: number;
  readonly words: string;
}

/**
 * The text with the times in it: before each paragraph that begins at a moment that is told, and within one before a sentence where the
 * last time lies half a minute back. Law: beside the marks the text is the same, and passages have the letters that they had.
 */
export function withTimes(
  form: PlainForm,
  points: readonly PlacedPoint[],
): { readonly form: TextForm; readonly left: number } {
  const { body } = form;
  const times = new Map<number, number>();
  for (const { at, time } of points) {
    const place = form.place(at);
    // Where one stretch ends and the next begins, the later moment is that of the next.
    if (place !== undefined) times.set(place, Math.max(time, times.get(place) ?? 0));
  }
  const marks: Mark[] = [];
  let left = 0;
  let blockAt = 0;
  let last: { readonly block: number; readonly time: number } | undefined;
  for (const [at, time] of [...times].sort(([a], [b]) => a - b)) {
    while ((body.blocks[blockAt + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) blockAt += 1;
    const block = body.blocks[blockAt];
    const isStart = block?.start === at;
    const isFar = last?.block !== blockAt || time - last.time >= apart * 1000;
    const isSentence = /(?:^|\n|[.!?…:]["'”’»)\]]{0,2}\s)$/.test(
      body.text.slice(Math.max(0, at - 4), at),
    );
    if (!isStart && !(isFar && isSentence)) {
      left += 1;
      continue;
    }
    last = { block: blockAt, time };
    // A transcript may say its times itself.
    if (!/^[[(<#{]?\d{1,3}:\d{2}/.test(body.text.slice(at, at + 8)))
      marks.push({ at, words: `[${clockTime(time / 1000)}] ` });
  }
  return { form: marks.length === 0 ? form : marked(form, marks), left };
}

function marked(form: TextForm, marks: readonly Mark[]): TextForm {
  const { blocks, pages, text } = form.body;
  const parts: string[] = [];
  let from = 0;
  for (const { at, words } of marks) {
    parts.push(text.slice(from, at), words);
    from = at;
  }
  parts.push(text.slice(from));
  /** How much stands in the marks before each, and in all of them. */
  const before = [0];
  for (const { words } of marks) before.push((before.at(-1) ?? 0) + words.length);
  /** What begins at a mark begins with it, or behind it. */
  const moved = (offset: number, { withOwn }: { readonly withOwn: boolean }): number => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = marks[middle]?.at ?? 0;
      if (at < offset || (withOwn && at === offset)) low = middle + 1;
      else high = middle;
    }
    return offset + (before[low] ?? 0);
  };
  const body: TextBody = {
    text: parts.join(''),
    blocks: blocks.map((block) => ({
      ...block,
      start: moved(block.start, { withOwn: false }),
      end: moved(block.end, { withOwn: false }),
    })),
    pages,
  };
  return {
    body,
    passage: (start, end) => {
      const anchor = form.passage(start, end);
      if (anchor === undefined) return undefined;
      return makeAnchor(
        body.text,
        moved(anchor.start, { withOwn: true }),
        moved(anchor.end, { withOwn: false }),
      );
    },
  };
}

/** The words of a stretch of time: between the moments around it. Undefined where none of it lies between moments that are told. */
export function wordsOfTime(
  { begin, end }: TimeSpan,
  points: readonly PlacedPoint[],
  length: number,
): RawRange | undefined {
  const inTime = points.toSorted((a, b) => a.time - b.time || a.at - b.at);
  const [first, last] = [inTime[0], inTime.at(-1)];
  if (first === undefined || last === undefined || first.time === last.time) return undefined;
  if (end <= first.time || begin >= last.time) return undefined;
  const from = inTime.findLast(({ time }) => time <= begin) ?? first;
  const to = inTime.find(({ time }) => time >= end)?.at ?? length;
  return from.at < to ? { from: from.at, to } : undefined;
}
