/** Which checklist and item are open; lasts as long as the window. */
import { create } from 'zustand';
import type { ChecklistId } from '../../shared/checklists/checklists.ts';

/** A checklist, or the text for the methods section. */
export type ChecklistPage = ChecklistId | 'methods';

export interface ChecklistsState {
  readonly page: ChecklistPage;
  /** By checklist the item that is open; the first where absent. */
  readonly items: Readonly<Partial<Record<ChecklistId, string>>>;
}

export const useChecklists = create<ChecklistsState>(() => ({ page: 'entreq', items: {} }));

/** Opens an item of a checklist. */
export function chooseItem(checklist: ChecklistId, item: string): void {
  useChecklists.setState(({ items }) => ({ items: { ...items, [checklist]: item } }));
}
