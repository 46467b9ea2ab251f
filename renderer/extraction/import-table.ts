/** A table of characteristics on its way in: what was chosen of it so far. */
import { create } from 'zustand';
import { importCharacteristics } from '../../shared/commands/import-characteristics.ts';
import { maximumDocumentBytes } from '../../shared/documents/document-limit.ts';
import {
  type CharacteristicsTable,
  matchRows,
  type RowMatch,
} from '../../shared/import/characteristics-rows.ts';
import {
  type CharacteristicsPlan,
  planCells,
  proposeColumns,
  type TableColumnOfFields,
} from '../../shared/import/plan-characteristics.ts';
import { readCharacteristicsFile } from '../../shared/import/read-characteristics-file.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { studiesInOrder, studyLabels } from '../../shared/tables/study-order.ts';
import { pickFile, tableEndings } from '../store/pick-file.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { useInHand } from './in-hand.ts';

interface TableComingIn {
  readonly name: string;
  readonly table: CharacteristicsTable;
  readonly columns: readonly TableColumnOfFields[];
  /** What studies have is written over. */
  readonly replace: boolean;
}

export const useTableComingIn = create<{ readonly coming: TableComingIn | undefined }>(() => ({
  coming: undefined,
}));

/** Asks for a table and shows what it would do; says why where it cannot be read. */
export async function chooseTable(): Promise<void> {
  const picked = await pickFile({ accept: tableEndings, largest: maximumDocumentBytes });
  if (picked === undefined) return;
  const { bytes, name } = picked;
  const table = await readCharacteristicsFile({ name, bytes });
  const columns = proposeColumns(useReview.getState().snapshot, table);
  useTableComingIn.setState({ coming: { name, table, columns, replace: false } });
  useInHand.setState({ listsFields: true, editing: undefined });
}

export function sendColumn(at: number, goes: TableColumnOfFields['goes']): void {
  useTableComingIn.setState(({ coming }) =>
    coming === undefined
      ? { coming }
      : {
          coming: {
            ...coming,
            columns: coming.columns.map((column) =>
              column.at === at ? { ...column, goes } : column,
            ),
          },
        },
  );
}

export function setReplace(replace: boolean): void {
  useTableComingIn.setState(({ coming }) => ({
    coming: coming === undefined ? undefined : { ...coming, replace },
  }));
}

export function leaveTable(): void {
  useTableComingIn.setState({ coming: undefined });
}

/** What a table would do to the review as it is. */
export interface PlannedTable {
  readonly matches: readonly RowMatch[];
  readonly plan: CharacteristicsPlan;
}

export function planTable(
  snapshot: Snapshot,
  reviewerId: ReviewerId,
  coming: TableComingIn,
): PlannedTable {
  const matches = matchRows(studiesInOrder(snapshot.studies), studyLabels(snapshot), coming.table);
  return { matches, plan: planCells(snapshot, coming.table, { ...coming, matches, reviewerId }) };
}

/** Takes the planned values over, with the fields that are made for them, in one step. */
export async function takeTable(
  { columns, name }: TableComingIn,
  plan: CharacteristicsPlan,
): Promise<void> {
  const goes = new Map(columns.map((column) => [column.at, column.goes]));
  const cells = plan.cells.flatMap(({ column, studyId, value }) => {
    const field = goes.get(column);
    return field === undefined || field === 'left' ? [] : [{ studyId, field, value }];
  });
  const done = await commit(importCharacteristics, { file: name, cells });
  if (done === undefined) return;
  leaveTable();
  useInHand.setState({ listsFields: false });
  tellDone(done);
}
