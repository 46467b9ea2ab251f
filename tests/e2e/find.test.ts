import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, storedBeside } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('whole words', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
  });
  afterAll(() => app?.close());

  const pressed = (within: string): Promise<string | null> =>
    app.page
      .locator(within)
      .getByRole('button', { name: 'Whole words' })
      .getAttribute('aria-pressed');

  it('are chosen by a key in Find, counted at once, and remembered', async () => {
    const { page } = app;
    const count = async (): Promise<number> => {
      const said = (await page.locator('search output').textContent()) ?? '';
      return Number(/ of (\d+)/.exec(said)?.[1] ?? 0);
    };
    await press(page, 'Control+f');
    await page.getByRole('textbox', { name: 'Find in document' }).fill('the');
    await expect.poll(count).toBeGreaterThan(1);
    const parts = await count();
    await press(page, 'Alt+w');
    await expect.poll(count).toBeLessThan(parts);
    expect([await pressed('search'), await violations(page)]).toEqual(['true', []]);
    await press(page, 'Escape', 'Control+f');
    expect(await pressed('search')).toBe('true');
    // What is chosen is stored a moment later.
    await expect.poll(() => storedBeside(page)).toContain('"wholeWords":true');
    await page.reload();
    await documentShown(page);
    await press(page, 'Control+f');
    await expect.poll(() => pressed('search')).toBe('true');
  });

  it('are what terms are, until the same key finds parts of words in the pane', async () => {
    const { page } = app;
    const pane = 'section[aria-label="Find and code"]';
    await press(page, 'Alt+a');
    await page.locator(pane).getByRole('textbox', { name: 'Terms' }).fill('ord');
    await page.getByText('Nothing found').first().waitFor();
    expect(await pressed(pane)).toBe('true');
    await press(page, 'Alt+w');
    await page.locator(pane).getByRole('checkbox').first().waitFor();
    expect([await pressed(pane), await pressed('search'), await violations(page)]).toEqual([
      'false',
      'true',
      [],
    ]);
  });
});
