/** Where the keys of a grid lead: pure, so that the rules can be read and tested in one place. */

/** `row` -1 is the header row. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the window, for Page Up and Page Down. */
  readonly page: number;
}

export interface KeyStroke {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly mod: boolean;
}

/** The cell a navigation key leads to, or undefined where the key is none. */
export function moveInGrid(
  from: GridPosition,
  { key, mod }: KeyStroke,
  size: GridSize,
): GridPosition | undefined {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: mod ? Math.min(0, lastRow) : Math.max(-1, row - 1), column };
    case 'ArrowDown':
      return { row: mod ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: mod ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: mod ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: mod ? Math.min(0, lastRow) : row, column: 0 };
    case 'End':
      return { row: mod ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row < 0 ? row : Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: Math.min(lastRow, Math.max(0, row) + size.page), column };
    default:
      return undefined;
  }
}

/** Where Tab goes from a cell that was being edited: along the row, then on to the next; undefined at the ends. */
export function nextCell(
  from: GridPosition,
  step: 1 | -1,
  size: Pick<GridSize, 'rows' | 'columns'>,
): GridPosition | undefined {
  const column = from.column + step;
  if (column >= 0 && column < size.columns) return { row: from.row, column };
  const row = from.row + step;
  if (row < 0 || row >= size.rows) return undefined;
  return { row, column: step === 1 ? 0 : size.columns - 1 };
}

/** Whether a key types a character, so that it starts editing with that character. */
export function isPrintable(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return (
    [...event.key].length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  );
}
