import { relocate } from '../../shared/anchor/anchor.ts';
import type { RestingPassage } from '../../shared/cells/passages.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notify } from '../store/notices.ts';
import { loadText, useReview } from '../store/review-store.ts';
import { openPassage, type ReadingScreen } from '../store/session-store.ts';

/** Shows the passage a value rests on in its text, selected; says so where the words are not there any more. */
export async function leadToPassage(
  { anchor, documentId }: RestingPassage,
  screen: ReadingScreen = 'code',
): Promise<void> {
  const document = useReview.getState().snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true) {
    notify({ text: t('extraction.documentGone'), tone: 'problem' });
    return;
  }
  const { text } = await loadText(document.textId);
  const place = relocate(text, anchor);
  if (place.found === 'orphan') notify({ text: t('extraction.orphan'), tone: 'problem' });
  else openPassage(documentId, place.anchor, screen);
}
