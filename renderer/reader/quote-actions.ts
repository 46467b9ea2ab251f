/** What the keys for quotes do in the text. */
import { t } from '../../shared/messages/messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CopiedPassage } from '../choices/copy-quotes.ts';
import { copyQuotes, starQuotesHere } from '../choices/late-quotes.ts';
import { askForFinding } from '../store/finding-mark.ts';
import { askForSheetOfQuotes } from '../store/into-write-up.ts';
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

/** The excerpt that may be marked for a finding or quoted in the write-up: whosever it is, but none while a document is coded a second time. */
export function markedExcerpt(): Excerpt | undefined {
  const passage = currentPassage();
  const excerpt = passage?.kind === 'excerpt' ? passage.excerpt : ownExcerpt();
  const { again } = useReview.getState().snapshot.view;
  return excerpt === undefined || again.has(excerpt.documentId) ? undefined : excerpt;
}

export function markForFinding(): void {
  const excerpt = markedExcerpt();
  if (excerpt !== undefined) askForFinding([excerpt.id]);
}

export function addToWriteUp(): void {
  const excerpt = markedExcerpt();
  if (excerpt !== undefined) askForSheetOfQuotes([excerpt.id]);
}
