/** From a new wording of a passage to the corrections it takes. */
import { canonicalCharacters } from '../documents/canonical.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Correction } from '../records/correction.ts';
import type { CorrectionId } from '../records/ids.ts';
import { EditedPlaces, edited, turned } from './edited-places.ts';
import { overlap, type Standing, sameCorrection } from './standing.ts';
import { hunksBetween } from './word-hunks.ts';

/** What a correction says. */
export type Wording = Pick<Correction, 'end' | 'start' | 'was' | 'words'>;

export interface PlannedCorrections {
  readonly made: readonly Wording[];
  /** Those whose words are changed once more, or go. */
  readonly replaced: readonly CorrectionId[];
}

/** The passage from `from` to `to` as it is read, out to whole words, without blanks at its ends. */
export function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  while (start > 0 && !isBlank(text[start - 1])) start -= 1;
  while (end < text.length && !isBlank(text[end])) end += 1;
  return [start, end];
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}

/**
 * The corrections that make a passage of whole words read `typed`, word by word. `text` is the text as it is stored, the
 * passage is given as it is read. None where it reads so already. Throws `ExpectedError` `correction` where a line would
 * be left empty, or come or go: lines, paragraphs and cells of tables stay.
 */
export function planCorrection(
  text: string,
  { corrections, places, waiting }: Standing,
  passage: readonly [from: number, to: number],
  typed: string,
): PlannedCorrections {
  const back = new EditedPlaces(turned(places.edits));
  const [from, to] = [back.start(passage[0]), back.end(passage[1])];
  const stored = text.slice(from, to);
  const read = edited({ text: stored, at: from }, [from, to], places.over(from, to));
  // What is read of a correction that the passage cuts stays as it reads.
  const lead = read.slice(0, passage[0] - places.start(from));
  const tail = read.slice(passage[1] - places.start(from));
  const made: Wording[] = [];
  const [lines, wanted] = [parted(stored), parted(lead + canonicalCharacters(typed) + tail)];
  if (lines.length !== wanted.length) throw new ExpectedError('correction', t('correct.lines'));
  let at = from;
  for (const [index, line] of lines.entries()) {
    made.push(...correctionsOf(line, wanted[index] ?? '', at));
    at += line.length + 1;
  }
  const isHere = (one: Correction): boolean => overlap(one, { start: from, end: to });
  const there = corrections.filter(isHere);
  const stays = (one: Correction): boolean => made.some((other) => sameCorrection(one, other));
  return {
    made: made.filter((one) => !there.some((other) => sameCorrection(other, one))),
    replaced: [...there, ...waiting.filter(isHere)]
      .filter((one) => !stays(one))
      .map(({ id }) => id),
  };
}

/** Lines and cells: what stands between them is never changed. */
function parted(text: string): readonly string[] {
  return text.split(/[\n\t]/);
}

function correctionsOf(line: string, wanted: string, at: number): readonly Wording[] {
  const [start, old] = trimmed(line);
  const [, fresh] = trimmed(wanted);
  if ((old === '') !== (fresh === ''))
    throw new ExpectedError('correction', t(fresh === '' ? 'correct.empty' : 'correct.lines'));
  return hunksBetween(old, fresh).map(({ from, newFrom, newTo, to }) => ({
    start: at + start + from,
    end: at + start + to,
    was: old.slice(from, to),
    words: fresh.slice(newFrom, newTo),
  }));
}

/** A line without the blanks at its ends, and how many stood before it. */
function trimmed(line: string): readonly [number, string] {
  const bare = line.trim();
  return [bare === '' ? 0 : line.indexOf(bare), bare];
}
