/** A cell by its place; -1 where none is chosen. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down go by. */
const page = 10;

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const corners: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Home: [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  End: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
};

/**
 * Where a key leads: arrows to the next cell, Home and End to the ends of the row, with Ctrl (or Cmd) to those of the
 * whole grid, Page Up and Down by ten rows. Undefined for other keys, and in a grid without cells.
 */
export function cellAfterKey(
  pressed: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { row, column }: CellPlace,
  size: { readonly rows: number; readonly columns: number },
): CellPlace | undefined {
  if (pressed.altKey || pressed.shiftKey || size.rows === 0 || size.columns === 0) return undefined;
  const step = (pressed.ctrlKey || pressed.metaKey ? corners : steps)[pressed.key];
  if (step === undefined) return undefined;
  return { row: within(row + step[0], size.rows), column: within(column + step[1], size.columns) };
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
