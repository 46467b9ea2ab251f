import { create } from 'zustand';
import type { CodeId, DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import type { Program } from '../../shared/refi-qda-out/programs.ts';
import { useExportSettings } from './export-settings.ts';
import { goTo } from './session-store.ts';

/** What a project for other programs is saved with; kept while the window is open. */
export interface RefiExportChoice {
  readonly what: 'qdpx' | 'qdc';
  readonly program: Program;
  readonly which: 'included' | 'all' | 'chosen';
  readonly chosen: readonly DocumentId[];
  readonly codes: 'all' | 'filter' | 'some';
  readonly codeIds: readonly CodeId[];
  readonly reviewers: 'all' | 'some';
  readonly reviewerIds: readonly ReviewerId[];
  readonly sidecar: boolean;
  /** Whether PDFs go along as files. */
  readonly pdfs: boolean;
}

export const useRefiExport = create<RefiExportChoice>(() => ({
  what: 'qdpx',
  program: 'standard',
  which: 'all',
  chosen: [],
  codes: 'all',
  codeIds: [],
  reviewers: 'all',
  reviewerIds: [],
  sidecar: true,
  pdfs: true,
}));

/** Shows what a project for other programs will hold. */
export function exportForOthers(): void {
  useExportSettings.setState({ shows: 'refi' });
  goTo('export');
}
