import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
});

const items = () => app.page.locator('[data-checklist-items]');
const chosen = () => items().locator('[aria-selected="true"]').innerText();
const inHand = () => app.page.evaluate(() => document.activeElement?.tagName ?? '');

describe('checklists', () => {
  it('lists the items with what the data say, and marks and words them by key', async () => {
    const { page } = app;
    await press(page, 'Alt+5');
    await page.getByRole('link', { name: 'Checklists' }).click();
    await page.getByText('The question of the review:').waitFor();
    expect(await violations(page)).toEqual([]);
    await items().focus();
    await press(page, 'End');
    await expect.poll(chosen).toContain('Synthesis output');
    await press(page, 'Home', 'ArrowDown', 'ArrowDown');
    await expect.poll(chosen).toContain('Approach to searching');
    await page.getByText('The data of the review say nothing of this.').waitFor();
    await press(page, ' ');
    await expect.poll(chosen).toContain('reported');
    await press(page, 'Enter');
    await expect.poll(inHand).toBe('TEXTAREA');
    await page.keyboard.type('We searched for all');
    await press(page, 'Escape');
    await expect.poll(() => items().evaluate((el) => el === document.activeElement)).toBe(true);
    await press(page, 'Enter');
    await expect.poll(inHand).toBe('TEXTAREA');
    await page.keyboard.type(' studies.');
    await press(page, 'Tab');
    await page.getByText('3 of 21 done').waitFor();
    await page.keyboard.type('p. 3');
    await press(page, 'Enter');
    expect(await violations(page)).toEqual([]);
  });

  it('takes what the data say as text, and undoes that', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Next item' }).click();
    await page.getByText('Studies were eligible by 4 criteria').waitFor();
    await page.getByRole('button', { name: 'Take as text', exact: true }).click();
    const text = page.getByLabel('Text for ENTREQ, item 4');
    await expect.poll(() => text.inputValue()).toContain('Studies were eligible by 4 criteria');
    await expect.poll(chosen).toContain('written');
    await items().focus();
    await press(page, 'Control+Z');
    await expect.poll(() => text.inputValue()).toBe('');
  });

  it('keeps what is typed while another checklist is looked at', async () => {
    const { page } = app;
    const text = page.getByLabel('Text for ENTREQ, item 4');
    await text.fill('By four criteria.');
    await page.getByText('eMERGe', { exact: true }).click();
    await page.getByRole('heading', { name: '1. Rationale and context' }).waitFor();
    await page.getByText('ENTREQ', { exact: true }).click();
    await expect.poll(() => text.inputValue()).toBe('By four criteria.');
  });

  it('gives the text for the methods section, and the list as a table', async () => {
    const { page } = app;
    await page.getByText('Methods section', { exact: true }).click();
    await page.getByRole('heading', { name: 'Confidence' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(
      await page
        .getByRole('region', { name: 'Methods section' })
        .getByRole('heading')
        .allInnerTexts(),
    ).toEqual([
      'Searching',
      'Eligibility criteria',
      'Screening',
      'Extraction',
      'Appraisal',
      'Coding',
      'Agreement',
      'Synthesis',
      'Confidence',
      'Software',
    ]);
    await page.getByText('ENTREQ', { exact: true }).click();
    await page.getByRole('button', { name: 'As a table…' }).click();
    const table = page.getByRole('region', { name: 'Preview of Checklist: ENTREQ' });
    await table.getByText('We searched for all studies.').waitFor();
    await table.getByText('p. 3').waitFor();
    await table.getByText('By four criteria.').waitFor();
  });
});
