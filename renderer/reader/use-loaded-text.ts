import type { TextBody } from '../../shared/documents/text-body.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { loadText } from '../store/review-store.ts';
import { type LoadedText, useText } from '../store/use-text.ts';

/** The text of a document, from the store's cache or from disk. */
export function useLoadedText(document: DocumentRecord | undefined): LoadedText {
  return useText(document?.textId, loadWithFont);
}

/**
 * The text, once its letters can be drawn: a face that arrives later would have the whole text laid out
 * a second time, and the lines move under the reader's eyes.
 */
async function loadWithFont(textId: string): Promise<TextBody> {
  const body = await loadText(textId);
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-text');
  // Without the face the text is still readable in the next of the family.
  await document.fonts.load(`18px ${family}`, body.text.slice(0, 2000)).catch(() => undefined);
  return body;
}
