/** Whether the safety copies of reviews are up to date; what is shown while they are not. */
import { create } from 'zustand';
import type { ReviewId } from '../../shared/records/ids.ts';

/** What is said of the safety copies of one review, a sentence or more each; nothing where all is well. */
export interface SafetyWords {
  /** The journal could not take what was given to it. */
  readonly journal?: string | undefined;
  /** The last backup failed. */
  readonly backup?: string | undefined;
  /** The last backup lies in the standard folder, because the chosen one could not be used. */
  readonly backupFolder?: string | undefined;
}

export const useSafety = create<{ readonly words: ReadonlyMap<ReviewId, SafetyWords> }>(() => ({
  words: new Map(),
}));

/** Shows what is to be said of a review's journal or backups from now on. */
export function showSafety(id: ReviewId, words: SafetyWords): void {
  const before = useSafety.getState().words;
  const known = before.get(id) ?? {};
  const after = { ...known, ...words };
  if (sameWords(after, known)) return;
  useSafety.setState({ words: new Map(before).set(id, after) });
}

/** Another folder for backups holds from now on: what was said of the one before is no longer so. */
export function forgetBackupFolder(): void {
  for (const id of useSafety.getState().words.keys()) showSafety(id, { backupFolder: undefined });
}

function sameWords(a: SafetyWords, b: SafetyWords): boolean {
  return a.journal === b.journal && a.backup === b.backup && a.backupFolder === b.backupFolder;
}
