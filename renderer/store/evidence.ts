/** Passages that something said of a study rests on, as a text shows them: marks of their own, never a coding (P3). */
import { create } from 'zustand';
import type { RestingPassage } from '../../shared/cells/passages.ts';

export interface EvidenceMark {
  readonly passage: RestingPassage;
  /** It is of what is in hand. */
  readonly isHere: boolean;
}

export const useEvidence = create<{ readonly marks: readonly EvidenceMark[] }>(() => ({
  marks: [],
}));
