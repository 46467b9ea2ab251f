import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSentence, openOneDocument, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

let app: LaunchedApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-code-again-'));
  const file = join(folder, 'ward.txt');
  await writeFile(file, 'We waited a whole day for the bed.\n\nNobody told us about the night.\n');
  app = await launch({ appearance: 'light' });
  await documentShown(app.page);
  await openOneDocument(app, file, 'Maren Holt');
  await codeSentence(app.page, 0, 'Waiting');
  await codeSentence(app.page, 1, 'Night');
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const banner = () => app.page.getByRole('region', { name: 'Coding again' });
const summary = (excerpts: RegExp) => app.page.getByText(excerpts).first();

describe('coding again, by keyboard', () => {
  it('draws a document, and hides its earlier coding while it is coded again', async () => {
    const { page } = app;
    await summary(/^2 excerpts, 2 codes by you/).waitFor();
    await press(page, 'Alt+8');
    await page.getByRole('link', { name: 'Code again' }).press('Enter');
    await button('Draw at random').press('Enter');
    await page.getByRole('checkbox', { name: /ward/, checked: true }).waitFor();
    await screenShown(page);
    expect(await violations(page)).toEqual([]);
    await button('Code 1 document again').press('Enter');
    await banner().waitFor();
    await summary(/^nothing coded by you yet/).waitFor();
    // Neither the tree of codes nor the page of a code tells of it.
    await press(page, 'Alt+3');
    await page.getByText('Waiting').first().waitFor();
    expect(await page.getByText('We waited a whole day').count()).toBe(0);
    await press(page, 'Alt+2');
    await banner().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  /*
   * Worked by hand, of 2 sentences and 2 codes: 4 decisions. Waiting on the first sentence both times, Night on the second
   * the first time only: 3 of 4 agree, .750. Cohen: 2 of 4 coded the first time, 1 of 4 the second, by chance
   * .5 x .25 + .5 x .75 = .5, so (.75 - .5) / .5 = .500. Krippendorff: 3 of 8 values are coded, so
   * 1 - .25 / (2 x 3 x 5 / (8 x 7)) = .533.
   */
  it('K12 compares both when it is finished, and leads from a difference to its passage', async () => {
    const { page } = app;
    await codeSentence(page, 0, 'Waiting');
    await summary(/^1 excerpt, 1 code by you/).waitFor();
    await banner().getByRole('button', { name: 'Finish and compare' }).press('Enter');
    await page.getByRole('row', { name: /^All decisions/ }).waitFor();
    await page
      .getByRole('combobox', { name: 'Unit', exact: true })
      .selectOption({ label: 'Sentences' });
    const cells = () =>
      page
        .getByRole('row', { name: /^All decisions/ })
        .getByRole('cell')
        .allTextContents();
    await expect.poll(async () => (await cells()).slice(2, 4)).toEqual(['0.750', '0.500']);
    expect((await cells()).at(-1)).toBe('0.533');
    await screenShown(page);
    expect(await violations(page)).toEqual([]);
    await button(/First: Night\. Second: not coded\./).press('Enter');
    await page.getByRole('region', { name: 'Excerpt' }).getByText('Nobody told us').waitFor();
    await summary(/^2 excerpts, 2 codes by you/).waitFor();
    expect(await banner().count()).toBe(0);
  });
});
