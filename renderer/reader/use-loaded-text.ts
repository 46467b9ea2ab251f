import type { DocumentRecord } from '../../shared/records/document.ts';
import { type LoadedText, useText } from '../store/use-text.ts';
import { loadWithFaces } from './text-with-faces.ts';

/** The text of a document, from the store's cache or from disk. */
export function useLoadedText(document: DocumentRecord | undefined): LoadedText {
  return useText(document?.textId, loadWithFaces);
}
