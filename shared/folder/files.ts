import type { SharedEntry } from '../platform/platform.ts';

/** The files of a shared folder, by names relative to it. Failures are `ExpectedError`s. */
export interface FolderFiles {
  /** Files whose names `readName` knows, in the order of their names. */
  list(): Promise<readonly SharedEntry[]>;
  read(name: string): Promise<Uint8Array>;
  /** Writes the whole file or nothing. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; fine where it is gone. */
  remove(name: string): Promise<void>;
}

/** How a file looked when it was listed: one that looks the same was not written since. */
export function lookOf({ modifiedAt, size }: SharedEntry): string {
  return `${size} ${modifiedAt}`;
}
