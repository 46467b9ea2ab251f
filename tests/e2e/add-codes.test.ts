import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';

/** Codes from a pasted list and from a file, in the Themes screen of the sample review. */
describe('adding codes from a list', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).waitFor();
    await app.page.keyboard.press('Alt+3');
    await open().waitFor();
  });
  afterAll(() => app.close());

  const open = () => app.page.getByRole('button', { name: 'Add codes from a list…' });
  const dialog = () => app.page.getByRole('dialog', { name: 'Add codes from a list' });
  const row = (name: RegExp) =>
    app.page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name });

  it('shows what a list would be, adds it with Ctrl+Enter, and Ctrl+Z takes all of it back', async () => {
    await open().press('Enter');
    await dialog()
      .getByRole('textbox', { name: 'List or table' })
      .fill('Beds and rooms\n\tA bed by the window\n\tانتظار');
    await dialog().getByText('3 new codes, 0 there already, 0 to look at.').waitFor();
    const axe = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
    await app.page.evaluate(await readFile(axe, 'utf8'));
    const violations = await app.page.evaluate(async () => {
      const { axe: runner } = globalThis as unknown as {
        axe: { run(context: string): Promise<{ violations: readonly { id: string }[] }> };
      };
      return (await runner.run('[role=dialog]')).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await app.page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await row(/^A bed by the window/).waitFor();
    await row(/^انتظار/).waitFor();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).focus();
    await app.page.keyboard.press('Control+z');
    await row(/^Beds and rooms/).waitFor({ state: 'detached' });
    await row(/^A bed by the window/).waitFor({ state: 'detached' });
  });

  it('says why a text is no list, and adds nothing', async () => {
    await open().press('Enter');
    await dialog()
      .getByRole('textbox', { name: 'List or table' })
      .fill('We waited for the van until the night was over.');
    await dialog().getByText('This is no list of codes.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Add codes' }).isDisabled()).toBe(true);
    await hasKeys(dialog().getByRole('textbox', { name: 'List or table' }));
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('takes a file, with the focus on what adds it', async () => {
    const path = join(app.profileDir, 'book.csv');
    await writeFile(path, 'Name,Parent,Memo\nA ride home,Ways home,Who drives\n');
    await open().press('Enter');
    await app.answerOpen([path]);
    await dialog().getByRole('button', { name: 'Choose a file…' }).click();
    await dialog().getByText('2 new codes, 0 there already, 0 to look at.').waitFor();
    await hasKeys(dialog().getByRole('button', { name: 'Add 2 codes' }));
    await app.page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await row(/^Ways home/).waitFor();
    await row(/^A ride home/).waitFor();
    await expect.poll(() => row(/^Ways home/).getAttribute('aria-selected')).toBe('true');
  });
});
