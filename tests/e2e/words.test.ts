import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(() => app.close());

const grid = () => app.page.getByRole('grid', { name: 'Words and how often' });

/** Word and count of the first rows. */
async function firstRows(): Promise<readonly (readonly string[])[]> {
  await grid().getByRole('gridcell').first().waitFor();
  const rows = await grid().locator('[aria-selected]').all();
  return Promise.all(
    rows
      .slice(0, 3)
      .map(async (row) => (await row.getByRole('gridcell').allInnerTexts()).slice(0, 2)),
  );
}

describe('word frequencies', () => {
  it('list words of all texts by keys alone, and are sorted by a head', async () => {
    const { page } = app;
    await press(page, 'Control+k');
    await page.keyboard.type('word frequencies');
    await page.keyboard.press('Enter');
    const [first, second] = await firstRows();
    expect(Number(first?.[1])).toBeGreaterThanOrEqual(Number(second?.[1]));
    expect(Number(first?.[1])).toBeGreaterThan(20);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('columnheader', { name: 'Word' }).getByRole('button').click();
    await expect
      .poll(async () => (await firstRows()).map(([word = '']) => word))
      .toSatisfy((words: string[]) => words.join() === words.toSorted().join());
    await page.getByRole('columnheader', { name: 'Count' }).getByRole('button').click();
  });

  it('have at least as many letters as is said, and no more than can be said', async () => {
    const least = app.page.getByRole('spinbutton', { name: 'Letters, at least' });
    const usual = await least.inputValue();
    for (const [typed, taken] of [
      ['150', '40'],
      [usual, usual],
    ] as const) {
      await least.fill(typed);
      await least.press('Tab');
      await expect.poll(() => least.inputValue()).toBe(taken);
    }
    expect(Number(usual)).toBeLessThan(40);
  });

  it('leave a word out for the team, which undo takes back', async () => {
    const { page } = app;
    const [first, second] = await firstRows();
    await grid().focus();
    await press(page, 'Delete');
    await page.getByText('Stop words of this review (1)').waitFor();
    await expect.poll(async () => (await firstRows())[0]).toEqual(second);
    await press(page, 'Control+z');
    await page.getByText('Stop words of this review (0)').waitFor();
    await expect.poll(async () => (await firstRows())[0]).toEqual(first);
  });

  it('lead from a word to where it stands, in Search everything', async () => {
    const { page } = app;
    const [, second] = await firstRows();
    await grid().focus();
    await press(page, 'Home', 'ArrowDown', 'Enter');
    const field = page.getByRole('searchbox');
    await expect.poll(() => field.inputValue()).toBe(second?.[0]);
    await page.locator('[data-hits] mark').first().waitFor();
    expect(await page.locator('[data-hits] mark').first().innerText()).toMatch(
      new RegExp(`^${second?.[0]}$`, 'i'),
    );
  });
});
