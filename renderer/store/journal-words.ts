/** What is told of journals: that one is behind, and what was found when one was compared. */
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Healed, JournalNeeds } from './journal-needs.ts';
import { notify } from './notices.ts';
import { showBehind } from './safety-state.ts';
import { goTo } from './session-store.ts';

/** Shows that a journal is behind for as long as it is. */
export const tellBehind: JournalNeeds['behind'] = (id, what) => {
  if (what === undefined) {
    showBehind(id, undefined);
    return;
  }
  const { changes, error } = what;
  if (!(error instanceof ExpectedError)) console.error(error);
  const reason = error instanceof ExpectedError ? error.message : t('journal.behindWhy');
  showBehind(id, { changes, reason });
};

/** Tells of it in words; as done only where nothing is missing and nothing in doubt. */
export function tellHealed(what: Healed): void {
  const { broughtBack, damagedLine, withoutText } = what;
  const isWhole = damagedLine === undefined && withoutText === 0 && broughtBack > 0;
  notify({
    text: healedWords(what),
    tone: isWhole ? 'done' : 'problem',
    // What is still missing may lie in another kept state.
    action: { label: t('recovery.show'), run: () => goTo('recovery') },
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
