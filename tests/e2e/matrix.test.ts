import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** The widest matrix of the sample, worked by keyboard in a window that shows a part of it. */
describe('the matrix', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1024, height: 700 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+6');
    await grid().waitFor();
    await app.page.getByRole('radio', { name: 'All codes and themes' }).press('Space');
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  const grid = () => app.page.getByRole('grid', { name: 'Studies by themes' });
  const chosen = () => grid().getByRole('gridcell', { selected: true });
  /** Row and column of the cell that has the focus, as a screen reader is told them. */
  const place = () =>
    app.page.evaluate(() => {
      const cell = document.activeElement;
      const row = cell?.closest('[role=row]');
      return [row?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')].map(Number);
    });
  /** Whether the cell with the focus lies within what the heads and the first column leave to be seen. */
  const isInSight = () =>
    app.page.evaluate(() => {
      const cell = document.activeElement?.getBoundingClientRect();
      const box = document.querySelector('[role=grid]')?.getBoundingClientRect();
      const corner = document.querySelector('[role=columnheader]')?.getBoundingClientRect();
      const foot = document
        .querySelector('[role=grid] > [role=row]:last-child')
        ?.getBoundingClientRect();
      if (cell === undefined || box === undefined || corner === undefined) return false;
      return (
        cell.left >= corner.right - 1 &&
        cell.top >= corner.bottom - 1 &&
        cell.right <= box.right + 1 &&
        cell.bottom <= (foot?.top ?? box.bottom) + 1
      );
    });

  it('draws the columns near the view alone, and tells how many there are', async () => {
    const all = Number(await grid().getAttribute('aria-colcount'));
    const heads = await grid().getByRole('columnheader').count();
    expect({ all: all > 40, fewer: heads < all }).toEqual({ all: true, fewer: true });
  });

  it('goes to every edge by key, and keeps the cell in sight', async () => {
    // The last row is that of the totals.
    const rows = Number(await grid().getAttribute('aria-rowcount')) - 1;
    const columns = Number(await grid().getAttribute('aria-colcount'));
    await grid().getByRole('gridcell').first().click();
    for (const [key, row, column] of [
      ['ArrowRight', 2, 3],
      ['ArrowDown', 3, 3],
      ['End', 3, columns],
      ['ArrowLeft', 3, columns - 1],
      ['Control+End', rows, columns],
      ['Home', rows, 2],
      ['PageUp', rows - 10, 2],
      ['Control+Home', 2, 2],
    ] as const) {
      await app.page.keyboard.press(key);
      await expect
        .poll(async () => [key, await place(), await isInSight()])
        .toEqual([key, [row, column], true]);
    }
  });

  it('keeps the focus on the chosen cell while it is scrolled out of sight', async () => {
    await chosen().focus();
    await grid().evaluate((element) => element.scrollTo(element.scrollWidth, 0));
    const last = Number(await grid().getAttribute('aria-colcount'));
    await grid().locator(`[role=columnheader][aria-colindex="${last}"]`).waitFor();
    expect(await place()).toEqual([2, 2]);
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(async () => [await place(), await isInSight()]).toEqual([[2, 3], true]);
  });

  it('is free of accessibility breaches', async () => {
    expect(await violations(app.page)).toEqual([]);
  });
});
