import { t } from '../../shared/messages/messages.ts';
import type { Notice } from './notices.ts';
import { goTo } from './session-store.ts';

/** The way from a notice of something lost or damaged to every state that is kept. */
export function toRecovery(): NonNullable<Notice['action']> {
  return { label: t('recovery.show'), run: () => goTo('recovery') };
}
