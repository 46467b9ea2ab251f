import type { ReviewId } from '../records/ids.ts';
import type { DesktopWindow } from './desktop-window.ts';

/** A file the user chose: its base name and everything in it. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it could not be read, in words for the user; `bytes` are then empty. */
  readonly problem?: string;
}

/** What to ask for when files are opened; `accept` holds extensions without the dot, empty means any file. */
export interface OpenFilesRequest {
  readonly accept: readonly string[];
  readonly multiple: boolean;
  /** Files with more bytes are named, but not read. */
  readonly largest?: number;
}

/** What to save; `extension` has no dot, `description` names the kind of file in the dialog. */
export interface SaveFileRequest {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  readonly extension: string;
}

/** A page to print: whole HTML that runs nothing and needs nothing else; the name is for where it becomes a file. */
export interface PrintRequest {
  readonly html: Uint8Array;
  readonly suggestedName: string;
}

/** Where a save went: the base name the user settled on. */
export interface SavedFile {
  readonly name: string;
}

/** One kept backup: `name` identifies it, `size` is in bytes, `writtenAt` is an ISO 8601 instant in UTC. */
export interface BackupEntry {
  readonly name: string;
  readonly size: number;
  readonly writtenAt: string;
  /** Why it was just written to the standard folder although another was chosen, in words. */
  readonly elsewhere?: string;
}

/** The folder that the user chose for backups: its base name, and in words why it cannot be reached now. */
export interface BackupFolder {
  readonly name: string;
  readonly problem?: string;
}

/** The end of a journal: how many bytes it has, and its last text, at most 64 KiB; the first line of it may be cut. */
export interface JournalEnd {
  readonly bytes: number;
  readonly text: string;
}

/** A folder that a team shares for one review: its base name. */
export interface SharedFolder {
  readonly name: string;
}

/** One file in a shared folder: its name relative to it, bytes, and when it was last written (ISO 8601, UTC). */
export interface SharedEntry {
  readonly name: string;
  readonly size: number;
  readonly modifiedAt: string;
}

/** The three places the application runs in. */
export type PlatformKind = 'desktop' | 'browser' | 'memory';

/**
 * Everything the application asks of what it runs in: bytes in, bytes out. Failures the user can act
 * on are `ExpectedError`s; a cancelled dialog is a value (no files, or `undefined`), not an error.
 */
export interface Platform {
  readonly kind: PlatformKind;

  /** Whether journals and backups outlive this page's own storage; false in a browser. */
  readonly canKeepJournal: boolean;

  /** Whether a folder can be watched for colleagues' files; false in a browser. */
  readonly canShareFolder: boolean;

  /** Asks the user for the folder that the team of a review shares; `undefined` when cancelled. */
  chooseSharedFolder(reviewId: ReviewId): Promise<SharedFolder | undefined>;

  /** The folder chosen for a review earlier; `undefined` when there is none. */
  findSharedFolder(reviewId: ReviewId): Promise<SharedFolder | undefined>;

  /** Forgets the folder; the files in it stay. */
  leaveSharedFolder(reviewId: ReviewId): Promise<void>;

  /**
   * The files of work on the review in the folder (`shared/folder/names.ts`), by name; rejects with
   * `file-unreadable` when it is out of reach.
   */
  listShared(reviewId: ReviewId): Promise<readonly SharedEntry[]>;

  readShared(reviewId: ReviewId, name: string): Promise<Uint8Array>;

  /** Writes the whole file or nothing; rejects with `no-shared-folder` where none was chosen. */
  writeShared(reviewId: ReviewId, name: string, bytes: Uint8Array): Promise<void>;

  /** Removes a file of this device's own work; fine where it is gone. */
  removeShared(reviewId: ReviewId, name: string): Promise<void>;

  /** Asks the user for files; empty when cancelled. Must be called from a user gesture. */
  openFiles(request: OpenFilesRequest): Promise<readonly PickedFile[]>;

  /** Asks where to save and writes the whole file or nothing; `undefined` when cancelled. */
  saveFile(request: SaveFileRequest): Promise<SavedFile | undefined>;

  /**
   * Prints a page: the desktop asks where and saves it as PDF, a browser opens its own print dialog. `undefined` when
   * cancelled, and always from a browser, which does not tell what came of it.
   */
  printPages(request: PrintRequest): Promise<SavedFile | undefined>;

  /** Appends one line per entry, in call order; rejects with `journal-unavailable` without `canKeepJournal`, and with `journal-not-written`, in words, where it cannot be written. */
  appendJournal(reviewId: ReviewId, lines: readonly string[]): Promise<void>;

  /** The journal's whole text, each line ended by a line feed; a last line without one was torn by a crash. */
  readJournal(reviewId: ReviewId): Promise<string | undefined>;

  /** What a look at the end of the journal tells, without reading all of it; `undefined` where there is none. */
  readJournalEnd(reviewId: ReviewId): Promise<JournalEnd | undefined>;

  /** The reviews that have a journal or backups, in the order of their ids. */
  listKept(): Promise<readonly ReviewId[]>;

  /**
   * Keeps a dated copy, reads it back, and then drops those the rotation no longer wants. Rejects with `save-failed`,
   * with `backup-unproved` where other bytes came back, with `journal-unavailable` without `canKeepJournal`; the old ones
   * are then all there.
   */
  writeBackup(reviewId: ReviewId, bytes: Uint8Array): Promise<BackupEntry>;

  /** The kept backups of one review, newest first. */
  listBackups(reviewId: ReviewId): Promise<readonly BackupEntry[]>;

  /** The bytes of one backup; rejects with `backup-missing` when it is gone. */
  readBackup(reviewId: ReviewId, name: string): Promise<Uint8Array>;

  /** Removes the journal and every backup of a review for good; fine where there is none. */
  removeKept(reviewId: ReviewId): Promise<void>;

  /** Asks the user for a folder for the backups of all reviews; `undefined` when cancelled or where there is no choice. */
  chooseBackupFolder(): Promise<BackupFolder | undefined>;

  /** The folder that was chosen; `undefined` where backups go to the standard one. */
  findBackupFolder(): Promise<BackupFolder | undefined>;

  /** Has backups go to the standard folder again; those in the chosen one stay there. */
  leaveBackupFolder(): Promise<void>;

  /** Asks that storage is not evicted; true when it is safe from eviction. */
  requestPersistence(): Promise<boolean>;

  /** Opens an https address outside the application; rejects with `address-refused` for any other. */
  openExternal(url: string): Promise<void>;

  /** The window of the desktop and the system around it; absent in a browser. */
  readonly desktop?: DesktopWindow;

  /** Hears the ids of actions chosen in the system menu; the result stops listening. */
  onAction(listener: (actionId: string) => void): () => void;

  /** Names the window or tab. */
  setTitle(title: string): void;
}
