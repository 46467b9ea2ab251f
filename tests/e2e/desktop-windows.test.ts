import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Windows of the desktop and the system around them: several, files that come from outside, closing. */
describe('windows of the desktop', () => {
  let app: LaunchedApp;
  let folder: string;
  let profileDir: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-desktop-'));
    profileDir = join(folder, 'profile');
    app = await launch({ profileDir });
    await documentShown(app.page);
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const nextPage = (): Promise<Page> => app.page.context().waitForEvent('page');

  it('undo and redo of the Edit menu follow the focus: typing in a field, else the review', async () => {
    const undoShown = async () =>
      (await app.shownMenuItems()).filter((id) => /\.(undo|redo)$/.test(id));
    expect(await undoShown()).toEqual(['edit.undo', 'edit.redo']);
    await press(app.page, 'Control+k');
    await app.page.getByPlaceholder('Type what you want to do').waitFor();
    await expect.poll(undoShown).toEqual(['typing.undo', 'typing.redo']);
    await press(app.page, 'Escape');
    await expect.poll(undoShown).toEqual(['edit.undo', 'edit.redo']);
  });

  it('says what runs and where the data are, and shows it accessibly', async () => {
    await app.chooseMenuItem('help.about');
    const about = app.page.getByRole('dialog', { name: 'About Themeloom' });
    await about.getByText(app.userDataDir ?? '').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await press(app.page, 'Escape');
    await about.waitFor({ state: 'detached' });
  });

  it('a second window starts with the list, and a review that is shown comes to the front', async () => {
    const coming = nextPage();
    await app.chooseMenuItem('window.new');
    const second = await coming;
    await second.getByRole('heading', { name: 'Reviews' }).first().waitFor();
    await second
      .getByRole('button', { name: /Invented sample|sample/ })
      .first()
      .waitFor();
    const rows = second.getByRole('listitem').getByRole('button').first();
    await rows.click();
    // The first window has it: the second goes on showing the list and opens nothing to read only.
    await second.getByRole('heading', { name: 'Reviews' }).first().waitFor();
    expect(await second.getByRole('button', { name: 'Use it here' }).count()).toBe(0);
    await app.closeWindow(second);
    await expect.poll(() => second.isClosed()).toBe(true);
  });

  it('a file that a second start names opens in the running application', async () => {
    const copy = join(folder, 'sample.loom');
    await app.answerSave(copy);
    await press(app.page, 'Control+s');
    await written(copy);
    const handed = join(folder, 'handed over.loom');
    await copyFile(copy, handed);
    await app.startAgain([handed]);
    await app.page
      .getByText('This review is here already, with everything in that file', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    await app.startAgain([join(folder, 'missing.loom')]);
    await app.page
      .getByText('“missing.loom” could not be read: it is no longer there', { exact: false })
      .first()
      .waitFor();
  });

  it('what is typed into a field is stored before its window closes', async () => {
    await press(app.page, 'Alt+3');
    const definition = app.page.getByLabel('Definition').first();
    await app.page.getByRole('treegrid').getByRole('row').first().click();
    await definition.fill('Work at night, told by those who do it');
    await app.closeWindow(app.page);
    await expect.poll(() => app.page.isClosed()).toBe(true);
    await app.close();
    app = await launch({ profileDir });
    await expect
      .poll(() => app.page.getByLabel('Definition').first().inputValue())
      .toBe('Work at night, told by those who do it');
    const places: unknown = JSON.parse(
      await readFile(join(app.userDataDir ?? '', 'windows.json'), 'utf8'),
    );
    expect(places).toMatchObject([{ isMaximised: false }]);
  });
});
