import { hasMessage, t } from '../messages/all-messages.ts';

/** What a checklist is called; one that only another version knows, by its id. */
export function checklistName(id: string): string {
  const key = `table.${id}`;
  return hasMessage(key) ? t(key) : id;
}
