/** How the text beside comes and goes, and how the keys go from one text to the other. */
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { liveDocument, openBeside, useBeside } from '../../store/beside.ts';
import { speak } from '../../store/notices.ts';
import { openDocument, useSession } from '../../store/session-store.ts';
import { enterText } from '../enter-text.ts';
import { neighbour } from '../excerpt-actions.ts';

export function isBesideOpen(): boolean {
  return liveDocument(useSession.getState().besideDocument) !== undefined;
}

export function closeBeside(): void {
  useBeside.setState({ wantsKeys: false, last: useSession.getState().besideDocument });
  useSession.setState({ besideDocument: undefined });
  enterText();
  speak(t('beside.closed'));
}

/** Opens the document of the line that has the keys, else what stood there last, else the next one; or closes. */
export function toggleBeside(): void {
  const line = globalThis.document.activeElement?.closest<HTMLElement>('[data-document]');
  const named = line?.dataset.document as DocumentId | undefined;
  const { besideDocument, documentId } = useSession.getState();
  if (isBesideOpen() && (named === undefined || named === besideDocument)) {
    closeBeside();
    return;
  }
  const next =
    named ??
    liveDocument(useBeside.getState().last)?.id ??
    neighbour(1) ??
    neighbour(-1) ??
    liveDocument(documentId)?.id;
  if (next !== undefined) openBeside(next);
}

/** Brings the keys from the one text into the other. */
export function switchText(): void {
  const pane = globalThis.document.querySelector('[data-beside]');
  if (pane?.contains(globalThis.document.activeElement) === true) enterText();
  else pane?.querySelector<HTMLElement>('[role=document]')?.focus({ preventScroll: true });
}

/** Codes the text that stood beside, and puts the other beside it. */
export function swapTexts(): void {
  const { besideDocument, documentId } = useSession.getState();
  if (besideDocument === undefined || documentId === undefined) return;
  useSession.setState({ besideDocument: documentId });
  openDocument(besideDocument);
}
