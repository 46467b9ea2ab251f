import { t } from '../../shared/messages/all-messages.ts';
import { notify, notifyError } from '../store/notices.ts';

/** Puts a paragraph for the paper on the clipboard. */
export function copyParagraph(text: string): void {
  navigator.clipboard
    .writeText(text)
    .then(() => notify({ text: t('agreement.copied'), tone: 'done' }), notifyError);
}
