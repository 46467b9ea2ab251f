/**
 * The text that stands for a picture or recording in a review: a line for the whole, and one for each part of it that was marked. Law:
 * what a line says of a part is read back by `partOfPassage`.
 */
import { clip } from '../commands/excerpts.ts';
import { buildTextBody } from '../documents/canonical.ts';
import type { TextBody } from '../documents/text-body.ts';
import { firstWhere } from '../first-where.ts';
import { t } from '../messages/refi-messages.ts';
import type { Medium } from '../records/document.ts';
import type { RefiPart } from './model.ts';

/** A place in a picture or recording that can be told. */
export type MediaPlace = NonNullable<RefiPart['span']>;

/** The text for a picture or recording of that name. Stretches of time stand in their order, areas as they come, each once. */
export function mediaText(
  { medium, name }: { readonly medium: Medium; readonly name: string },
  places: readonly MediaPlace[],
): TextBody {
  const lines = new Set([...places].sort(byTime).map(lineOf));
  const first = t('refi.mediaLine', { medium, name: clip(name) });
  return buildTextBody([first, ...lines].map((text) => ({ kind: 'picture', text })));
}

/** Areas say no time, and stay where they are. */
function byTime(a: MediaPlace, b: MediaPlace): number {
  return a.kind === 'time' && b.kind === 'time' ? a.begin - b.begin || a.end - b.end : 0;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Looks up where the line for a part stands in such a text, or with no part that for the whole. */
export function linesIn({
  blocks,
  text,
}: Pick<TextBody, 'blocks' | 'text'>): (place: MediaPlace | undefined) => Line | undefined {
  const lines = new Map(blocks.map((block) => [text.slice(block.start, block.end), block]));
  return (place) => (place === undefined ? blocks[0] : lines.get(lineOf(place)));
}

/** The lines of such a text for parts. */
export function partLinesOf({
  blocks,
  text,
}: Pick<TextBody, 'blocks' | 'text'>): readonly string[] {
  return blocks.slice(1).map(({ end, start }) => text.slice(start, end));
}

/**
 * What a passage of the text is of: all that its lines span, from the first moment to the last or as an area around all; undefined where it
 * takes in the line for the whole, or lines that say no place.
 */
export function partOfPassage(
  { blocks, text }: Pick<TextBody, 'blocks' | 'text'>,
  passage: { readonly start: number; readonly end: number },
): MediaPlace | undefined {
  const first = firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) > passage.start);
  let around: MediaPlace | undefined;
  for (let at = first; at < blocks.length; at += 1) {
    const { end, start } = blocks[at] ?? { start: passage.end, end: 0 };
    if (start >= passage.end) break;
    const place = placeOf(text.slice(start, end));
    around = around === undefined ? place : bothOf(around, place);
    if (around === undefined) return undefined;
  }
  return around;
}

function bothOf(a: MediaPlace, b: MediaPlace | undefined): MediaPlace | undefined {
  if (a.kind === 'time' && b?.kind === 'time')
    return { kind: 'time', begin: Math.min(a.begin, b.begin), end: Math.max(a.end, b.end) };
  if (a.kind !== 'area' || b?.kind !== 'area') return undefined;
  const xs = [a, b].flatMap(({ corners }) => [corners[0], corners[2]]);
  const ys = [a, b].flatMap(({ corners }) => [corners[1], corners[3]]);
  const corners = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return { kind: 'area', corners };
}

function lineOf(place: MediaPlace): string {
  if (place.kind === 'time') return `[${exactTime(place.begin)}–${exactTime(place.end)}]`;
  const [a, b, c, d] = place.corners.map(Math.round);
  return `[(${a}, ${b})–(${c}, ${d})]`;
}

function placeOf(line: string): MediaPlace | undefined {
  const [, begin, end] = timeLine.exec(line) ?? [];
  if (begin !== undefined && end !== undefined)
    return { kind: 'time', begin: milliseconds(begin), end: milliseconds(end) };
  const [, a, b, c, d] = areaLine.exec(line) ?? [];
  return a === undefined
    ? undefined
    : { kind: 'area', corners: [Number(a), Number(b), Number(c), Number(d)] };
}

const timeLine = /^\[(\d{2,}:[0-5]\d:[0-5]\d\.\d{3})–(\d{2,}:[0-5]\d:[0-5]\d\.\d{3})\]$/;
const areaLine = /^\[\((-?\d+), (-?\d+)\)–\((-?\d+), (-?\d+)\)\]$/;

/** Milliseconds as `00:01:02.250`. */
function exactTime(time: number): string {
  const whole = Math.round(time);
  const parts = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  const seconds = Math.floor(whole / 1000) % 60;
  const two = [...parts, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  return `${two}.${String(whole % 1000).padStart(3, '0')}`;
}

function milliseconds(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Math.round(3_600_000 * hours + 60_000 * minutes + 1000 * seconds);
}
