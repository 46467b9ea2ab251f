/**
 * How a passage is cited. The reader’s margin, the inspector, the pages of codes, the tables and the
 * command line all take the number from here, so that what is printed can be found in the text.
 */
import { t } from '../messages/messages.ts';
import { type BlockKind, pageAt, type TextBody } from './text-body.ts';

/** All of a text that its places are told by. */
export type Outline = Pick<TextBody, 'blocks' | 'pages'>;

/** What is no paragraph: it heads one, or belongs to the page and not to what it says. */
const unnumbered: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'furniture', 'picture']);

const known = new WeakMap<TextBody['blocks'], readonly (number | undefined)[]>();

/** The number each block is cited by, counted from 1 in order; titles, headings and furniture have none. */
export function paragraphNumbers({ blocks }: Outline): readonly (number | undefined)[] {
  let numbers = known.get(blocks);
  if (numbers === undefined) {
    let last = 0;
    numbers = blocks.map(({ kind }) => {
      if (unnumbered.has(kind)) return undefined;
      last += 1;
      return last;
    });
    known.set(blocks, numbers);
  }
  return numbers;
}

/**
 * The number of the paragraph at `offset` (UTF-16 units). A heading is cited by the paragraph it heads,
 * and what stands after the last paragraph by that one; undefined where a text has no paragraph.
 */
export function paragraphAt(outline: Outline, offset: number): number | undefined {
  const numbers = paragraphNumbers(outline);
  const at = blockAt(outline.blocks, offset);
  for (let next = at; next < numbers.length; next += 1) {
    if (numbers[next] !== undefined) return numbers[next];
  }
  return numbers.findLast((number) => number !== undefined);
}

/**
 * Where a passage is to be cited: `p. 4` where its document has pages, else `para. 12`; empty where a
 * text has neither.
 */
export function placeOf(outline: Outline, offset: number): string {
  const page = pageAt(outline, offset);
  if (page !== undefined) return t('place.page', { page });
  const number = paragraphAt(outline, offset);
  return number === undefined ? '' : t('place.paragraph', { number });
}

/** The last block that starts at or before `offset`; 0 where none does. */
function blockAt(blocks: TextBody['blocks'], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
