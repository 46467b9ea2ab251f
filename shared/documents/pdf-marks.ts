/** Which words the marks in a PDF lie on, and what their colours are called. */

import type { MarkKind, PdfAnnotation, ReadAnnotations } from './pdf-annotations.ts';
import { lettersWithin, type PdfPageGeometry } from './pdf-geometry.ts';
import { withoutBlanks } from './without-blanks.ts';

/** A stretch of the text in UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Names for colours, round the circle of hues. */
export const markColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'grey',
] as const;
export type MarkColour = (typeof markColours)[number];

/** A mark with the words that it lies on: several stretches where it goes over what is no running text. */
export interface PlacedMark {
  readonly kind: MarkKind;
  readonly colour: MarkColour;
  readonly author: string;
  readonly comment: string;
  readonly ranges: readonly TextRange[];
}

/** A note beside the text. */
export interface PlacedNote {
  /** The page as it is numbered in the file. */
  readonly page: string;
  readonly author: string;
  readonly comment: string;
}

export interface PlacedMarks {
  /** In the order of the text. */
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly PlacedNote[];
  /** Marks that lie on no words that were read, as those on a picture do: their comments are not lost. */
  readonly wordless: readonly PlacedNote[];
  /** Marks of pages that have more than are read of one. */
  readonly left: number;
}

/** Lays the marks of a PDF on its text; `pages` are those of `text`, as displayed. */
export function placeMarks(
  { annotations, left }: ReadAnnotations,
  pages: readonly PdfPageGeometry[],
  text: string,
): PlacedMarks {
  const marks: PlacedMark[] = [];
  const notes: PlacedNote[] = [];
  const wordless: PlacedNote[] = [];
  for (const { author, colour, comment, kind, page: index, rectangles } of annotations) {
    const page = pages[index];
    const note = { page: page?.label ?? String(index + 1), author, comment };
    if (kind === 'note') {
      notes.push(note);
      continue;
    }
    const letters =
      page === undefined ? [] : rectangles.flatMap((each) => lettersWithin(each, page));
    const ranges = wholeWords(letters, text);
    if (ranges.length === 0) wordless.push(note);
    else marks.push({ kind, colour: colourName(colour), author, comment, ranges });
  }
  const first = ({ ranges }: PlacedMark): number => ranges[0]?.start ?? 0;
  return { marks: marks.sort((a, b) => first(a) - first(b)), notes, wordless, left };
}

/** Two parts of one mark belong together where no more than this stands between them: a line end, a hyphen. */
const furthestApart = /^[\s\u00ad‐-]{0,3}$/;

/** Marked letters as stretches of whole words: a word of which less than half is marked is not meant. */
function wholeWords(letters: readonly TextRange[], text: string): readonly TextRange[] {
  const marked = new Set<number>();
  for (const { end, start } of letters) for (let at = start; at < end; at += 1) marked.add(at);
  const ranges: TextRange[] = [];
  let reached = 0;
  for (const start of [...marked].sort((a, b) => a - b)) {
    if (start < reached) continue;
    const word = wordAt(text, start);
    reached = word.end;
    const count = countIn(marked, word);
    if (count * 2 < word.end - word.start) continue;
    const last = ranges.at(-1);
    if (last !== undefined && furthestApart.test(text.slice(last.end, word.start)))
      ranges[ranges.length - 1] = { start: last.start, end: word.end };
    else ranges.push(word);
  }
  return ranges.flatMap(({ end, start }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    return words.trim() === '' ? [] : [{ start: from, end: from + words.trim().length }];
  });
}

const wordLetter = /[\p{L}\p{N}\p{M}]/u;

/** The word that a letter belongs to; a sign that is no part of a word, or of none that can be seen, stands for itself. */
function wordAt(text: string, at: number): TextRange {
  if (!isWordAt(text, at)) return { start: at, end: at + 1 };
  let start = at;
  let end = at + 1;
  while (start > 0 && isWordAt(text, start - 1)) start -= 1;
  while (end < text.length && isWordAt(text, end)) end += 1;
  return { start, end };
}

function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Half of a pair belongs to the letter it makes; which kind that is does not matter here.
  return (unit >= 0xd800 && unit <= 0xdfff) || isLetterOfWord(text[at] ?? '');
}

function isLetterOfWord(letter: string): boolean {
  return wordLetter.test(letter) && !withoutBlanks.test(letter);
}

function countIn(marked: ReadonlySet<number>, { end, start }: TextRange): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (marked.has(at)) count += 1;
  return count;
}

/** What a colour is called, by its hue; without much of one it is grey. */
export function colourName(colour: PdfAnnotation['colour']): MarkColour {
  if (colour === undefined) return 'yellow';
  const [red, green, blue] = colour.map((part) => part / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 0.08) return 'grey';
  const sector =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const hue = sector * 60;
  const found = hueEnds.find(([, end]) => hue < end);
  return found?.[0] ?? 'red';
}

/** Where each name ends on the circle, in degrees. */
const hueEnds: readonly (readonly [MarkColour, number])[] = [
  ['red', 15],
  ['orange', 45],
  ['yellow', 70],
  ['green', 165],
  ['blue', 250],
  ['purple', 290],
  ['pink', 345],
];
