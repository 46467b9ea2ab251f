import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-references-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const choose = ({ page }: LaunchedApp, of: string, name: string) =>
  page.getByRole('radiogroup', { name: of }).getByText(name, { exact: true }).click();

describe('references of the sample review', () => {
  it('are shown by the list of actions, and saved as RIS with the reason for exclusion', async () => {
    const { page } = app;
    await press(page, 'Control+k');
    await page.keyboard.type('save references');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Preview of the references' }).waitFor();
    await page.getByText('12 references', { exact: true }).waitFor();
    await choose(app, 'Which records', 'Excluded');
    await choose(app, 'At which stage', 'Full text');
    await page.getByText('20 references', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await app.answerSave(join(folder, 'excluded.ris'));
    await page.getByRole('button', { name: 'Save 20 references as RIS' }).click();
    await page.getByText('Saved 20 references as excluded.ris.').first().waitFor();
    const text = new TextDecoder().decode(await written(join(folder, 'excluded.ris'), 1000));
    expect(text.match(/^TY {2}- JOUR\r$/gm)).toHaveLength(20);
    expect(text.match(/^N1 {2}- Excluded at the full text: .+\r$/gm)).toHaveLength(20);
  });

  it('are those of the stage that is screened', async () => {
    const { page } = app;
    await press(page, 'Alt+S');
    await page.getByRole('link', { name: 'Title and abstract' }).click();
    await page.getByRole('button', { name: 'Save references…' }).click();
    await page.getByRole('region', { name: 'Preview of the references' }).waitFor();
    expect(
      await page
        .getByRole('radiogroup', { name: 'At which stage' })
        .getByRole('radio', { name: 'Title and abstract' })
        .isChecked(),
    ).toBe(true);
  });
});

describe('the tables of searches and excluded reports', () => {
  it('stand beside the others, with the sums of the flow diagram', async () => {
    const { page } = app;
    await page.getByRole('option', { name: 'Reports excluded at the full text' }).click();
    await page.getByText('18 reports excluded, 0 not retrieved').first().waitFor();
    await page.getByRole('option', { name: 'Search log' }).click();
    await page.getByRole('cell', { name: 'EBSCOhost' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('tell what is typed into the details of a search', async () => {
    const { page } = app;
    await press(page, 'Alt+S');
    await page.getByRole('link', { name: 'Searches' }).click();
    await page.getByRole('button', { name: 'Details of the search in CINAHL' }).click();
    const limits = page.getByRole('textbox', { name: 'Limits' });
    await limits.fill('Qualitative research');
    await limits.press('Enter');
    await page.getByRole('button', { name: 'Details of the search in CINAHL' }).click();
    await limits.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Details of the search in CINAHL' }).click();
    expect(await limits.inputValue()).toBe('Qualitative research');
  });
});
