/** What is told of safety copies: that one is behind, and what was found when a journal was compared. */
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { BackupOutcome } from './backup-mark.ts';
import type { Healed, JournalNeeds } from './journal-needs.ts';
import { notify } from './notices.ts';
import { showSafety } from './safety-state.ts';
import { toRecovery } from './to-recovery.ts';

/** Shows that a journal is behind for as long as it is. */
export const tellBehind: JournalNeeds['behind'] = (id, what) => {
  if (what === undefined) {
    showSafety(id, { journal: undefined });
    return;
  }
  const { changes, error } = what;
  const reason = reasonIn(error, 'journal.behindWhy');
  showSafety(id, { journal: t('journal.behind', { count: changes, reason }) });
};

/** Shows that the last backup failed, or lies elsewhere than it should, for as long as it is so. */
export function tellBackup(id: ReviewId, { elsewhere, error }: BackupOutcome): void {
  if (error !== undefined) {
    if (error instanceof CancelledError) return;
    const reason = reasonIn(error, 'backups.failedWhy');
    showSafety(id, { backup: t('backups.failed', { reason }), backupFolder: undefined });
    return;
  }
  const backupFolder =
    elsewhere === undefined ? undefined : t('backups.folderProblem', { reason: elsewhere });
  showSafety(id, { backup: undefined, backupFolder });
}

function reasonIn(error: unknown, otherwise: 'journal.behindWhy' | 'backups.failedWhy'): string {
  if (error instanceof ExpectedError) return error.message;
  console.error(error);
  return t(otherwise);
}

/** Tells of it in words; as done only where nothing is missing and nothing in doubt. */
export function tellHealed(what: Healed): void {
  const { broughtBack, damagedLine, withoutText } = what;
  const isWhole = damagedLine === undefined && withoutText === 0 && broughtBack > 0;
  notify({
    text: healedWords(what),
    tone: isWhole ? 'done' : 'problem',
    // What is still missing may lie in another kept state.
    action: toRecovery(),
  });
}

/** What was found, in sentences. */
export function healedWords(what: Healed): string {
  const { broughtBack, certain, damagedLine, doubtful, unreadable, withoutText } = what;
  const sentences: string[] = [];
  if (damagedLine !== undefined) {
    sentences.push(t('journal.damaged', { line: damagedLine, certain }));
    if (doubtful > 0) sentences.push(t('journal.doubtful', { count: doubtful }));
    if (unreadable > 0) sentences.push(t('journal.unreadable', { count: unreadable }));
  }
  if (broughtBack > 0) sentences.push(t('journal.broughtBack', { count: broughtBack }));
  if (withoutText > 0) sentences.push(t('journal.withoutText', { count: withoutText }));
  if (damagedLine !== undefined) sentences.push(t('journal.mended'));
  return sentences.join(' ');
}
