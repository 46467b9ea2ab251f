import { t } from '../../shared/messages/all-messages.ts';
import { actionWordMessages } from '../../shared/messages/en/action-words.ts';
import type { ActionEntry } from '../../shared/platform/action-catalogue.ts';

/** What an action is also looked for by, as other programs call it. */
export function otherNames({ id }: Pick<ActionEntry, 'id'>): string {
  const key = `called.${id}`;
  return isKnown(key) ? t(key) : '';
}

function isKnown(key: string): key is keyof typeof actionWordMessages {
  return Object.hasOwn(actionWordMessages, key);
}
