import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOneDocument } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const markdown = [
  '# Coming home at night',
  '## Background',
  'Vans bring people home. They are often late.',
  '## Findings',
  'Nobody rang. One man slept in his coat. Others gave up and walked.',
].join('\n\n');

/** The sentences of the findings gone through by key, and how many are left. */
describe('sentences of the findings', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-findings-'));
    const path = join(folder, 'Coming home.md');
    await writeFile(path, markdown);
    app = await launch({ appearance: 'light', viewport: { width: 1440, height: 900 } });
    await documentShown(app.page);
    await openOneDocument(app, path, 'Rosa Jansen');
    await press('t', 'Control+Home');
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const said = (text: string): Promise<void> =>
    app.page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
  const selected = () => app.page.evaluate(() => String(getSelection()));
  const coverage = () =>
    app.page
      .getByRole('region', { name: 'Sentences coded' })
      .locator('p')
      .first()
      .textContent()
      .then((words) => words?.replace('\u00a0', ' '));

  it('count the whole text until a section is marked as findings, and undo brings that back', async () => {
    const whole =
      '0 of 5 sentences coded by you, 0 %. No section is marked as findings, so the whole text counts.';
    await expect.poll(coverage).toBe(whole);
    await app.page.getByRole('button', { name: 'Mark “Findings” as findings' }).first().click();
    await expect.poll(coverage).toBe('0 of 3 sentences of the findings coded by you, 0 %.');
    await press('Control+z');
    await expect.poll(coverage).toBe(whole);
    await press('Control+Shift+z');
    await expect.poll(coverage).toBe('0 of 3 sentences of the findings coded by you, 0 %.');
    expect(await violations(app.page)).toEqual([]);
  });

  it('are taken by key, the next without a code each time, round at the end', async () => {
    await press('t', 'j');
    await said('Sentence 1 of 3, 3 left without a code: Nobody rang.');
    expect(await selected()).toBe('Nobody rang.');
    await press('c');
    await app.page.keyboard.type('Silence');
    await press('Enter');
    await said('Coded as Silence.');
    await press('j');
    await said('Sentence 2 of 3, 2 left without a code: One man slept in his coat.');
    await press('j');
    await said('Sentence 3 of 3, 2 left');
    await press('q');
    await app.page.getByText('67 % coded').waitFor();
    await press('j');
    await said('Round the end of the text. Sentence 2 of 3, the last one without a code');
    await press('k');
    await said('Round the end of the text. Sentence 2 of 3');
    await press('q');
    await app.page.getByText('100 % coded').waitFor();
    await press('k');
    await said('All 3 sentences of the findings are coded by you.');
  });

  it('are told in the header, in the pane once they are left, and in the table of studies', async () => {
    await app.page.getByText('100 % coded').waitFor();
    await press('u', 'Escape', 'Escape');
    await app.page.getByText('67 % coded').waitFor();
    await press('Alt+1');
    await screenShown(app.page);
    const cell = app.page.getByRole('gridcell', { name: '67 %' });
    await cell.waitFor();
    await app.page.getByRole('columnheader', { name: /Coded by you/ }).waitFor();
    expect(await violations(app.page)).toEqual([]);
  });
});
