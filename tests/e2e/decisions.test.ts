import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distillerCsv, sixForms } from '../shared/import/distiller-file.ts';
import { eppiReport } from '../shared/import/eppi-file.ts';
import { rayyanCsv, threeRecords } from '../shared/import/rayyan-file.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';

describe('decisions of another program', () => {
  let app: LaunchedApp;
  let folder: string;
  const report = () => app.page.getByRole('region', { name: 'Import report' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-decisions-'));
    app = await launch();
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+0');
    await app.page.getByLabel('Title of the review').fill('Nights on call');
    await app.page.getByLabel('Your name').fill('Ana Ruiz');
    await app.page.getByRole('button', { name: 'Create the review' }).click();
    await app.page
      .getByRole('button', { name: /Import/ })
      .first()
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows what a Rayyan export decided, takes it over by keyboard, and undoes it with the import', async () => {
    const { page } = app;
    const path = join(folder, 'articles.csv');
    await writeFile(path, rayyanCsv(threeRecords));
    await app.answerOpen([path]);
    await page.keyboard.press('Control+i');
    await report().getByText('5 decisions of 2 people').waitFor();
    // Nothing has come in.
    await report().getByText('waits for an answer', { exact: true }).waitFor();
    const ana = report().getByRole('combobox', { name: 'Who Ana Ruiz is here' });
    const ben = report().getByRole('combobox', { name: 'Who Ben is here' });
    const chosen = (box: typeof ana) =>
      box.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent);
    expect([await chosen(ana), await chosen(ben)]).toEqual(['Ana Ruiz', 'Add as reviewer']);
    const reason = report().getByRole('combobox', { name: 'What “wrong population” is here' });
    expect(await chosen(reason)).toBe('Wrong population');
    const take = report().getByRole('button', { name: 'Import with the decisions' });
    await expect
      .poll(() => take.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await report().getByText('5 decisions were taken over from Rayyan, with 1 note.').waitFor();
    await report().getByText('Ben, here Ben (added): 2 decisions').waitFor();
    await page.getByRole('button', { name: 'Close the report' }).press('Enter');
    await report().waitFor({ state: 'detached' });
    const study = page.getByText('Harrow 2016').first();
    await study.waitFor();
    await page.keyboard.press('Control+z');
    await study.waitFor({ state: 'detached' });
  });

  it('S22 shows what the report of EPPI-Reviewer decided, asks whose it is, and takes it over', async () => {
    const { page } = app;
    const path = join(folder, 'report.json');
    await writeFile(
      path,
      eppiReport([
        { title: 'Evening rounds', codes: [11, [22, 'Wards only'], 32] },
        { title: 'Hill practices', codes: [13] },
      ]),
    );
    await app.answerOpen([path]);
    await page.keyboard.press('Control+i');
    await report().getByText('3 decisions of one person').waitFor();
    await report().getByText('A label in the file: Country: Kenya').waitFor();
    const labels = report().getByRole('checkbox', { name: 'Take the labels over' });
    expect(await labels.isChecked()).toBe(true);
    const team = report().getByRole('combobox', {
      name: 'Who EPPI-Reviewer (names nobody) is here',
    });
    await team.selectOption({ label: 'Ana Ruiz' });
    // The file says of each decision at which stage it was made.
    expect(
      await report()
        .getByLabel(/What the decisions of/)
        .count(),
    ).toBe(0);
    await report().getByRole('button', { name: 'Import with the decisions' }).click();
    await report()
      .getByText('3 decisions were taken over from EPPI-Reviewer, with 1 note.')
      .waitFor();
  });

  it('S27 asks what levels and answers of DistillerSR’s forms mean, and counts what they decide', async () => {
    const { page } = app;
    const path = join(folder, 'forms.csv');
    await writeFile(path, distillerCsv(sixForms));
    await app.answerOpen([path]);
    await page.keyboard.press('Control+i');
    await report().getByText('5 decisions of 2 people').waitFor();
    const chosen = (name: string | RegExp) =>
      report()
        .getByRole('combobox', { name })
        .evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent);
    expect([
      await chosen('What level 2 is'),
      await chosen('What level 3 is'),
      await chosen('What “Include?” is'),
      await chosen('What “Reason for exclusion” is'),
      await chosen('What “Language” is'),
      await chosen('What “Unclear” to “Include?” decides'),
    ]).toEqual([
      'Full text',
      'No screening',
      'Decides',
      'Gives the reason',
      'No decision',
      'Maybe',
    ]);
    await report()
      .getByRole('combobox', { name: 'What “Unclear” to “Include?” decides' })
      .selectOption('Nothing');
    await report().getByText('4 decisions of 2 people').waitFor();
    await report().getByRole('button', { name: 'Import with the decisions' }).click();
    await report().getByText('4 decisions were taken over from DistillerSR.').waitFor();
    await report().getByText('2 forms say nothing that decides.').waitFor();
    await report().getByText('The answers to one question were not taken over: Language').waitFor();
  });
});
