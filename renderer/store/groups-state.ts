/** Whether the list of groups of participants is looked at and changed. */
import { create } from 'zustand';

export const useGroups = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function openGroups(): void {
  useGroups.setState({ isOpen: true });
}

export function closeGroups(): void {
  useGroups.setState({ isOpen: false });
}
