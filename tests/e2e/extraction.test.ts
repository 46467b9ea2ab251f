import { mkdtemp, rm } from 'node:fs/promises';
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
    await page.getByRole('heading', { name: 'Say what is extracted of every study' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Qualitative study', exact: true }).click();
    const cell = page.getByRole('gridcell', { name: /^Harrow & Ostler 2016, Country: / });
    await cell.waitFor();
    await page.getByRole('gridcell').first().focus();
    for (let row = 0; row < 4; row += 1) await press(page, 'ArrowDown');
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
});
