import { codeTree } from '../../shared/codebook/code-tree.ts';
import { BugError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import {
  buildTable,
  type TableOptions,
  type TableSource,
} from '../../shared/tables/build-table.ts';
import type { Table, TableId } from '../../shared/tables/table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { viewOf } from '../../shared/team/view.ts';
import { readTexts } from '../db/review-rows.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { readShownLog } from '../store/shown-log.ts';
import type { ExportRequest } from './export-settings.ts';

/** Everything tables are built from, read once when the export screen is shown. */
export async function loadTableSource(): Promise<TableSource> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  const { db } = services();
  const [operations, texts] = await Promise.all([readShownLog(reviewId), readTexts(db, reviewId)]);
  const { full, reviewerId: viewer, snapshot } = useReview.getState();
  const everyone = viewOf(full, { viewer, layer: 'all' });
  return { snapshot, everyone, viewer, operations, texts, asOf: asOfDate(operations) };
}

/** Date of the newest change (UTC), so that the same review always gives the same file. */
export function asOfDate(operations: readonly Operation[]): string {
  let newest = 0;
  for (const operation of operations) newest = Math.max(newest, readStamp(operation.at).ms);
  return new Date(newest).toISOString().slice(0, 10);
}

/** The table an author asked for. */
export function makeTable(id: TableId, source: TableSource, settings: ExportRequest): Table {
  return buildTable(id, source, optionsOf(source.snapshot, settings));
}

function optionsOf(snapshot: Shown, settings: ExportRequest): TableOptions {
  const options: TableOptions = {
    matrixShows: settings.matrixShows,
    rollUp: settings.rollUp,
    quotesPerTheme: settings.quotesPerTheme,
    include: settings.include,
  };
  if (settings.matrixColumns === 'themes') return options;
  const tree = codeTree(snapshot.codes);
  const nodes = settings.matrixColumns === 'all' ? tree.inOrder : tree.roots;
  return { ...options, codeIds: nodes.map((node) => node.code.id) };
}
