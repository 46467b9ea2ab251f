import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentFormat, Medium } from '../../shared/records/document.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { notifyError } from './notices.ts';
import { fileStem } from './review-files.ts';
import { loadOriginal, useReview } from './review-store.ts';
import { saveFile } from './save-file.ts';

/** Saves the file that a document was read from, as it was, to be opened in the program it is of. */
export async function saveOriginal(documentId: DocumentId): Promise<void> {
  const document = useReview.getState().snapshot.documents.get(documentId);
  if (document?.originalHash === undefined) return;
  const { format, medium, originalName, title } = document;
  try {
    const bytes = await loadOriginal(document.originalHash);
    const { extension, stem } = originalFileName(originalName ?? title, medium ?? format);
    await saveFile({
      suggestedName: `${stem}.${extension}`,
      bytes,
      description: t('document.originalFile'),
      extension,
    });
  } catch (error) {
    notifyError(error);
  }
}

/** Endings that a file of a format may have, the usual one first. */
const endings: Readonly<Record<DocumentFormat | Medium, readonly [string, ...string[]]>> = {
  abstract: ['txt'],
  text: ['txt', 'otr', 'text'],
  markdown: ['md', 'markdown', 'txt'],
  html: ['html', 'htm', 'xhtml'],
  docx: ['docx', 'docm'],
  pdf: ['pdf'],
  odt: ['odt', 'fodt'],
  rtf: ['rtf', 'doc'],
  srt: ['srt'],
  vtt: ['vtt'],
  // Of a kind that is not known, nothing is guessed.
  picture: ['bin', 'png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'bmp', 'webp', 'heic', 'svg'],
  audio: ['bin', 'mp3', 'm4a', 'wav', 'wma', 'ogg', 'oga', 'opus', 'flac', 'aac', 'amr'],
  video: ['bin', 'mp4', 'mov', 'm4v', 'avi', 'wmv', 'mpg', 'mpeg', 'mkv', 'webm', 'ogv', '3gp'],
};

/** A name may come from a file of others: no folder is taken from it, and no ending that is none of its format. */
export function originalFileName(
  name: string,
  format: DocumentFormat | Medium,
): { readonly stem: string; readonly extension: string } {
  const known = endings[format];
  const dot = name.lastIndexOf('.');
  const extension = known.find((each) => each === name.slice(dot + 1).toLowerCase());
  return extension === undefined
    ? { stem: fileStem(name), extension: known[0] }
    : { stem: fileStem(name.slice(0, dot)), extension };
}
