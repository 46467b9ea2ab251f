import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmptyReview, hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const record = (number: number, fields = ''): string => `TY  - JOUR
AU  - Harrow, Maren
TI  - What carers said about the evening visits, part ${number}
PY  - 2016
DO  - 10.1000/evening.${number}
AB  - Carers spoke of the evening as the longest part of the day.
${fields}ER  - 
`;

describe('from the search to the included studies', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-screening-'));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await beginEmptyReview(app, 'Maren Holt');
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const cinahl = join(folder, 'cinahl.ris');
    const embase = join(folder, 'embase.ris');
    await writeFile(cinahl, numbers.map((number) => record(number)).join(''));
    await writeFile(embase, [1, 2].map((number) => record(number, 'KW  - carers\n')).join(''));
    await app.page.keyboard.press('Alt+S');
    await app.answerOpen([cinahl, embase]);
    await app.page.keyboard.press('Control+I');
    await app.page.getByText('2 repeat others and were merged with them').waitFor();
    await app.page.keyboard.press('Escape');
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const part = (name: string) => app.page.getByRole('link', { name }).click();

  it('logs each imported file as a search, whose line is completed in place', async () => {
    const { page } = app;
    await part('Searches');
    await page.getByLabel('Hits: CINAHL').fill('30');
    await page.keyboard.press('Enter');
    await page.getByLabel('Date: CINAHL').fill('2026-05-31');
    await page.keyboard.press('Enter');
    await page.getByLabel('Date: Embase').fill('31.5.2026');
    await page.keyboard.press('Enter');
    await page.getByText('Write it as 2026-05-31').first().waitFor();
    expect(await page.getByRole('row', { name: /Embase/ }).innerText()).toContain('2 (2)');
    expect(await violations(page)).toEqual([]);
  });

  it('shows what was merged with its differences, and separates it again', async () => {
    const { page } = app;
    await part('Duplicates');
    const groups = page.getByRole('region', { name: 'Harrow 2016' });
    await expect.poll(() => groups.count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await groups.first().getByRole('button', { name: 'Separate' }).click();
    await expect.poll(() => groups.count()).toBe(1);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => groups.count()).toBe(2);
    await page.getByRole('button', { name: 'Confirm all 2 groups' }).click();
    await page.getByText('Every group is confirmed.').waitFor();
  });

  it('a held key decides on one study, and words typed where no field is decide on none', async () => {
    const { page } = app;
    await part('Title and abstract');
    const toDo = (left: number) =>
      page.locator('option[value="toDo"]', { hasText: `(${left})` }).waitFor({ state: 'attached' });
    const list = page.getByRole('listbox', { name: 'Studies to screen' });
    await list.focus();
    await toDo(30);
    for (let times = 0; times < 9; times += 1) await page.keyboard.down('e');
    await page.keyboard.up('e');
    await toDo(29);
    await page.keyboard.type('The evening: include, maybe 2');
    const refused = page.getByRole('complementary').getByText('T does nothing here.');
    await refused.waitFor();
    await page.keyboard.press('Escape');
    await refused.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await toDo(30);
  });

  it('a record is labelled by keyboard, the list is narrowed down to the label, and undo takes it off', async () => {
    const { page } = app;
    await part('Title and abstract');
    const list = page.getByRole('listbox', { name: 'Studies to screen' });
    await list.focus();
    await page.keyboard.press('l');
    const field = page.getByRole('combobox', { name: 'Labels of Harrow 2016' });
    await hasKeys(field);
    await page.keyboard.type('check methods');
    await page.getByRole('option', { name: 'Make the label “check methods”' }).waitFor();
    await page.keyboard.press('Enter');
    const record = page.getByRole('article').getByRole('group', { name: 'Labels of Harrow 2016' });
    await record.getByRole('button', { name: 'Take off “check methods”' }).waitFor();
    await page.getByRole('option', { name: 'check methods on this record' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await hasKeys(list);
    const filter = page.getByLabel('Label', { exact: true });
    await filter.selectOption({ label: 'check methods (1)' });
    expect(await list.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('check methods'),
    ]);
    expect(await violations(page)).toEqual([]);
    await filter.selectOption({ label: 'With any label or none' });
    await page.getByText('1 label of the review').click();
    const words = page.getByLabel('Label “check methods”');
    await words.fill('method unclear');
    await page.keyboard.press('Enter');
    await record.getByRole('button', { name: 'Take off “method unclear”' }).waitFor();
    await page.getByRole('button', { name: 'Remove “method unclear” from the review' }).click();
    await record.getByRole('button', { name: 'Take off' }).waitFor({ state: 'detached' });
    await list.focus();
    await page.keyboard.press('Control+Z');
    await record.getByRole('button', { name: 'Take off “method unclear”' }).waitFor();
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('Control+Z');
    await filter.waitFor({ state: 'detached' });
  });

  it('thirty records are screened by keyboard alone, and the diagram counts them', async () => {
    const { page } = app;
    await part('Title and abstract');
    const list = page.getByRole('listbox', { name: 'Studies to screen' });
    await list.focus();
    await page.getByLabel('Show').selectOption('toDo');
    await list.focus();
    for (let index = 0; index < 30; index += 1) {
      // A key that comes before the last decision is stored would meet the study before.
      const left = 30 - index;
      await page
        .locator('option[value="toDo"]', { hasText: `(${left})` })
        .waitFor({ state: 'attached' });
      await page.keyboard.press(index % 3 === 0 ? 'i' : index % 3 === 1 ? '2' : 'e');
    }
    await page.getByText('You have decided on every study of this stage.').waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('option[value="toDo"]', { hasText: '(1)' }).waitFor({ state: 'attached' });
    await page.keyboard.press('e');
    await page.getByText('You have decided on every study of this stage.').waitFor();

    await part('Full text');
    await page.getByRole('listbox', { name: 'Studies to screen' }).focus();
    await page.keyboard.press('e');
    await page.getByText('An exclusion at the full text needs a reason').first().waitFor();
    await page.keyboard.press('4');
    await page.locator('option[value="toDo"]', { hasText: '(9)' }).waitFor({ state: 'attached' });
    await page.keyboard.press('i');
    await page.locator('option[value="toDo"]', { hasText: '(8)' }).waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Alt+5');
    await page.getByRole('option', { name: 'PRISMA 2020 flow diagram' }).click();
    await page.getByLabel('Records screened: typed number').first().waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).toMatch(/CINAHL/);
    expect(shown).toMatch(/No qualitative findings/);
  });

  it('is as sound in the dark', async () => {
    const { page } = app;
    await page.evaluate(() => {
      document.documentElement.dataset.appearance = 'dark';
    });
    await page.keyboard.press('Alt+S');
    for (const name of ['Searches', 'Duplicates', 'Title and abstract', 'Full text']) {
      await part(name);
      await screenShown(page);
      expect([name, await violations(page)]).toEqual([name, []]);
    }
  });
});
