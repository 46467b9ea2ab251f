import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeQualCoder, writeTaguette } from '../fixtures/foreign-databases.ts';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('a project in a database', () => {
  let app: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-databases-'));
    writeTaguette(join(folder, 'tea.sqlite3'));
    writeTaguette(join(folder, 'server.sqlite3'), 2);
    writeQualCoder(join(folder, 'ward.qda'));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
  });
  afterAll(() => app?.close());

  const messages = () => app.page.getByRole('complementary', { name: 'Messages' });
  const open = async (name: string): Promise<void> => {
    const { page } = app;
    await app.answerOpen([join(folder, name)]);
    await press(page, 'Control+k');
    await page.keyboard.type('another program');
    await page.getByRole('option', { name: 'Open from another program…' }).waitFor();
    await press(page, 'Enter');
  };

  it('Z43 is shown before it comes in, and becomes a review; in a browser it is said where it can', async () => {
    const { page } = app;
    await open('tea.sqlite3');
    if (app.driver === 'browser') {
      await messages()
        .getByText(/^This is a project of another program in a database/)
        .waitFor();
      return;
    }
    const dialog = page.getByRole('dialog', { name: 'Tea rounds' });
    const make = dialog.getByRole('button', { name: 'Make a review of it' });
    await expect.poll(() => make.evaluate((each) => each === document.activeElement)).toBe(true);
    await dialog.getByText(/^Taguette.*, tea\.sqlite3$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await page
      .getByRole('status')
      .filter({ hasText: '“Tea rounds” is here: 1 document, 2 codes, 3 codings.' })
      .waitFor({ state: 'attached' });
  });

  it('Z43 of QualCoder is opened by the file in its folder, and one of several projects refused', async () => {
    if (app.driver === 'browser') return;
    const { page } = app;
    await open('server.sqlite3');
    await messages()
      .getByText(/^There are 2 projects in this database/)
      .waitFor();
    await open('ward.qda/data.qda');
    const dialog = page.getByRole('dialog').filter({ hasText: 'data.qda' });
    await dialog.getByText(/^Its file did not come along: it is not in what was read/).waitFor();
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
