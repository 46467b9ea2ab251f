import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../shared/messages/messages.ts';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, storedBeside } from './driver/shown.ts';
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
    await expect.poll(inspected).toMatch(/^Excerpt“/);
    const shown = await inspected();
    await page
      .getByRole('treeitem', { name: /Findings/ })
      .nth(1)
      .focus();
    // The menu of the line says so, too, and gives the focus back.
    await press(page, 'Shift+F10');
    const menu = page.getByRole('menu', { name: 'More for Findings' });
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
      'Open',
      'Open beside',
      'Print or save with its coding…',
      'Show in Studies',
    ]);
    await press(page, 'Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('treeitem');
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
      .toMatch(/^1 of \d+.*\bthe\b/);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape', 'F6');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-beside]')))
      .toBeNull();
    expect(await inspected()).toBe(shown);
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
    // Which document is where, is stored a moment later.
    const id = await page.locator(`${pane} select`).inputValue();
    await expect.poll(() => storedBeside(page)).toContain(`"besideDocument":"${id}"`);
    await page.reload();
    await page.locator(`${pane} [data-start]`).first().waitFor();
    await press(page, 't', 'Alt+b');
    await page.locator(pane).waitFor({ state: 'detached' });
    expect(await said()).toContain('The pane beside is closed.');
  });
});

describe('two codes beside each other', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).waitFor();
    await press(app.page, 'Alt+3');
    await app.page.getByRole('button', { name: 'New theme' }).waitFor();
  });
  afterAll(() => app?.close());

  const row = (name: RegExp) =>
    app.page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name }).first();
  const list = (place: 0 | 1) => app.page.locator(`[data-beside-list="${place}"]`);
  const counts = (): Promise<readonly (string | null)[]> =>
    Promise.all(
      [0, 1].map((at) =>
        list(at === 0 ? 0 : 1)
          .locator('header p')
          .textContent(),
      ),
    );

  it('are opened from the menu of a code, and an excerpt goes from one to the other by key and by pointer, and back', async () => {
    const { page } = app;
    await row(/^Workload/).click();
    await row(/^Out-of-hours/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open beside', exact: true }).press('Enter');
    await list(1).waitFor();
    const before = ['11 excerpts in 6 studies', '13 excerpts in 4 studies'];
    const after = ['10 excerpts in 6 studies', '14 excerpts in 4 studies'];
    expect([await counts(), await violations(page)]).toEqual([before, []]);
    await list(0).getByRole('grid').focus();
    await press(page, 'Alt+ArrowRight');
    await expect.poll(counts).toEqual(after);
    await press(page, 'Control+z');
    await expect.poll(counts).toEqual(before);
    await list(0).locator('[data-type=excerpt]').first().dragTo(list(1).getByRole('grid'));
    await expect.poll(counts).toEqual(after);
    await press(page, 'Control+z');
    await expect.poll(counts).toEqual(before);
  });

  it('let the keys go from one to the other, and the page of the code that is left comes back', async () => {
    const { page } = app;
    const keysIn = (): Promise<string | null | undefined> =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-beside-list]')?.getAttribute('data-beside-list'),
      );
    await list(0).getByRole('grid').focus();
    await press(page, 'F6');
    await expect.poll(keysIn).toBe('1');
    await press(page, 'Escape');
    await expect.poll(keysIn).toBe('0');
    await list(0)
      .getByRole('button', { name: /^Close the list/ })
      .click();
    await page.getByRole('article', { name: 'Out-of-hours gap' }).waitFor();
  });

  it('are one theme in two groups of studies where the same one is opened twice', async () => {
    const { page } = app;
    await row(/^Lack of resources/).click();
    await press(page, 'Alt+b');
    await list(1).waitFor();
    await list(0).getByLabel('Studies of this list').selectOption({ label: 'Country' });
    await list(1).getByLabel('Studies of this list').selectOption({ label: 'All the others' });
    const excerpts = async (): Promise<number> =>
      (await counts()).reduce((sum, said) => sum + Number.parseInt(said ?? '', 10), 0);
    await expect.poll(excerpts).toBe(82);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Alt+b');
    await list(1).waitFor({ state: 'detached' });
  });
});
