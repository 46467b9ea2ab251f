import { nothingWritten, readWritten, type Written } from '../../shared/folder/written.ts';

/** What is remembered of a folder from one opening of the review to the next. */
export interface FolderMemory {
  /** The end of the log when everything of this installation was in the folder. */
  readonly tip?: string;
  readonly written: Written;
  /** Files that need not be read again. */
  readonly done: readonly string[];
}

/** Nothing is known of the folder: it is asked what is in it. */
export const noMemory: FolderMemory = { written: nothingWritten, done: [] };

/** What an earlier version remembered in another form is asked of the folder itself. */
export function readable(memory: FolderMemory | undefined): FolderMemory {
  const written = readWritten(memory?.written);
  return memory === undefined || written === undefined ? noMemory : { ...memory, written };
}
