import type { ReviewId } from '../records/ids.ts';
import type { MenuWishes } from './menu-wishes.ts';
import type { Spelling, SpellingChoice } from './spelling.ts';

/** What the system tells a window: files were handed to it; finish what is under way, it closes. */
export const systemSignals = ['files', 'settle'] as const;
export type SystemSignal = (typeof systemSignals)[number];

/** The pages that come with the application beside the interface itself. */
export const shippedPages = ['guide', 'licences'] as const;
export type ShippedPage = (typeof shippedPages)[number];

/** A file that the system handed to a window, with everything in it. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it could not be read, in words for the user; `bytes` are then empty. */
  readonly problem?: string;
}

/** What a window begins with. */
export interface WindowStart {
  /** The review it showed before a restart or a reload. */
  readonly reviewId?: ReviewId;
  /** Opened beside another window: it starts with the list of reviews. */
  readonly isNew: boolean;
}

/** What runs, and where it keeps things. */
export interface ProgramFacts {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly system: string;
  /** The folder with database, journals and backups. */
  readonly dataFolder: string;
}

/** A fault of the program without a word of the review: the kind of error, and frames of code. */
export interface Fault {
  readonly code: string;
  /** Innermost first, each `function (file:line:column)`. */
  readonly frames: readonly string[];
}

/**
 * A window of the desktop and the system around it. Only the desktop has one; a browser tab opens no files by
 * double click and keeps no log of faults.
 */
export interface DesktopWindow {
  /**
   * The tables of a database in which another program keeps a project, as `packTables` writes them. Rejects with an `ExpectedError` where
   * it is too large, or is none.
   */
  readTables(database: Uint8Array, beside?: Uint8Array): Promise<Uint8Array>;

  start(): Promise<WindowStart>;
  /** Says which review this window shows, so that no second window shows it too. */
  showing(reviewId: ReviewId | undefined): Promise<void>;
  /** Brings another window that shows the review to the front; false where there is none. */
  bringForward(reviewId: ReviewId): Promise<boolean>;
  /** Gives a file that came by this window to the one that shows its review; false where there is none. */
  handOver(reviewId: ReviewId, fileName: string): Promise<boolean>;
  /** The files that wait for this window, once. */
  takeFiles(): Promise<readonly ArrivedFile[]>;
  /** Answers `settle`; `problem` says in words what could not be written. */
  settled(problem: string | undefined): Promise<void>;
  /** Says whether keys go into a text field: the Edit menu then undoes typing. */
  typing(isTyping: boolean): Promise<void>;
  /** What the menu bar is to go by, now and at the next start. */
  menu(wishes: MenuWishes): Promise<void>;
  /** What spelling is checked by; undefined where the system checks it. */
  spelling(): Promise<Spelling | undefined>;
  chooseSpelling(choice: SpellingChoice): Promise<void>;
  /** Takes a word back that was added to the dictionary. */
  removeSpelledWord(word: string): Promise<void>;
  openNew(): Promise<void>;
  /** Saves the screen as it is shown as PDF; `undefined` when cancelled. */
  savePdf(suggestedName: string): Promise<{ readonly name: string } | undefined>;
  /** Writes a fault into the local log. */
  noteFault(fault: Fault): Promise<void>;
  /** Versions and the last faults as text, to be copied. */
  faultDetails(): Promise<string>;
  facts(): Promise<ProgramFacts>;
  openPage(page: ShippedPage): Promise<void>;
  /** Hears what the system tells this window; the result stops listening. */
  onSignal(listener: (signal: SystemSignal) => void): () => void;
}
