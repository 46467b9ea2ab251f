/** Regions of pages that have text: how they are anchored, and found again in another version of the text (A10). */
import type { TextBody } from '../documents/text-body.ts';
import { anchorOf, makeAnchor, type Relocation, type TextAnchor } from './anchor.ts';

/** The first visible character of a page, which regions of it go with; undefined where the page has none. */
export function pageAnchor(
  { pages, text }: Pick<TextBody, 'pages' | 'text'>,
  index: number,
): TextAnchor | undefined {
  const page = pages[index];
  if (page === undefined) return undefined;
  const first = text.slice(page.start, page.end).search(/[^\s\p{Cf}]/u);
  const from = page.start + first;
  return first < 0 ? undefined : makeAnchor(text, from, from + 1);
}

/**
 * Finds a region of a page with text in another version of it: on the page that begins with the same words. Of several
 * that do, it is the one of the same printed number; where none of them is, the region is an orphan.
 */
export function relocateRegion(
  body: Pick<TextBody, 'pages' | 'text'>,
  { quote, region, start, suffix }: TextAnchor,
): Relocation {
  if (region === undefined) return { found: 'orphan' };
  const alike = body.pages.flatMap(({ label }, index) => {
    const anchor = pageAnchor(body, index);
    return anchor?.quote === quote && anchor.suffix === suffix ? [{ anchor, label }] : [];
  });
  const [only] = alike.length === 1 ? alike : alike.filter(({ label }) => label === region.page);
  if (only === undefined) return { found: 'orphan' };
  const anchor = anchorOf({ ...only.anchor, region: { ...region, page: only.label } });
  return { found: anchor.start === start ? 'in place' : 'moved', anchor };
}
