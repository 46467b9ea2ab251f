import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { Operation } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId, ReviewerId } from '../records/records.ts';
import { codingReviewers } from '../team/agreement-source.ts';
import { agreementTable } from './agreement-table.ts';
import { auditTable } from './audit-table.ts';
import { characteristicsTable } from './characteristics-table.ts';
import { codebookTable } from './codebook-table.ts';
import { excerptsTable } from './excerpts-table.ts';
import { matrixTable } from './matrix-table.ts';
import { reconciliationTable } from './reconciliation-table.ts';
import { type Table, type TableId, tableIds } from './table.ts';
import { themesTable } from './themes-table.ts';

/** What tables are built from. The same source gives the same table. */
export interface TableSource {
  readonly snapshot: Snapshot;
  /**
   * Everybody's coding and the consensus side by side, for agreement and reconciliation; `snapshot` where
   * absent. `viewer` is who the tables are for: what blinding hides from them is left out.
   */
  readonly everyone?: Snapshot | undefined;
  readonly viewer?: ReviewerId | undefined;
  /** The whole log; only the audit trail and the dates of decisions need it. */
  readonly operations: readonly Operation[];
  /** Text bodies by text id, for paragraph numbers and pages; missing ones only cost the place. */
  readonly texts: ReadonlyMap<string, TextBody>;
  /** ISO date printed under each table, e.g. `2026-03-09`. */
  readonly asOf: string;
}

export interface TableOptions {
  readonly matrixShows?: 'counts' | 'presence' | 'quote';
  /** Count codes under their themes. */
  readonly rollUp?: boolean;
  /** Columns of the matrix; the top two levels of themes where absent. */
  readonly codeIds?: readonly CodeId[];
  /** Rows of the matrix, in this order; every study that is not excluded where absent. */
  readonly studyIds?: readonly `study:${string}`[];
  /** Quotes per theme in the table of themes. */
  readonly quotesPerTheme?: number;
}

/** Builds one review table; its notes say what figures mean, the date, and that sample data are invented. */
export function buildTable(id: TableId, source: TableSource, options: TableOptions = {}): Table {
  const table = builders[id](source, options);
  const { review } = source.snapshot;
  const notes = [
    ...table.notes,
    t('note.asOf', { title: review?.title ?? '', date: source.asOf }),
    ...(review?.sample === true ? [t('note.sample')] : []),
  ];
  return { ...table, notes };
}

/** The tables that `all` means: agreement with two reviewers' coding only, decisions where there are any. */
export function tablesOf(snapshot: Snapshot): readonly TableId[] {
  return tableIds.filter((id) => {
    if (id === 'agreement') return codingReviewers(snapshot).length > 1;
    return id !== 'reconciliation' || snapshot.decisions.size > 0;
  });
}

/** Reads a comma-separated list of table names; `all` is what `tablesOf` gives. */
export function parseTableIds(list: string, snapshot: Snapshot): readonly TableId[] {
  if (list.trim() === 'all') return tablesOf(snapshot);
  return list.split(',').map((name) => {
    const id = tableIds.find((known) => known === name.trim());
    if (id === undefined) {
      throw new ExpectedError(
        'table-name',
        `There is no table called “${name.trim()}”. Tables: ${tableIds.join(', ')}, or all.`,
      );
    }
    return id;
  });
}

const builders: Readonly<Record<TableId, (source: TableSource, options: TableOptions) => Table>> = {
  characteristics: characteristicsTable,
  matrix: matrixTable,
  themes: themesTable,
  excerpts: excerptsTable,
  codebook: codebookTable,
  audit: auditTable,
  agreement: agreementTable,
  reconciliation: reconciliationTable,
};
