/** Times of recordings, as transcripts have them: `[00:01:02]` stands before what is said then. */
import type { TextBody } from './text-body.ts';

/** Seconds as `00:01:02`. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The times that a transcript has, and where what is said at each begins. */
export interface SpokenTimes {
  /** Offsets of the marks in UTF-16 units, in order. */
  readonly starts: readonly number[];
  readonly labels: readonly string[];
}

/** The times of a transcript whose paragraphs begin with them; undefined where there are none, or they do not go on. */
export function spokenTimesOf({
  blocks,
  text,
}: Pick<TextBody, 'blocks' | 'text'>): SpokenTimes | undefined {
  const starts: number[] = [];
  const labels: string[] = [];
  for (const { 1: label = '', index } of text.matchAll(/\[(\d{2,3}:[0-5]\d:[0-5]\d)\] /g)) {
    // Hours have two figures, or three: the longer is later.
    const before = labels.at(-1) ?? '';
    if (label.length < before.length || (label.length === before.length && label < before))
      return undefined;
    starts.push(index);
    labels.push(label);
  }
  const [first] = starts;
  return first !== undefined && blocks.some(({ start }) => start === first)
    ? { starts, labels }
    : undefined;
}
