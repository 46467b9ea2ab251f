/** From a cell of figures to the passages behind it, and back: Enter and Escape. */
import type { KeyboardEvent } from 'react';

/** Enter on a cell: the first of its passages has the focus, where it has any. */
export function enterCellPane(): boolean {
  const first = document.querySelector<HTMLElement>('[data-cell-pane] button');
  first?.focus();
  return first !== null;
}

/** Escape among the passages: the cell they are of has the focus again. */
export function leaveCellPane(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const cell = document.querySelector<HTMLElement>('[role="gridcell"][data-chosen="true"]');
  if (cell === null) return;
  event.preventDefault();
  cell.focus();
}
