import type { TextBody } from '../../shared/documents/text-body.ts';
import { loadText, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';

/** Texts whose faces are there: they need not be waited for again. */
const drawable = new WeakSet<TextBody>();

/**
 * The text, once its letters can be drawn: a face that arrives later would have the whole text laid out
 * a second time, and the lines move under the reader's eyes.
 */
export async function loadWithFaces(textId: string): Promise<TextBody> {
  const body = await loadText(textId);
  if (drawable.has(body)) return body;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  // Without the face the text is still readable in the next of the family.
  await document.fonts.load(`18px ${family}`, body.text.slice(0, 2000)).catch(() => undefined);
  drawable.add(body);
  return body;
}

/** Has the text that the session begins with at hand before anything is drawn. Never rejects. */
export async function loadFirstText(): Promise<void> {
  const { documentId } = useSession.getState();
  const { status, snapshot } = useReview.getState();
  if (status !== 'open' || documentId === undefined) return;
  const textId = snapshot.documents.get(documentId)?.textId;
  // What cannot be read is told where the text would stand.
  if (textId !== undefined) await loadWithFaces(textId).catch(() => undefined);
}
