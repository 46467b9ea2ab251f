import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';

/** The codebook worked by keyboard on the sample review, in the Themes screen. */
describe('the codebook', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).waitFor();
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('button', { name: 'New theme' }).waitFor();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).focus();
  });
  afterAll(() => app.close());

  const tree = () => app.page.getByRole('treegrid', { name: 'Codebook' });
  const chosen = () => tree().getByRole('row', { selected: true });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };

  it('names a new code inline, and Escape leaves none behind', async () => {
    await press('Home', 'Alt+c');
    await hasKeys(tree().getByRole('textbox'));
    await app.page.keyboard.type('Waiting without news');
    await press('Enter');
    await tree()
      .getByRole('row', { name: /^Waiting without news/ })
      .waitFor();
    await expect.poll(() => chosen().textContent()).toContain('Waiting without news');
    const rows = await tree().getAttribute('aria-rowcount');
    const naming = tree().getByRole('textbox');
    await press('Alt+c');
    await hasKeys(naming);
    await press('Escape');
    await naming.waitFor({ state: 'detached' });
    expect(await tree().getAttribute('aria-rowcount')).toBe(rows);
  });

  it('names several new codes one after the other without a pause', async () => {
    const names = ['One call', 'Two calls', 'Three calls', 'Four calls'];
    for (const name of names) {
      await press('Alt+c');
      await app.page.keyboard.type(name);
      await press('Enter');
    }
    for (const name of names) await tree().getByText(name, { exact: true }).waitFor();
    for (const _ of names) await press('Control+z');
    await tree().getByText('One call', { exact: true }).waitFor({ state: 'detached' });
    await tree()
      .getByRole('row', { name: /^Waiting without news/ })
      .click();
  });

  it('moves a code by key and takes the move back', async () => {
    const level = await chosen().getAttribute('aria-level');
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(() => chosen().getAttribute('aria-level')).toBe(String(Number(level) - 1));
    await press('Control+z');
    await expect.poll(() => chosen().getAttribute('aria-level')).toBe(level);
  });

  it('renames with F2, removes with Delete, and brings back with undo', async () => {
    await press('F2');
    await hasKeys(tree().getByRole('textbox'));
    await app.page.keyboard.type('Waiting for news');
    await press('Enter');
    const row = tree().getByRole('row', { name: /^Waiting for news/ });
    await row.waitFor();
    await press('Delete');
    await row.waitFor({ state: 'detached' });
    await press('Control+z');
    await row.waitFor();
  });

  it('renames, recolours and merges the chosen code from the list of actions, by the words of other programs', async () => {
    const { page } = app;
    const find = async (words: string): Promise<void> => {
      await press('Control+k');
      await hasKeys(page.getByPlaceholder('Type what you want to do'));
      await page.keyboard.type(words);
      await press('Enter');
    };
    await find('rename');
    await page.getByRole('textbox', { name: /^Name of / }).waitFor();
    await press('Escape');
    await find('recolor');
    const colours = page.getByRole('menu', { name: /^Colour of / });
    await colours.waitFor();
    await press('Escape');
    await colours.waitFor({ state: 'detached' });
    await find('merge the chosen');
    const picker = page.getByRole('dialog').getByRole('combobox');
    await picker.waitFor();
    await press('Escape');
    await picker.waitFor({ state: 'detached' });
    await tree().focus();
  });

  it('asks for a sentence when a code becomes a theme, and shows it on the page', async () => {
    await tree()
      .getByRole('row', { name: /^Waiting for news/ })
      .click();
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Make descriptive theme' }).click();
    await hasKeys(app.page.getByRole('textbox', { name: /^Why “Waiting for news”/ }));
    await app.page.keyboard.type('It gathers what families say about silence.');
    await press('Enter');
    await app.page.getByText('It gathers what families say about silence.').first().waitFor();
    await expect.poll(() => chosen().textContent()).toContain('descriptive theme');
  });

  it('keeps a definition that is left by a click in the outline', async () => {
    await app.page
      .getByRole('textbox', { name: 'Definition' })
      .fill('Hours in which nobody calls.');
    await tree().getByRole('row').first().click();
    await tree()
      .getByRole('row', { name: /^Waiting for news/ })
      .click();
    const definition = app.page.getByRole('textbox', { name: 'Definition' });
    await expect.poll(() => definition.inputValue()).toBe('Hours in which nobody calls.');
  });

  it('retags picked excerpts of a theme in one step, by keyboard', async () => {
    await tree().getByRole('row').first().click();
    const grid = app.page.getByRole('grid', { name: 'Excerpts' });
    await grid.focus();
    await press('Space', 'Shift+ArrowDown');
    await app.page.getByText('2 excerpts selected').waitFor();
    await app.page.getByRole('button', { name: 'Recode as…' }).press('Enter');
    await hasKeys(app.page.getByRole('combobox'));
    await app.page.keyboard.type('Waiting for news');
    await press('Enter');
    await app.page.getByText('2 excerpts selected').waitFor({ state: 'detached' });
    const row = tree().getByRole('row', { name: /^Waiting for news/ });
    await expect.poll(() => row.textContent()).toContain('2 excerpts in 1 study');
    await tree().focus();
    await press('Control+z');
    await expect.poll(() => row.textContent()).toContain('No excerpts');
  });

  it('opens an excerpt at its place in the text', async () => {
    const grid = app.page.getByRole('grid', { name: 'Excerpts' });
    await grid.focus();
    await press('Enter');
    await app.page.getByRole('button', { name: 'New theme' }).waitFor({ state: 'detached' });
  });

  it('finds codes by name and keeps the themes above them in sight', async () => {
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('searchbox', { name: 'Search codes' }).fill('news');
    await expect
      .poll(() => tree().getByRole('row').allTextContents())
      .toSatisfy((rows: string[]) => rows.some((row) => row.includes('Waiting for news')));
    const found = await tree().getAttribute('aria-rowcount');
    await press('Escape');
    await expect.poll(() => tree().getAttribute('aria-rowcount')).not.toBe(found);
  });

  it('chooses by Enter the code that a search means, wherever the one that was chosen stands', async () => {
    await tree().focus();
    await press('End');
    const before = await chosen().textContent();
    await press('/');
    const search = app.page.getByRole('searchbox', { name: 'Search codes' });
    await hasKeys(search);
    await search.fill('Waiting for news');
    await expect.poll(() => tree().getByRole('row').first().textContent()).not.toContain('news');
    expect(await tree().getByRole('row').allTextContents()).not.toContain(before);
    await press('Enter');
    await hasKeys(tree());
    expect(await chosen().textContent()).toContain('Waiting for news');
    await press('Escape');
  });

  it('moves and retires several codes as one step each, and gives one a number key', async () => {
    const selected = () => tree().getByRole('row', { selected: true }).count();
    const names = () => tree().getByRole('row').allTextContents();
    // Three codes below one theme: a theme that is retired stays above codes that are not.
    await tree().getByRole('row').nth(4).click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(selected).toBe(3);
    await app.page.getByText('3 codes selected').first().waitFor();
    const rowCount = async () => Number(await tree().getAttribute('aria-rowcount'));
    const all = await rowCount();
    const before = await names();
    await press('Alt+Shift+ArrowDown');
    await expect.poll(names).not.toEqual(before);
    await press('Control+z');
    await expect.poll(names).toEqual(before);
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Retire' }).click();
    // Only rows in sight are drawn; the count is of all.
    await expect.poll(rowCount).toBe(all - 3);
    await press('Control+z');
    await expect.poll(names).toEqual(before);
    await tree().getByRole('row').nth(4).click();
    await expect.poll(selected).toBe(1);
    await press('Alt+k');
    await app.page.getByRole('menuitem', { name: /^7/ }).waitFor();
    await press('7');
    await expect.poll(() => chosen().textContent()).toContain('key 7');
  });

  it('has no accessibility violations', async () => {
    await tree().getByRole('row').first().click();
    const axe = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
    await app.page.evaluate(await readFile(axe, 'utf8'));
    const violations = await app.page.evaluate(async () => {
      const { axe: runner } = globalThis as unknown as {
        axe: {
          run(context: readonly string[]): Promise<{
            violations: readonly { id: string; nodes: readonly { html: string }[] }[];
          }>;
        };
      };
      const { violations: found } = await runner.run(['[data-codebook]', '[data-code-page]']);
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });
});
