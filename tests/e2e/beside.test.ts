import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../shared/messages/messages.ts';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('a second text', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
  });
  afterAll(() => app?.close());

  const pane = '[data-beside]';
  const withKeys = (): Promise<string | null | undefined> =>
    app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const said = (): Promise<string> =>
    app.page.evaluate(() =>
      [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join(' '),
    );

  it('opens beside by key, takes the keys, and is gone through and searched without touching the other', async () => {
    const { page } = app;
    await press(page, 't', 'Control+Home', ']');
    const inspector = page.getByRole('complementary', { name: t('pane.right') });
    // Stars come a moment later.
    const inspected = async (): Promise<string | undefined> =>
      (await inspector.textContent())?.replaceAll('☆', '').split(t('inspector.order'))[0];
    const shown = await inspected();
    await page
      .getByRole('treeitem', { name: /Findings/ })
      .nth(1)
      .focus();
    await press(page, 'Alt+b');
    await page.locator(`${pane} [data-start]`).first().waitFor();
    await expect.poll(withKeys).toBe('Text of Findings');
    await press(page, ']');
    await expect.poll(said).toMatch(/“.+”, coded .+/);
    // What would code or uncode says that this text is only read.
    await press(page, 'u');
    await page.getByText('This text is only read.').first().waitFor();
    await press(page, 'Control+f');
    await page.keyboard.type('the');
    await expect
      .poll(() => page.locator(`${pane} search output`).textContent())
      .toMatch(/^1 of \d+$/);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape', 'F6');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-beside]'))).toBeNull();
    expect([shown?.startsWith('Excerpt“'), await inspected()]).toEqual([true, shown]);
  });

  it('changes places with the one that is coded, outlives a restart, and closes by the key that opened it', async () => {
    const { page } = app;
    const heads = async (): Promise<readonly (string | null)[]> => [
      await page.locator('h1').textContent(),
      await page.locator(`${pane} select option:checked`).textContent(),
    ];
    const [left, right] = await heads();
    await page.getByRole('button', { name: 'Code this one' }).click();
    await expect.poll(async () => (await heads())[0]).toBe(right?.replace(': ', ''));
    expect((await heads())[1]?.replace(': ', '')).toBe(left);
    await page.waitForTimeout(600);
    await page.reload();
    await page.locator(`${pane} [data-start]`).first().waitFor();
    await press(page, 't', 'Alt+b');
    await page.locator(pane).waitFor({ state: 'detached' });
    expect(await said()).toContain('The pane beside is closed.');
  });
});
