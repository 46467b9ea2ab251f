/** The words of checklists: our own short labels, in the language that is spoken. */
import { BugError } from '../errors.ts';
import { hasMessage, t } from '../messages/all-messages.ts';
import type { ChecklistId } from './checklists.ts';

/** What an item is called. */
export function itemName(checklist: ChecklistId, item: string): string {
  return words(`checklist.${checklist}.${item}`);
}

/** What an item asks for. */
export function itemAsks(checklist: ChecklistId, item: string): string {
  return words(`checklist.${checklist}.${item}.asks`);
}

/** The heading that items stand under. */
export function groupName(checklist: ChecklistId, group: string): string {
  return words(`checklist.${checklist}.group.${group}`);
}

function words(key: string): string {
  if (!hasMessage(key)) throw new BugError(`No words for ${key}`);
  return t(key);
}
