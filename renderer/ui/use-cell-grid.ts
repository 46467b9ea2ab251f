import { type KeyboardEvent, type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';
import { type CellPlace, cellAfterKey } from './cell-keys.ts';
import { enterCellPane } from './cell-pane.ts';
import { useItemWindow, type WindowOfItems } from './use-item-window.ts';

/** Further than any grid is wide: the scroller stops at its end. */
const endOfRow = 1_000_000;

type Asked = Omit<Parameters<typeof useItemWindow>[0], 'axis'>;

interface CellGrid {
  readonly rows: WindowOfItems;
  readonly columns: WindowOfItems;
  /** For the element that scrolls both ways and is the grid. */
  readonly attach: RefCallback<HTMLDivElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A grid of which only the rows and columns in view exist, and whose cell goes with the arrow keys. `from` is the cell
 * that a key starts at; `onMove` chooses the cell that it leads to, which must then be drawn with `data-chosen="true"`
 * to have the focus; it says false where there is none.
 */
export function useCellGrid(asked: {
  readonly rows: Asked;
  readonly columns: Asked;
  readonly from: CellPlace;
  readonly onMove: (to: CellPlace) => boolean;
  /** Something of the last column reaches beyond it: what leads there scrolls to the very end. */
  readonly reachesBeyond?: boolean;
}): CellGrid {
  const rows = useItemWindow(asked.rows);
  const columns = useItemWindow({ ...asked.columns, axis: 'x' });
  const { attach: attachRows, element: scroller } = rows;
  const { attach: attachColumns } = columns;
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      const leaves = [attachRows(element), attachColumns(element)];
      return () => {
        for (const leave of leaves) leave?.();
      };
    },
    [attachRows, attachColumns],
  );
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>('[data-chosen="true"]')
      ?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'gridcell') return;
    if (event.key === 'Enter' && enterCellPane()) {
      event.preventDefault();
      return;
    }
    const size = { rows: asked.rows.count, columns: asked.columns.count };
    const next = cellAfterKey(event, asked.from, size);
    if (next === undefined || !asked.onMove(next)) return;
    event.preventDefault();
    wantsFocus.current = true;
    rows.reveal(next.row);
    columns.reveal(next.column);
    if (asked.reachesBeyond === true && next.column === size.columns - 1)
      scroller.current?.scrollTo({ left: endOfRow });
  };
  return { rows, columns, attach, onKeyDown };
}
