import { t } from '../../shared/messages/all-messages.ts';
import { copyTold } from '../store/copy-told.ts';
import { notify } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { useSession } from '../store/session-store.ts';

/** Saves the screen as it is shown as PDF. */
export async function savePdf(): Promise<void> {
  // The list of actions that this was chosen from is not what is to be saved.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const title = useReview.getState().info?.title ?? t('app.name');
  const { screen } = useSession.getState();
  const stem = fileStem(`${title} ${t(`screen.${screen}`)}`);
  const saved = await services().platform.desktop?.savePdf(`${stem}.pdf`);
  if (saved !== undefined)
    notify({ text: t('window.pdfSaved', { name: saved.name }), tone: 'done' });
}

/** Copies versions and the last faults, for whoever helps. */
export async function copyFaults(): Promise<void> {
  const text = await services().platform.desktop?.faultDetails();
  if (text === undefined) return;
  await copyTold(text, { done: t('window.faultsCopied'), failed: t('window.faultsNotCopied') });
}
