import { pageAt, type TextBody } from '../documents/text-body.ts';
import { t } from '../messages/messages.ts';

/** Number of the paragraph (block) that holds `offset`, counted from 1. */
export function paragraphAt(body: TextBody, offset: number): number {
  let low = 0;
  let high = body.blocks.length - 1;
  let found = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = body.blocks[middle];
    if (block === undefined || block.start > offset) high = middle - 1;
    else {
      found = middle;
      low = middle + 1;
    }
  }
  return found + 1;
}

/** Where a passage is to be cited: `p. 4` where the document has pages, else `para. 12`. */
export function placeOf(body: TextBody, offset: number): string {
  const page = pageAt(body, offset);
  return page === undefined
    ? t('place.paragraph', { number: paragraphAt(body, offset) })
    : t('place.page', { page });
}
