/** The import under way and the reports of those that are done: what the import layer shows. */
import { create } from 'zustand';
import type {
  FileReport,
  ProposedLink,
  SkippedDuplicate,
} from '../../shared/import/import-plan.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import type { HeldReview } from '../store/review-store.ts';
import type { ImportSource } from './import-sources.ts';
import type { FileProgress } from './run-import.ts';

export interface ReportedFile extends FileReport {
  /** Its own for as long as the window: names repeat, and rows move when one is answered. */
  readonly id: number;
  /** Where it came from, and where to, so that it can be read again. */
  readonly source: ImportSource | undefined;
  readonly studyId: StudyId | undefined;
  /** The review it was imported into. */
  readonly review: HeldReview;
}

export interface ImportReport {
  readonly id: number;
  readonly files: readonly ReportedFile[];
  /** False where the change could not be stored: nothing came in. */
  readonly saved: boolean;
  /** The documents that came in; empty where none did. */
  readonly documentIds: readonly DocumentId[];
}

interface ImportState {
  readonly running:
    | (FileProgress & { readonly saving: boolean; readonly cancel: () => void })
    | undefined;
  /** Newest first; they stay until closed. */
  readonly reports: readonly ImportReport[];
  /** Duplicates brought in after all, and documents linked after all. */
  readonly settled: ReadonlySet<SkippedDuplicate | ProposedLink>;
  /** The last id that a report or a reported file was given. */
  readonly lastId: number;
  /** Resolves when every import that was asked for is done. */
  readonly queue: Promise<void>;
}

export const useImport = create<ImportState>(() => ({
  running: undefined,
  reports: [],
  settled: new Set(),
  lastId: 0,
  queue: Promise.resolve(),
}));
