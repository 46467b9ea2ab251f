/** Excerpts as the quotes that stand for them in memos. */
import { placeOfPassage } from '../../shared/anchor/cite-passage.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { quoteToken } from '../../shared/records/quote-token.ts';
import { citedQuote, copiedExcerpts } from '../../shared/tables/cited-quote.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { quotedExcerpt } from '../../shared/team/quoted-excerpt.ts';
import { type Shown, viewOf } from '../../shared/team/view.ts';
import { outlineOf } from '../store/outlines.ts';
import { useReview } from '../store/review-store.ts';

export async function tokenOfExcerpt(shown: Shown, excerpt: Excerpt): Promise<string> {
  const { documentId, id, quote, region } = excerpt;
  const document = shown.documents.get(documentId);
  const outline = document === undefined ? undefined : await outlineOf(document.textId);
  return quoteToken(
    id,
    citedQuote({
      quote: region === undefined ? quote : '',
      study: document === undefined ? '' : (studyLabels(shown).get(document.studyId) ?? ''),
      place: outline === undefined ? '' : placeOfPassage(outline, excerpt),
    }),
  );
}

/** What copied quotes are in a memo; undefined where one of them is not of this review, or is not to be seen. */
export async function tokensOfCopied(html: string): Promise<string | undefined> {
  const { full, reviewerId } = useReview.getState();
  const everything = viewOf(full, { viewer: reviewerId, layer: 'all' });
  const tokens: string[] = [];
  for (const id of copiedExcerpts(html)) {
    const quoted = quotedExcerpt(everything, id);
    if (quoted.kind !== 'there') return undefined;
    tokens.push(await tokenOfExcerpt(everything, quoted.excerpt));
  }
  return tokens.join('\n\n');
}
