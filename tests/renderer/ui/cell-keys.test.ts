import { expect, it } from 'vitest';
import { type CellPlace, cellAfterKey } from '../../../renderer/ui/cell-keys.ts';

const size = { rows: 46, columns: 231 };
const held = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

function press(key: string, from: CellPlace, modifiers: Partial<typeof held> = {}) {
  return cellAfterKey({ key, ...held, ...modifiers }, from, size);
}

it('goes to the cell beside, to the ends of the row, and by ten rows, never past the edge', () => {
  const from = { row: 5, column: 7 };
  expect(
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'].map(
      (key) => press(key, from),
    ),
  ).toEqual([
    { row: 4, column: 7 },
    { row: 6, column: 7 },
    { row: 5, column: 6 },
    { row: 5, column: 8 },
    { row: 0, column: 7 },
    { row: 15, column: 7 },
    { row: 5, column: 0 },
    { row: 5, column: 230 },
  ]);
});

it('goes to the corners of the grid with Ctrl or Cmd', () => {
  const from = { row: 5, column: 7 };
  expect([
    press('Home', from, { ctrlKey: true }),
    press('End', from, { ctrlKey: true }),
    press('End', from, { metaKey: true }),
  ]).toEqual([
    { row: 0, column: 0 },
    { row: 45, column: 230 },
    { row: 45, column: 230 },
  ]);
});

it('leaves keys alone that mean something else, or lead nowhere', () => {
  const from = { row: 0, column: 0 };
  expect([
    press('a', from),
    press('ArrowDown', from, { ctrlKey: true }),
    press('ArrowDown', from, { altKey: true }),
    cellAfterKey({ key: 'ArrowDown', ...held }, from, { rows: 0, columns: 231 }),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

it('begins at the first cell where none is chosen', () => {
  expect(press('ArrowDown', { row: -1, column: -1 })).toEqual({ row: 0, column: 0 });
});
