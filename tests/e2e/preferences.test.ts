import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('the page of preferences', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch();
    await documentShown(app.page);
    await press(app.page, 'Control+,');
    await dialog().waitFor();
  });
  afterAll(() => app?.close());

  const dialog = () => app.page.getByRole('dialog', { name: 'Preferences' });
  const alert = () => dialog().getByRole('alert');

  it('is free of accessibility breaches', async () => {
    expect(await violations(app.page)).toEqual([]);
  });

  it('takes whole words or letters, as the popover of the text says it too', async () => {
    const box = dialog().getByRole('checkbox', { name: /^Selections by pointer are whole words/ });
    await box.press('Space');
    expect(await box.isChecked()).toBe(false);
    await box.press('Space');
    expect(await box.isChecked()).toBe(true);
  });

  it('lists the number keys, frees one, and leaves the focus on the next', async () => {
    const { page } = app;
    await press(page, 'Escape', 't', 'Control+Home');
    for (const name of ['Waiting', 'Late van']) {
      await press(page, 'c');
      await page.keyboard.type(name);
      await press(page, 'Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `Coded as ${name}` })
        .waitFor({ state: 'attached' });
    }
    await press(page, 'Control+,');
    const free = (name: RegExp) => dialog().getByRole('button', { name });
    await free(/^Take key 1 from “Waiting”/).press('Enter');
    await free(/^Take key 2 from “Late van”/)
      .and(page.locator(':focus'))
      .press('Enter');
    await dialog()
      .getByRole('list', { name: 'Number keys of this review' })
      .and(page.locator(':focus'))
      .waitFor();
  });

  it('checks what is typed with the dictionary that is chosen, and keeps the choice', async () => {
    const { driver, page, userDataDir = '' } = app;
    // Real Electron asks the preload script by itself; what it asks with is tested apart.
    if (driver !== 'stand-in') return;
    const misspelled = (...words: string[]) =>
      page.evaluate((asked) => {
        const { themeloomSpelling } = globalThis as unknown as {
          themeloomSpelling: {
            spellCheck(words: string[], callback: (found: string[]) => void): void;
          };
        };
        return new Promise((resolve) => themeloomSpelling.spellCheck(asked, resolve));
      }, words);
    expect(await misspelled('colour', 'color', 'interveiw')).toEqual(['color', 'interveiw']);
    const chosen = () =>
      readFile(join(userDataDir, 'spelling.json'), 'utf8').then(JSON.parse, () => undefined);
    const american = dialog().getByRole('radio', { name: 'American' });
    await american.press('Space');
    await expect.poll(chosen).toMatchObject({ choice: 'en-US' });
    expect(await misspelled('colour', 'color', 'interveiw')).toEqual(['colour', 'interveiw']);
    expect(await american.isChecked()).toBe(true);
  });

  it('says how many actions a word finds', async () => {
    await app.page.getByRole('searchbox', { name: 'Find an action' }).fill('zzz');
    const status = dialog().getByRole('status');
    await status.filter({ hasText: 'No action of that name.' }).first().waitFor();
    await app.page.getByRole('searchbox', { name: 'Find an action' }).fill('uncode');
    await status.filter({ hasText: '1 action' }).first().waitFor({ state: 'attached' });
  });

  it('says whose key it is before it is given, refuses a way out, and shows the new key everywhere', async () => {
    const { page } = app;
    await page.getByRole('searchbox', { name: 'Find an action' }).fill('write a memo');
    await page.getByRole('button', { name: /^Change the key of “Write a memo/ }).press('Enter');
    const said: string[] = [];
    for (const key of ['Enter', 'u']) {
      await press(page, key);
      await alert()
        .filter({ hasText: key === 'u' ? 'Uncode' : 'Enter' })
        .waitFor();
      said.push((await alert().innerText()).split('\n')[0] ?? '');
    }
    await page.getByRole('button', { name: 'Give it to this action' }).click();
    await page.getByRole('button', { name: /^Back to the default key/ }).waitFor();
    await press(page, 'Escape');
    await dialog().waitFor({ state: 'detached' });
    await press(page, 't', 'Control+Home', 's');
    const memo = page.getByRole('button', { name: /^Memo/ });
    await memo.waitFor();
    expect([said, (await memo.innerText()).replace(/\s+/g, ' ')]).toEqual([
      [
        'Enter is needed to get around and cannot be given away.',
        'U is the key of “Uncode”, which would lose it.',
      ],
      'Memo U',
    ]);
  });

  it('gives every action its own key back at once, and keeps the keys in the page', async () => {
    const { page } = app;
    await press(page, 'Control+,');
    await page.getByRole('button', { name: 'All keys back to default' }).click();
    await press(page, 'Escape');
    await dialog().waitFor({ state: 'detached' });
    await press(page, 't');
    await page.getByRole('button', { name: /^Memo/ }).filter({ hasText: 'M' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'document',
    );
  });
});
