import type { TextBody } from '../../shared/documents/text-body.ts';
import { pageAt } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/messages.ts';
import { blockAt } from './block-places.ts';

export interface BlockMargin {
  /** Number to cite the paragraph by; headings have none. */
  readonly number: number | undefined;
  /** Label of the page that starts in this block. */
  readonly page: string | undefined;
}

const margins = new WeakMap<TextBody, readonly BlockMargin[]>();

/** What stands in the outer margin of each block. */
export function blockMargins(body: TextBody): readonly BlockMargin[] {
  let list = margins.get(body);
  if (list === undefined) {
    let number = 0;
    let page = 0;
    list = body.blocks.map((block) => {
      const numbered = block.kind !== 'title' && block.kind !== 'heading';
      if (numbered) number += 1;
      let label: string | undefined;
      for (
        let next = body.pages[page];
        next !== undefined && next.start < block.end;
        next = body.pages[page]
      ) {
        label = next.label;
        page += 1;
      }
      return { number: numbered ? number : undefined, page: label };
    });
    margins.set(body, list);
  }
  return list;
}

/** Where an offset lies, to be cited: `para. 12, p. 4`. */
export function placeName(body: TextBody, offset: number): string {
  const list = blockMargins(body);
  let at = blockAt(body.blocks, offset);
  // A heading is cited by the paragraph it heads.
  while (list[at]?.number === undefined && at < list.length - 1) at += 1;
  const number = list[at]?.number;
  const page = pageAt(body, offset);
  if (number === undefined) return page === undefined ? '' : t('reader.page', { label: page });
  return page === undefined
    ? t('reader.paragraph', { number })
    : t('reader.place', { number, page });
}
