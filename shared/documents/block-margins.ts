/** What stands beside the blocks of a text, on screen and on paper. */
import { marginNumbers } from './place.ts';
import type { TextBody } from './text-body.ts';

/** What stands in the outer margin of a block. */
export interface BlockMargin {
  /** Number to cite the block by; headings have none. */
  readonly number: string | undefined;
  /** Label of the page that starts in this block. */
  readonly page: string | undefined;
}

const margins = new WeakMap<TextBody, readonly BlockMargin[]>();

/** What stands in the outer margin of each block. */
export function blockMargins(body: TextBody): readonly BlockMargin[] {
  let list = margins.get(body);
  if (list === undefined) {
    const numbers = marginNumbers(body);
    let page = 0;
    list = body.blocks.map((block, index) => {
      let label: string | undefined;
      for (
        let next = body.pages[page];
        next !== undefined && next.start < block.end;
        next = body.pages[page]
      ) {
        label = next.label;
        page += 1;
      }
      return { number: numbers[index], page: label };
    });
    margins.set(body, list);
  }
  return list;
}
