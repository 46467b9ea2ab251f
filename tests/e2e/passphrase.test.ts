import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProtected } from '../../shared/protect/is-protected.ts';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** As it is typed when a file is saved; pasted later with marks of direction around it. */
const words = 'نوبة ليل، café 7';

/** Saving with a passphrase and opening again, by keyboard alone. */
describe('files with a passphrase', () => {
  let app: LaunchedApp;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-protect-'));
    app = await launch();
    page = app.page;
    await documentShown(page);
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const question = (name: string): Locator => page.getByRole('dialog', { name });
  const choosing = (): Locator => question('Save with a passphrase');
  const fieldIn = (dialog: Locator): Promise<void> =>
    dialog.getByLabel('Passphrase').and(page.locator(':focus')).waitFor();
  const opening = (): Locator => question('This file is protected by a passphrase');
  async function askToSave(): Promise<void> {
    await press(page, 'Control+k');
    await page.getByPlaceholder('Type what you want to do').fill('with a passphrase');
    await page.getByRole('option', { name: /Save a copy with a passphrase/ }).waitFor();
    await press(page, 'Enter');
    await fieldIn(choosing());
  }

  it('X9 says what is wrong with a passphrase, and asks nothing of who gives the saving up', async () => {
    await askToSave();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await choosing().getByText('12 more characters are needed.').waitFor();
    await page.keyboard.insertText('late van');
    await press(page, 'Enter');
    await choosing().getByText('4 more characters are needed.').waitFor();
    await page.keyboard.insertText(' on ward seven');
    await press(page, 'Enter');
    await choosing().getByText('The two are not the same.', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Escape');
    await choosing().waitFor({ state: 'detached' });
    await page.getByText('Cancelled. Nothing was changed.').first().waitFor();
  });

  it('X9 a derivation that is cancelled saves nothing, and the field asks again', async () => {
    await askToSave();
    await page.keyboard.insertText(words);
    await press(page, 'Tab');
    await page.keyboard.insertText(words);
    await press(page, 'Enter');
    await choosing().getByRole('progressbar', { name: 'Preparing the protection' }).waitFor();
    await press(page, 'Escape');
    await choosing().waitFor({ state: 'detached' });
  });

  it('X9 saves a copy that is encrypted, and says so', async () => {
    const path = join(folder, 'night shift.loom');
    await app.answerSave(path);
    await askToSave();
    await page.keyboard.insertText(words);
    await press(page, 'Tab');
    await page.keyboard.insertText(words);
    await press(page, 'Enter');
    const bytes = await written(path);
    expect(isProtected(bytes)).toBe(true);
    await page
      .getByText('It opens with its passphrase only.', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    await choosing().waitFor({ state: 'detached' });
  });

  it('X13 the next copy is protected alike without a question', async () => {
    const path = join(folder, 'again.loom');
    await app.answerSave(path);
    await press(page, 'Control+s');
    expect(isProtected(await written(path))).toBe(true);
    const [one, two] = [await readFile(path), await readFile(join(folder, 'night shift.loom'))];
    expect(one.equals(two)).toBe(false);
  });

  it('X9 opens with the passphrase alone: an empty and a wrong one are told, and tried again', async () => {
    const elsewhere = await launch();
    try {
      page = elsewhere.page;
      await documentShown(page);
      const path = join(folder, 'night shift.loom');
      const before = await readFile(path);
      await elsewhere.answerOpen([path]);
      await press(page, 'Control+o');
      await fieldIn(opening());
      expect(await violations(page)).toEqual([]);
      await press(page, 'Enter');
      await opening().getByText('Type the passphrase of the file.').waitFor();
      await page.keyboard.insertText('نوبة ليل، cafe 7');
      await press(page, 'Enter');
      await opening().getByText('That is not the passphrase', { exact: false }).waitFor();
      expect(await violations(page)).toEqual([]);
      await fieldIn(opening());
      // What was typed is marked, so that the next try takes its place.
      await page.keyboard.insertText(`\u202b${words.normalize('NFD')}\u202c\n`);
      await press(page, 'Enter');
      await opening().waitFor({ state: 'detached' });
      await page.getByText('This review is here already', { exact: false }).first().waitFor({
        state: 'attached',
      });
      expect((await readFile(path)).equals(before)).toBe(true);
    } finally {
      page = app.page;
      await elsewhere.close();
    }
  });

  it('X9 a protected file that the system hands over asks as well, and can be left alone', async () => {
    const handed = join(folder, 'handed over.loom');
    await copyFile(join(folder, 'night shift.loom'), handed);
    await app.startAgain([handed]);
    await opening().getByText('handed over.loom').waitFor();
    await press(page, 'Escape');
    await opening().waitFor({ state: 'detached' });
  });

  it('X14 the passphrase is forgotten when the review closes; the protection is not, and can be ended', async () => {
    await page.reload();
    await documentShown(page);
    const path = join(folder, 'plain.loom');
    await app.answerSave(path);
    await press(page, 'Control+s');
    await choosing().getByText('Files of this review are saved with a passphrase.').waitFor();
    await choosing().getByRole('button', { name: 'Save without' }).press('Enter');
    expect(isProtected(await written(path))).toBe(false);
    await choosing().waitFor({ state: 'detached' });
    await press(page, 'Alt+4');
    const tick = page.getByRole('checkbox', { name: /Save these files with a passphrase/ });
    await expect.poll(() => tick.isChecked()).toBe(false);
    await tick.press('Space');
    await expect.poll(() => tick.isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Control+Shift+s');
    await choosing().waitFor();
    await press(page, 'Escape');
    await choosing().waitFor({ state: 'detached' });
  });

  it('X14 nothing that the application stores holds the passphrase', async () => {
    const stored = await page.evaluate(async () => {
      const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve, reject) => {
            const reading = db.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          });
          texts.push(JSON.stringify(rows));
        }
        db.close();
      }
      return texts;
    });
    expect(stored.length).toBeGreaterThan(3);
    expect(stored.filter((text) => text.includes('نوبة'))).toEqual([]);
  });
});
