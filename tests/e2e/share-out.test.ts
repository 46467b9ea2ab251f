import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmptyReview, openFileAs, press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const record = (number: number): string => `TY  - JOUR
AU  - Harrow, Maren
TI  - What carers said about the evening visits, part ${number}
PY  - 2016
DO  - 10.1000/evening.${number}
AB  - Carers spoke of the evening as the longest part of the day.
ER  - 
`;

/** Goes on by Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      // A dialog that was just opened has the focus itself, and the words of everything in it.
      if (at?.getAttribute('role') === 'dialog') return '';
      const label = at?.closest('label')?.textContent ?? '';
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''} ${label}`;
    });
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await focused()).includes(name)) return;
    await press(page, 'Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

const left = (page: Page, name: string, count: number) =>
  page.locator(`option[value="${name}"]`, { hasText: `(${count})` }).waitFor({ state: 'attached' });

describe('two people who share out what they screen', () => {
  let folder: string;
  let rosa: LaunchedApp;
  let ben: LaunchedApp;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-share-'));
    rosa = await launch({ appearance: 'light' });
    ben = await launch({ appearance: 'light' });
    for (const { page } of [rosa, ben]) await documentShown(page);
    await beginEmptyReview(rosa, 'Rosa Jansen');
    const file = join(folder, 'cinahl.ris');
    await writeFile(file, Array.from({ length: 10 }, (_, at) => record(at + 1)).join(''));
    await rosa.answerOpen([file]);
    await press(rosa.page, 'Control+i');
    await rosa.page.getByRole('region', { name: 'Import report' }).waitFor();
    await press(rosa.page, 'Escape', 'Alt+4');
    await rosa.page.getByLabel('Name of a further reviewer').fill('Ben Okafor');
    await press(rosa.page, 'Enter');
    await rosa.page.getByText('Ben Okafor', { exact: true }).first().waitFor();
  });

  afterAll(async () => {
    await rosa?.close();
    await ben?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('S10 says before it is done who gets how many, and lists one’s own records, all by key', async () => {
    const { page } = rosa;
    await press(page, 'Alt+s');
    await page.getByRole('link', { name: 'Title and abstract' }).click();
    await left(page, 'toDo', 10);
    await page.getByRole('button', { name: 'Share out…' }).focus();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText('10 records for one person each: Rosa Jansen 5 and Ben Okafor 5.')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Pilot set');
    await press(page, 'Control+a', '4');
    await dialog
      .getByText(
        '4 records for both. 6 records for one person each: Rosa Jansen 3 and Ben Okafor 3.',
      )
      .waitFor();
    await dialog.getByRole('button', { name: 'Share out 10 records' }).waitFor();
    await tabTo(page, 'Share out 10 records');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await left(page, 'toDo', 7);
    await page.getByText('0 of 7 of yours decided').waitFor();
    await page.getByLabel('Whose records').selectOption('mine');
    await left(page, 'mine', 7);
    expect(await violations(page)).toEqual([]);
  });

  it('S10 is one step to take back, and the same for the other on their machine', async () => {
    const { page } = rosa;
    await press(page, 'Control+z');
    await left(page, 'toDo', 10);
    await press(page, 'Control+Shift+z');
    await left(page, 'toDo', 7);
    await press(page, 'Alt+4');
    await page.getByText('Title and abstract: 0 decided, 7 to do').nth(1).waitFor();
    await rosa.answerSave(join(folder, 'shared.loom'));
    await page.getByRole('button', { name: 'Share with a reviewer…' }).click();
    await written(join(folder, 'shared.loom'));
    await openFileAs(ben, join(folder, 'shared.loom'), 'Ben Okafor');
    await press(ben.page, 'Alt+s');
    await ben.page.getByRole('link', { name: 'Title and abstract' }).click();
    await left(ben.page, 'toDo', 7);
  });

  it('S10 says whom the rest waits for once all that is one’s own is decided, and hands it over', async () => {
    const { page } = ben;
    for (let rest = 6; rest >= 0; rest -= 1) {
      await press(page, 'i');
      await left(page, 'toDo', rest);
    }
    await page.getByRole('heading', { name: 'Everything that is yours is decided' }).waitFor();
    await page.getByText('7 records wait for Rosa Jansen.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Share out…' }).focus();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Share out' }).focus();
    await press(page, 'ArrowRight');
    await dialog
      .getByText(
        '3 records: Ben Okafor 3. 4 records of the pilot set are decided on without Rosa Jansen: everybody who is chosen has them already.',
      )
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Hand over 7 records');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await left(page, 'toDo', 3);
  });
});
