/** Quotes in the field of a memo: what a field needs to know before the parts that show them are here. */
import type { ClipboardEvent } from 'react';
import { notifyError } from '../store/notices.ts';

/** Types a text into a field where its caret is, as a paste would: the field's own undo takes it out again. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}

/** Quotes that were copied in this review become quotes of the memo; whatever else is pasted stays what it is. */
export function pasteQuotes(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData('text/html');
  if (!html.includes('data-excerpt="excerpt:')) return;
  const plain = event.clipboardData.getData('text/plain');
  event.preventDefault();
  const field = event.currentTarget;
  import('./cited-excerpt.ts')
    .then(({ tokensOfCopied }) => tokensOfCopied(html))
    .then((tokens) => typeInto(field, tokens ?? plain))
    .catch(notifyError);
}
