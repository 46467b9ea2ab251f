import type { ChecklistItem } from '../checklists/checklists.ts';
import type { DataSays } from './data-says.ts';

/** What the data say of an item, a paragraph for each subject it asks about; empty where they say nothing. */
export function itemSays(says: DataSays, { about }: ChecklistItem): string {
  return about.map(says).filter(Boolean).join('\n');
}
