import { create } from 'zustand';

/** The picker that has the focus, as far as it can be asked to give its code a number key. */
export const usePickerPin = create<{ readonly ask: (() => void) | undefined }>(() => ({
  ask: undefined,
}));
