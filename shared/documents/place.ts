/**
 * How a passage is cited. The reader’s margin, the inspector, the pages of codes, the tables and the
 * command line all take it from here, so that what is printed can be found in the text.
 */
import { t } from '../messages/messages.ts';
import { type SpokenTimes, spokenTimesOf } from './clock-time.ts';
import { type PrintedNumbers, printedNumbersOf } from './printed-numbers.ts';
import { type BlockKind, pageAt, type TextBody } from './text-body.ts';

/** All of a text that its places are told by. */
export interface Outline extends Pick<TextBody, 'blocks' | 'pages'> {
  /** The numbers that the text prints itself, where it does. */
  readonly printed: PrintedNumbers | undefined;
  /** When what it tells was said, where it is a transcript with times. */
  readonly times: SpokenTimes | undefined;
}

/** What is no paragraph: it heads one, or belongs to the page and not to what it says. */
const unnumbered: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'furniture', 'picture']);

/** Whether a block of this kind is a paragraph that is counted: neither a heading nor part of the page. */
export function isCounted(kind: BlockKind): boolean {
  return !unnumbered.has(kind);
}

const known = new WeakMap<TextBody['blocks'], Outline>();
const counted = new WeakMap<TextBody['blocks'], readonly (number | undefined)[]>();

/** What places in a text are told by; it is found once for each text. */
export function outlineOf(body: TextBody): Outline {
  const { blocks, pages } = body;
  let outline = known.get(blocks);
  if (outline === undefined) {
    outline = { blocks, pages, printed: printedNumbersOf(body), times: spokenTimesOf(body) };
    known.set(blocks, outline);
  }
  return outline;
}

/**
 * The number that each block is cited by (rules A5 and A6): the one printed at or before it where the text prints
 * its own, else counted from 1. Titles, headings and furniture have none, nor has what stands before the
 * first printed number.
 */
export function marginNumbers(body: TextBody): readonly (string | undefined)[] {
  const outline = outlineOf(body);
  return paragraphNumbers(outline).map((number, index) => {
    const block = outline.blocks[index];
    if (number === undefined || block === undefined) return undefined;
    return outline.printed === undefined
      ? String(number)
      : printedAt(outline.printed, block.start)?.label;
  });
}

/**
 * Where a passage is to be cited (rules A5 and A6): `p. 4` where its document has pages, `turn 8`, `line 120`,
 * `para. 12` or `question 3` where the text prints such numbers, `p. 4, line 12` where it has both; `para. 12` by our
 * own count elsewhere, with the time where a transcript has times; empty where a text has nothing to count. A heading is cited by
 * what it heads.
 */
export function placeOf(text: TextBody | Outline, offset: number): string {
  const outline = 'text' in text ? outlineOf(text) : text;
  const page = pageAt(outline, offset);
  const number = printedPlace(outline, offset);
  if (page !== undefined) {
    const onPage = t('place.page', { page });
    return number === undefined || number.isBefore ? onPage : `${onPage}, ${number.place}`;
  }
  if (number !== undefined)
    return number.isBefore ? t('place.before', { place: number.place }) : number.place;
  const paragraph = paragraphAt(outline, offset);
  if (paragraph === undefined) return '';
  const time = timeAt(outline, offset);
  const place = t('place.paragraph', { number: paragraph });
  return time === undefined ? place : t('place.timed', { place, time });
}

/** When what stands there was said: by the last time before it. */
function timeAt({ times }: Outline, offset: number): string | undefined {
  if (times === undefined) return undefined;
  const at = lastAtOrBefore(times.starts.length, (index) => times.starts[index] ?? 0, offset);
  return (times.starts[at] ?? 0) > offset ? undefined : times.labels[at];
}

function printedPlace(
  { blocks, printed }: Outline,
  offset: number,
): { readonly place: string; readonly isBefore: boolean } | undefined {
  if (printed === undefined) return undefined;
  const own = blockAt(blocks, offset);
  let next = own;
  while (!isCounted(blocks[next]?.kind ?? 'paragraph')) next += 1;
  const cited = next === own ? offset : (blocks[next]?.start ?? offset);
  const found = printedAt(printed, cited);
  const number = found?.label ?? printed.labels[0];
  if (number === undefined) return undefined;
  return { place: t(`place.${printed.unit}`, { number }), isBefore: found === undefined };
}

/** The last printed number at or before an offset. */
function printedAt(
  { labels, starts }: PrintedNumbers,
  offset: number,
): { readonly label: string } | undefined {
  const at = lastAtOrBefore(starts.length, (index) => starts[index] ?? 0, offset);
  const label = labels[at];
  return label === undefined || (starts[at] ?? 0) > offset ? undefined : { label };
}

/** Our own count of blocks, from 1 in order; titles, headings and furniture have none. */
function paragraphNumbers({ blocks }: Outline): readonly (number | undefined)[] {
  let numbers = counted.get(blocks);
  if (numbers === undefined) {
    let last = 0;
    numbers = blocks.map(({ kind }) => {
      if (!isCounted(kind)) return undefined;
      last += 1;
      return last;
    });
    counted.set(blocks, numbers);
  }
  return numbers;
}

/** What stands after the last paragraph is cited by that one; undefined where a text has no paragraph. */
function paragraphAt(outline: Outline, offset: number): number | undefined {
  const numbers = paragraphNumbers(outline);
  for (let next = blockAt(outline.blocks, offset); next < numbers.length; next += 1) {
    if (numbers[next] !== undefined) return numbers[next];
  }
  return numbers.findLast((number) => number !== undefined);
}

/** The last block that starts at or before `offset`; 0 where none does. */
function blockAt(blocks: TextBody['blocks'], offset: number): number {
  return lastAtOrBefore(blocks.length, (index) => blocks[index]?.start ?? 0, offset);
}

/** The last of `count` rising numbers that is at or below a limit; 0 where none is. */
function lastAtOrBefore(count: number, numberAt: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
