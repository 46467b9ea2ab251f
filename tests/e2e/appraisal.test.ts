import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { teamReview } from '../renderer/compare/team-fixture.ts';
import { openFileAs, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-appraisal-'));
  app = await launch({ appearance: 'light' });
  await documentShown(app.page);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const said = (text: string) =>
  app.page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
const inText = () => app.page.evaluate(() => document.activeElement?.className ?? '');

describe('appraisal', () => {
  it('leads to a difference with the keys in the reason, and says what it was settled as', async () => {
    const { page } = app;
    await press(page, 'Alt+V');
    await page.getByRole('button', { name: '1 difference to settle' }).press('Enter');
    const item = page.locator('[data-appraisal] [data-in-hand]');
    const reason = item.getByRole('textbox', { name: 'Reason', exact: true });
    await expect.poll(() => reason.evaluate((el) => el === document.activeElement)).toBe(true);
    await item.getByRole('button', { name: 'Settle as “Serious”' }).waitFor();
    await page.keyboard.type('Two teams declined, and nobody asked why.');
    await item.getByRole('button', { name: 'Settle as “Minor”' }).press('Enter');
    await item.getByText('settled: Minor', { exact: true }).waitFor();
    await expect(page.getByRole('button', { name: /to settle/ }).count()).resolves.toBe(0);
  });

  it('begins with an instrument, and answers by key beside the text', async () => {
    const { page } = app;
    // The sample is appraised; this review is not yet.
    const loom = join(folder, 'nights.loom');
    await writeFile(loom, await writeBundle(teamReview().contents));
    await openFileAs(app, loom, 'Ana Bell');
    await press(page, 'Alt+V');
    await page.getByRole('heading', { name: 'Appraise the included studies' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'CAMELOT', exact: true }).click();
    const pane = page.locator('[data-appraisal]');
    await pane.getByText('0 of 12').waitFor();
    await page.locator('[data-start]').first().waitFor();
    // The first item is in hand unasked; it stays so once it is filled in.
    await press(page, 'w');
    const described = pane.getByRole('textbox', { name: 'Description of Research' });
    await expect.poll(() => described.evaluate((el) => el === document.activeElement)).toBe(true);
    await page.keyboard.type('Nights');
    await press(page, 'Escape');
    await pane.getByText('1 of 12').waitFor();
    await press(page, 'n');
    await said('Stakeholders');
    await pane.getByRole('button', { name: 'Research strategy' }).click();
    await pane.getByRole('radio', { name: 'Minor', exact: true }).waitFor();
    await press(page, '2');
    await said('Research strategy: Minor.');
    await expect
      .poll(() => pane.getByRole('radio', { name: 'Minor', exact: true }).isChecked())
      .toBe(true);
    await press(page, 'n');
    await pane.locator('[data-in-hand]').getByText('Theory', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('shows the item that a key answers where a narrow window has no room for it beside the text', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    const pane = page.locator('[data-appraisal]');
    await pane.waitFor({ state: 'hidden' });
    await press(page, '3');
    await pane.getByRole('radio', { name: 'Moderate', exact: true }).waitFor();
    await expect
      .poll(() => pane.getByRole('radio', { name: 'Moderate', exact: true }).isChecked())
      .toBe(true);
    await press(page, '3');
    await expect
      .poll(() => pane.getByRole('radio', { name: 'Moderate', exact: true }).isChecked())
      .toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pane.waitFor();
  });

  it('takes a selection as evidence of the item in hand, which leads back to it, and no coding comes of it', async () => {
    const { page } = app;
    const item = page.locator('[data-appraisal] [data-in-hand]');
    await press(page, 'Escape');
    await expect.poll(inText).toContain('reader-text');
    await press(page, 'Control+Home', 's');
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
    await expect.poll(selected).not.toBe('');
    const words = await selected();
    await press(page, 'e');
    await said('Evidence for Theory.');
    await item.locator('q').first().waitFor();
    await press(page, 'Control+End');
    await expect.poll(selected).toBe('');
    await item.locator('q').first().click();
    await expect
      .poll(async () => {
        await press(page, 'Escape');
        return selected();
      })
      .toBe(words);
  });

  it('E15 Escape keeps a reason and leads to the text, and the next study is appraised', async () => {
    const { page } = app;
    const why = page.getByRole('textbox', { name: 'Why, for Theory' });
    const hasKeys = () => why.evaluate((el) => el === document.activeElement);
    for (const [typed, kept] of [
      ['Not told', 'Not told'],
      [' anywhere', 'Not told anywhere'],
    ] as const) {
      await press(page, 'w');
      await expect.poll(hasKeys).toBe(true);
      await press(page, 'Control+End');
      await page.keyboard.type(typed);
      await press(page, 'Escape');
      await expect.poll(inText).toContain('reader-text');
      await expect.poll(() => why.inputValue()).toBe(kept);
    }
    await press(page, 'Control+z');
    await expect.poll(() => why.inputValue()).toBe('Not told');
    await press(page, 'Alt+ArrowDown');
    await page.locator('[data-appraisal]').getByText('0 of 12').waitFor();
    await press(page, 'Alt+ArrowUp');
    await page.locator('[data-appraisal]').getByText('2 of 12').waitFor();
  });

  it('makes an instrument of a table after showing what it holds, and tells of what is wrong with it', async () => {
    const { page } = app;
    const file = join(folder, 'ours.csv');
    await writeFile(
      file,
      'Item;Group;Answers\nAsked whom;Method;Yes = none; No = fine\nTold how;Method;\n'.replace(
        'Yes = none; No = fine',
        '"Yes = none; No = fine"',
      ),
    );
    await page.getByRole('button', { name: 'Instruments', exact: true }).click();
    await app.answerOpen([file]);
    await page.getByRole('button', { name: 'From a table…' }).click();
    const coming = page.getByRole('region', { name: 'Instrument from ours.csv' });
    await coming.getByText('Row 2: “No = fine” ends in no level of concern.').waitFor();
    expect(await violations(page)).toEqual([]);
    await coming.getByRole('button', { name: 'Make the instrument with 2 items' }).click();
    await page.getByRole('region', { name: 'ours', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Back to the studies' }).click();
    await page.getByRole('combobox', { name: 'Instrument' }).selectOption({ label: 'ours' });
    await page.locator('[data-appraisal]').getByText('0 of 2').waitFor();
  });

  it('has a table whose cells lead to the answer, and a figure with its numbers beside it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Table…', exact: true }).click();
    const preview = page.getByRole('region', { name: 'Preview of Appraisal by CAMELOT' });
    await preview.getByText('Minor').first().click();
    const pane = page.locator('[data-appraisal]');
    await pane.locator('[data-in-hand]').getByText('Research strategy', { exact: true }).waitFor();
    expect(await pane.getByRole('radio', { name: 'Minor', exact: true }).isChecked()).toBe(true);
    await press(page, 'Alt+5');
    await page.getByRole('option', { name: 'Figure of appraisal' }).click();
    await page.getByRole('img', { name: /Research strategy: Minor/ }).waitFor();
    await page.getByRole('row', { name: /^Research strategy 0 1 0 0 0/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
