/** What the worker for exports makes of a review for other programs: what a file would hold, or the file. */
import type { TaskOptions } from '../../shared/progress.ts';
import type { RefiRequest } from '../../shared/refi-qda-out/choice.ts';
import {
  exportCodebook,
  exportProject,
  outlookOn,
  type RefiOutlook,
} from '../../shared/use-cases/export-refi.ts';
import type { ExportChoice } from '../../shared/use-cases/export-tables.ts';
import { characterMap } from '../store/character-maps.ts';
import { readOriginalsAtHand, type StoredVersion } from '../store/stored-review.ts';
import type { ExportWork } from './export-work.ts';

export interface AskedRefi {
  readonly choice: ExportChoice;
  readonly request: RefiRequest;
  readonly what: 'qdpx' | 'qdc';
}

/** What a file holds, with its bytes where it was asked for. */
export interface WrittenRefi extends RefiOutlook {
  readonly bytes: Uint8Array;
}

/** Looks at what would be written, or writes it. */
export async function writeRefi(
  work: ExportWork,
  asked: AskedRefi & StoredVersion & { readonly as: 'file' | 'preview' },
  { onProgress }: TaskOptions = {},
): Promise<WrittenRefi> {
  const { as, choice, request, what } = asked;
  const originals = await readOriginalsAtHand(asked);
  const review = { full: work.full, source: work.sourceOf(choice), originals };
  if (as === 'preview') return { ...outlookOn(review, request), bytes: new Uint8Array() };
  return what === 'qdc'
    ? exportCodebook(review, request)
    : exportProject(review, request, { characterMap, onProgress });
}
