/** The sets of the review while they are looked at and changed. */
import { create } from 'zustand';
import type { SetId, StudyId } from '../../shared/records/ids.ts';

/** Studies that a set can be made of: those that are ticked, and those that are listed. */
export interface StudiesAtHand {
  readonly chosen: readonly StudyId[];
  readonly listed: readonly StudyId[];
}

interface SetsState extends StudiesAtHand {
  readonly isOpen: boolean;
  /** The set that is looked at; a new one is made where it is undefined. */
  readonly setId: SetId | undefined;
  /** The set that was made just now, whose form has gone with the focus. */
  readonly justMade: SetId | undefined;
}

const nothing: StudiesAtHand = { chosen: [], listed: [] };

export const useSets = create<SetsState>(() => ({
  ...nothing,
  isOpen: false,
  setId: undefined,
  justMade: undefined,
}));

export function openSets(atHand: StudiesAtHand = nothing): void {
  useSets.setState({ ...atHand, isOpen: true, setId: undefined, justMade: undefined });
}

export function closeSets(): void {
  useSets.setState({ ...nothing, isOpen: false });
}
