/** Several cells at once, as spreadsheets exchange them: lines of cells divided by tabs. */
import type { Command } from '../../shared/commands/context.ts';
import { editStudy, type StudyFields } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type Change, differingFields } from '../../shared/ops/change.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { Column } from './columns.ts';
import type { GridPosition } from './grid-keys.ts';
import type { StudyRow } from './study-rows.ts';

/** Cells of a tab-divided text; a cell in double quotes may hold line ends and tabs. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, cell = '', end = ''] = match;
    row.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end === '') break;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Rows of cells as spreadsheets write them. */
export function writeCells(cells: readonly (readonly string[])[]): string {
  return cells
    .map((row) =>
      row
        .map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\n');
}

export interface StudyEdit {
  readonly studyId: StudyId;
  readonly fields: StudyFields;
}

/** The edits that writing `cells` into the table from a cell on means; cells that cannot be written are passed over. */
export function editsOfCells(
  cells: readonly (readonly string[])[],
  at: GridPosition,
  table: { readonly rows: readonly StudyRow[]; readonly columns: readonly Column[] },
): readonly StudyEdit[] {
  return cells.flatMap((line, down) => {
    const row = table.rows[at.row + down];
    if (row === undefined) return [];
    const fields: Record<string, StudyFields[string]> = {};
    for (const [along, text] of line.entries()) {
      const column = table.columns[at.column + along];
      Object.assign(fields, column?.write?.(row.study, text));
    }
    return Object.keys(fields).length === 0 ? [] : [{ studyId: row.study.id, fields }];
  });
}

/** Edits several studies in one step, so that one undo takes all of it back. */
export const editStudies: Command<{ readonly edits: readonly StudyEdit[] }> = (
  snapshot,
  { edits },
  context,
) => {
  const plans = edits
    .map((edit) => editStudy(snapshot, edit, context))
    .filter((plan) => plan.changes.length > 0);
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return only;
  const changes: Change[] = plans.flatMap((plan) => [...plan.changes]);
  const names = new Set(
    changes.flatMap((change) => ('set' in change ? differingFields(change) : [])),
  );
  return {
    kind: 'edit-study',
    params: { study: t('studies.severalStudies', { count: plans.length }), fields: [...names] },
    changes,
  };
};
