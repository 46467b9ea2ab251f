/** The folder of one's own choice for backups. */
import { t } from '../../shared/messages/messages.ts';
import { notify } from './notices.ts';
import { forgetBackupFolder } from './safety-state.ts';
import { services } from './services.ts';

/** Whether backups are kept at all here. */
export function keepsBackups(): boolean {
  return services().platform.canKeepJournal;
}

/** Asks for the folder, and says from when on it is used. */
export async function chooseBackupFolder(): Promise<void> {
  const folder = await services().platform.chooseBackupFolder();
  if (folder === undefined) return;
  forgetBackupFolder();
  const { name, problem } = folder;
  if (problem === undefined) notify({ text: t('backups.chosen', { name }), tone: 'done' });
  else notify({ text: t('backups.folderProblem', { reason: problem }), tone: 'problem' });
}

/** Has backups go to the standard folder again. */
export async function useStandardFolder(): Promise<void> {
  await services().platform.leaveBackupFolder();
  forgetBackupFolder();
  notify({ text: t('backups.standard'), tone: 'done' });
}
