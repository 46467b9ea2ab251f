import { isSmallPack } from '../../shared/folder/pack-join.ts';
import type { FolderLook } from '../../shared/folder/reader.ts';
import type { Written } from '../../shared/folder/written.ts';

/** What the folder holds, as far as it was looked at. */
export interface FolderFound extends FolderLook {
  /** Name of the folder; undefined where none is shared. */
  readonly folder: string | undefined;
  /** Why the folder was out of reach when last looked at. */
  readonly problem: string | undefined;
}

/** No folder is shared. */
export const nothingFound: FolderFound = {
  folder: undefined,
  newWork: [],
  ignored: [],
  waiting: 0,
  problem: undefined,
};

/** A team folder in numbers, for whoever looks for a fault. */
export interface WatchedFolder {
  readonly isReached: boolean;
  /** Files of operations written from here, and the small files among these and the packs. */
  readonly segments: number;
  readonly small: number;
  readonly packs: number;
  /** Operations that are to be written. */
  readonly pending: number;
  readonly toMend: boolean;
  /** Files that need not be read again. */
  readonly done: number;
  readonly newWork: number;
  readonly waiting: number;
  readonly ignored: number;
}

/** What a watch knows, in numbers. */
export function folderInNumbers(
  { ignored, newWork, waiting }: FolderLook,
  { packs, segments }: Written,
  rest: Pick<WatchedFolder, 'done' | 'isReached' | 'pending' | 'toMend'>,
): WatchedFolder {
  const small = segments.filter(({ isFull }) => !isFull).length + packs.filter(isSmallPack).length;
  return {
    ...rest,
    segments: segments.length,
    small,
    packs: packs.length,
    newWork: newWork.length,
    waiting,
    ignored: ignored.length,
  };
}
