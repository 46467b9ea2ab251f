/** Cells of a grid by their row and column; the row below the studies is what is said over all of them. */
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import { chooseCell, type GridPlace } from '../store/grids-state.ts';
import type { CellPlace } from '../ui/cell-keys.ts';
import { focusBehind } from '../ui/focus-behind.ts';
import type { GridView } from './use-grid-view.ts';

type Listed = Pick<GridView, 'columns' | 'studies'>;

/** The cell that was asked for, where it is listed, else the first. */
export function placeIn(listed: Listed, asked: GridPlace | undefined): GridPlace | undefined {
  const { row, column } = indexOf(listed, asked);
  return row >= 0 && column >= 0 ? asked : placeAt(listed, { row: 0, column: 0 });
}

export function indexOf({ columns, studies }: Listed, place: GridPlace | undefined): CellPlace {
  if (place === undefined) return { row: -1, column: -1 };
  const { codeId, studyId } = place;
  return {
    row: studyId === undefined ? studies.length : studies.findIndex(({ id }) => id === studyId),
    column: columns.findIndex(({ node }) => node.code.id === codeId),
  };
}

export function placeAt(
  { columns, studies }: Listed,
  { column, row }: CellPlace,
): GridPlace | undefined {
  const codeId: CodeId | undefined = columns[column]?.node.code.id;
  if (codeId === undefined || studies.length === 0 || row < 0 || row > studies.length)
    return undefined;
  const studyId: StudyId | undefined = studies[row]?.id;
  return { codeId, studyId };
}

/** The first field of the pane of the chosen cell has the focus, once the pane is drawn. */
export function focusText(): void {
  requestAnimationFrame(() => focusBehind('[data-cell-pane] textarea'));
}

/** The cell below, with the focus in its first field; false below the last. */
export function goBelow(listed: Listed, place: GridPlace): boolean {
  const { column, row } = indexOf(listed, place);
  const next = placeAt(listed, { row: row + 1, column });
  if (next === undefined) return false;
  chooseCell(next);
  focusText();
  return true;
}
