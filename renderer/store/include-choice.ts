import { create } from 'zustand';
import type { IncludeChoice } from '../../shared/screening/inclusion.ts';

/**
 * Which studies the list beside the text, the matrix and the export speak of: one choice for all of
 * them, so that the table that is saved is the one that was looked at. Kept while the window is open.
 */
export const useIncludeChoice = create<{ readonly include: IncludeChoice }>(() => ({
  include: 'included',
}));
