import { codeTree } from '../../shared/codebook/code-tree.ts';
import { BugError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { TableOptions } from '../../shared/tables/build-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import type { ReviewToExport } from '../../shared/use-cases/export-tables.ts';
import { readOperations, readTexts } from '../db/review-rows.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import type { ExportRequest } from './export-settings.ts';

/** What tables need besides the rows, read whenever the log grew. */
export type LoadedReview = Pick<ReviewToExport, 'operations' | 'texts'>;

/** The whole log and every text of the open review. */
export async function loadReview(): Promise<LoadedReview> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  const { db } = services();
  const [operations, texts] = await Promise.all([
    readOperations(db, reviewId),
    readTexts(db, reviewId),
  ]);
  return { operations: operations satisfies readonly Operation[], texts };
}

/** What the tables vary in, for the settings of the screen. */
export function optionsOf(snapshot: Shown, settings: ExportRequest): TableOptions {
  const options: TableOptions = {
    matrixShows: settings.matrixShows,
    rollUp: settings.rollUp,
    quotesPerTheme: settings.quotesPerTheme,
    include: settings.include,
    agreement: settings.agreement,
  };
  if (settings.matrixColumns === 'themes') return options;
  const tree = codeTree(snapshot.codes);
  const nodes = settings.matrixColumns === 'all' ? tree.inOrder : tree.roots;
  return { ...options, codeIds: nodes.map((node) => node.code.id) };
}
