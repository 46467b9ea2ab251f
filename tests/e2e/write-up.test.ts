import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys, press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** A sheet of the write-up: begun, written, moved in and saved, by keys and the mouse. */
describe('the write-up', () => {
  let app: LaunchedApp;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-write-up-'));
    app = await launch({ appearance: 'light', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await press(app.page, 'Alt+5');
    await app.page.getByRole('link', { name: 'Write-up', exact: true }).press('Enter');
    await app.page.getByRole('button', { name: 'Sheets' }).press('Enter');
    await app.page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
    await app.page.getByRole('heading', { name: 'Write up what was found' }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const has = (name: string) =>
    expect
      .poll(() =>
        app.page
          .getByRole('textbox', { name, exact: true })
          .evaluate((el) => el === document.activeElement),
      )
      .toBe(true);
  const parts = () =>
    app.page.getByRole('list', { name: 'Parts of “What we found”' }).locator('> li');

  it('is begun and written by keys alone', async () => {
    const { page } = app;
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'New sheet…' }).press('Enter');
    await has('Name');
    await page.keyboard.type('What we found');
    await press(page, 'Enter');
    const heading = page.getByRole('button', { name: 'Heading', exact: true });
    await expect.poll(() => heading.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await has('Heading 1');
    await page.keyboard.type('Time nobody counts');
    await press(page, 'Enter');
    await has('Paragraph 2');
    await page.keyboard.type('It stands in no plan.');
    await press(page, 'Control+Enter');
    await has('Paragraph 3');
    await page.keyboard.type('And so on.');
    await press(page, 'Alt+ArrowUp');
    await has('Paragraph 2');
    await expect
      .poll(() =>
        parts()
          .locator('textarea')
          .evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
      )
      .toEqual(['And so on.', 'It stands in no plan.']);
  });

  it('takes in a finding, a quote, a table and a figure, which are shown and saved as they are now', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Finding', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: /^1\. / }).press('Enter');
    await parts().filter({ hasText: 'Finding 1.' }).waitFor();
    await page.getByRole('button', { name: 'Quote…', exact: true }).click();
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await hasKeys(page.getByRole('dialog').getByRole('searchbox'));
    await press(page, 'Enter');
    await parts().filter({ hasText: '“' }).waitFor();
    for (const [what, which] of [
      ['Table', 'Summary of qualitative findings'],
      ['Figure', 'Studies per theme'],
    ] as const) {
      await page.getByRole('button', { name: what, exact: true }).click();
      await page.getByRole('menuitem', { name: which, exact: true }).click();
      await parts()
        .filter({ hasText: `${what}: ${which}` })
        .waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.getByText('Page', { exact: true }).click();
    const shown = page.frameLocator('iframe[title="The sheet as it will be saved"]');
    await shown.getByText('Table 1.').waitFor();
    await shown.getByRole('img', { name: /^Studies per theme/ }).waitFor();
    const file = join(folder, 'sheet.docx');
    await app.answerSave(file);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Save as Word…' }).click();
    const zip = unzipSync(await written(file));
    expect(Object.keys(zip).filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/figure1.png',
      'word/media/figure1.svg',
    ]);
    expect(strFromU8((zip['word/media/figure1.png'] ?? new Uint8Array()).slice(1, 4))).toBe('PNG');
    expect(strFromU8(zip['word/document.xml'] ?? new Uint8Array())).toContain('Time nobody counts');
  });

  it('leads from a quote to its passage, and gives up a part that undo brings back', async () => {
    const { page } = app;
    await page.getByText('Write', { exact: true }).click();
    const quote = page.getByRole('button', { name: /^“/ });
    const words = (await quote.innerText()).slice(1, 30);
    await parts().filter({ hasText: words }).focus();
    await press(page, 'Delete');
    await expect.poll(() => quote.count()).toBe(0);
    await press(page, 'Control+z');
    await quote.waitFor();
    await quote.press('Enter');
    await documentShown(page);
    await page.getByRole('region', { name: 'Excerpt' }).getByText(words).first().waitFor();
  });

  it('takes in the excerpt that is shown from the list of actions, and a notice leads to it', async () => {
    const { page } = app;
    await press(page, 'Control+k');
    await page.getByPlaceholder('Type what you want to do').waitFor();
    await page.keyboard.type('add the quote to the write-up');
    await page.getByRole('option', { name: /^Add the quote to the write-up/ }).waitFor();
    await press(page, 'Enter');
    const sheet = page.getByRole('dialog').getByRole('combobox', { name: 'At the end of' });
    await expect.poll(() => sheet.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Show it there' }).press('Enter');
    const last = parts().last();
    await last.getByRole('button', { name: /^“/ }).waitFor();
    await expect.poll(() => last.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  it('takes in a finding into a new sheet, which undo takes away again', async () => {
    const { page } = app;
    await press(page, 'Alt+3');
    await page.getByRole('link', { name: 'Findings', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add to write-up…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'At the end of' }).selectOption('A new sheet…');
    await dialog.getByRole('textbox', { name: 'Name of the new sheet' }).fill('Discussion');
    await press(page, 'Enter');
    const lead = page.getByRole('button', { name: 'Show it there' });
    await lead.waitFor();
    await press(page, 'Control+z');
    await lead.waitFor({ state: 'detached' });
    await press(page, 'Alt+5');
    const sheet = page.getByRole('combobox', { name: 'Sheet', exact: true });
    await sheet.waitFor();
    await expect.poll(() => sheet.getByRole('option').allInnerTexts()).toEqual(['What we found']);
  });

  it('has a table of all studies in a sheet of the included ones', async () => {
    const { page } = app;
    const table = parts().filter({ hasText: 'Table: Summary of qualitative findings' });
    await table.getByRole('combobox', { name: 'Studies' }).selectOption('All studies');
    await page.getByText('Page', { exact: true }).click();
    const shown = page.frameLocator('iframe[title="The sheet as it will be saved"]');
    await shown.getByText(/^Studies: all 66/).waitFor();
    await shown.getByRole('paragraph').filter({ hasText: 'Studies: the included ones' }).waitFor();
    await page.getByText('Write', { exact: true }).click();
  });

  it('goes from part to part by arrows, and moves one by its button more than once', async () => {
    const { page } = app;
    const first = parts().first();
    await first.locator('input').focus();
    await press(page, 'Escape');
    await expect.poll(() => first.evaluate((el) => el === document.activeElement)).toBe(true);
    await press(page, 'ArrowDown');
    const second = parts().nth(1);
    await expect.poll(() => second.evaluate((el) => el === document.activeElement)).toBe(true);
    const words = await second.locator('textarea, input').first().inputValue();
    const placed = (at: number) =>
      expect
        .poll(() => parts().nth(at).locator('textarea, input').first().inputValue())
        .toBe(words);
    const down = (at: number) => parts().nth(at).getByRole('button', { name: 'Move down' });
    await down(1).focus();
    await press(page, 'Enter');
    await placed(2);
    await expect.poll(() => down(2).evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});
