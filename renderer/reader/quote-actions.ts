/** What the keys for quotes do in the text. */
import { t } from '../../shared/messages/messages.ts';
import type { CopiedPassage } from '../choices/copy-quotes.ts';
import { copyQuotes, starQuotesHere } from '../choices/late-quotes.ts';
import { useReview } from '../store/review-store.ts';
import { codesOn, pageOf } from './coded-text.ts';
import { sayNothingSelected } from './own-excerpt-actions.ts';
import { currentPassage, ownExcerpt } from './passage.ts';
import { sayRefused } from './rest-letters.ts';

/** The selection, else the excerpt that is shown, as it is copied. */
export function quotedPassage(): CopiedPassage | undefined {
  const passage = currentPassage();
  if (passage === undefined) return undefined;
  return passage.kind === 'excerpt'
    ? passage.excerpt
    : { documentId: passage.documentId, ...passage.anchor };
}

export async function copyPassage(): Promise<void> {
  const passage = quotedPassage();
  if (passage === undefined) return sayNothingSelected();
  await copyQuotes([passage]);
}

/** Chooses the excerpt that is shown or selected for each of its codes, or takes it back. */
export async function starPassage(): Promise<void> {
  const passage = currentPassage();
  if (passage === undefined) return sayNothingSelected();
  const { inText } = useReview.getState();
  const { documentId } = passage.kind === 'excerpt' ? passage.excerpt : passage;
  const page = pageOf(inText, documentId);
  const excerpt = passage.kind === 'excerpt' ? passage.excerpt : ownExcerpt();
  if (excerpt === undefined) return sayRefused(t('coding.starNothing'));
  const codeIds = codesOn(page, inText.codes, excerpt.id).map(({ code }) => code.id);
  await starQuotesHere({ excerptIds: [excerpt.id], codeIds });
}
