import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-extraction-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const said = (text: string) =>
  app.page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

describe('extraction', () => {
  it('begins with a template, and the table leads by key to the fields of a study and back', async () => {
    const { page } = app;
    await press(page, 'Alt+X');
    // The sample has fields of its own, extracted by two.
    await page.getByRole('button', { name: 'Fields', exact: true }).click();
    await page.getByRole('button', { name: 'Remove Number of participants' }).click();
    await page.getByRole('button', { name: 'Remove Data collection' }).click();
    await page.getByRole('combobox', { name: 'Extracted by' }).selectOption('1');
    await page.getByRole('button', { name: 'Fields', exact: true }).click();
    await page.getByRole('heading', { name: 'Say what is extracted of every study' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Qualitative study', exact: true }).click();
    const cell = page.getByRole('gridcell', { name: /^Penhallowick et al. 2024, Country: / });
    await cell.waitFor();
    await page.getByRole('gridcell').first().focus();
    for (let row = 0; row < 9; row += 1) await press(page, 'ArrowDown');
    await press(page, 'ArrowRight', 'Enter');
    const country = page.getByRole('textbox', { name: 'Country', exact: true });
    await expect.poll(() => country.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await expect.poll(() => cell.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  it('takes a selection as value and passage of the field in hand, which leads back to it, and is undone by one key', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Read its text' }).click();
    const fields = page.getByRole('region', { name: 'Beside the text' });
    const number = fields.getByRole('textbox', { name: 'Number of participants', exact: true });
    await number.click();
    await page.locator('[data-start]').first().waitFor();
    await press(page, 'Escape');
    const isInText = () => page.evaluate(() => document.activeElement?.className ?? '');
    await expect.poll(isInText).toContain('reader-text');
    await press(page, 'Control+Home', 's');
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
    await expect.poll(selected).not.toBe('');
    const words = await selected();
    await press(page, 'e');
    await said('Number of participants: ');
    await fields.getByText('Not a number. Write figures, such as 12 or 12.5.').waitFor();
    expect(await number.inputValue()).toBe(words.replace(/\s+/g, ' '));
    expect(await violations(page)).toEqual([]);
    await press(page, 'Control+End');
    await expect.poll(selected).toBe('');
    await fields.locator('q').first().click();
    // Where the keys go back to the text, the passage is what is selected.
    await expect
      .poll(async () => {
        await press(page, 'Escape');
        return selected();
      })
      .toBe(words);
    await press(page, 'Alt+e');
    await expect.poll(() => number.evaluate((el) => el === document.activeElement)).toBe(true);
    await press(page, 'Escape', 'Control+z');
    await expect.poll(() => number.inputValue()).toBe('');
    expect(await fields.locator('q').count()).toBe(0);
  });

  it('takes values from a table after showing what it would do, and takes all of it back by one key', async () => {
    const { page } = app;
    const file = join(folder, 'characteristics.csv');
    await writeFile(
      file,
      [
        'Table 2. Included studies',
        'Study;Duration (weeks);Ethics approval',
        'Harrow & Ostler 2016;12 weeks;yes',
        'Lindvåg et al. 2018;3 months;perhaps',
        'Nobody 1999;4;yes',
      ].join('\n'),
    );
    await press(page, 'Alt+X');
    await page.getByRole('button', { name: 'Fields', exact: true }).click();
    await app.answerOpen([file]);
    await page.getByRole('button', { name: 'Take values from a table…' }).click();
    const preview = page.getByRole('region', { name: 'Values from characteristics.csv' });
    await preview.getByText('2 of 3 rows are studies of this review, 2 by label.').waitFor();
    await preview.getByText('Row 5, Nobody 1999: no study of this review').waitFor();
    await preview.getByText('“3 months”: In months; the field is in weeks.').waitFor();
    expect(await violations(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Take 4 values over' }).click();
    await page
      .getByRole('gridcell', { name: 'Harrow & Ostler 2016, Ethics approval: yes.' })
      .waitFor({ state: 'attached' });
    await page
      .getByText('Took 4 values of 2 studies over from characteristics.csv, and made a field')
      .first()
      .waitFor();
    await press(page, 'Control+z');
    await page
      .getByRole('gridcell', { name: 'Harrow & Ostler 2016, Ethics approval: nothing.' })
      .waitFor({ state: 'attached' });
  });
});
