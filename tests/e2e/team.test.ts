import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { beginReview, codeSentence, hasKeys, press, reviewOpen, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const interview = [
  'The van was late again, and nobody rang the family.',
  'We waited until the morning with the daughter.',
  'There was no driver for the syringe that night.',
].join('\n\n');

/** Waits for a line told to the user, shown or for screen readers. */
async function told(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor({ state: 'attached' });
}

describe('two reviewers on two machines', () => {
  let folder: string;
  let rosa: LaunchedApp;
  let ben: LaunchedApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-team-'));
    rosa = await launch();
    ben = await launch();
    for (const { page } of [rosa, ben]) await documentShown(page);
  });
  afterAll(async () => {
    await rosa.close();
    await ben.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('assigns, turns blind coding on, and shares a review that asks who opens it', async () => {
    const { page } = rosa;
    const text = join(folder, 'Interview with a driver.txt');
    await writeFile(text, interview);
    await beginReview(rosa, text, 'Rosa Jansen', 'Ben Okafor');
    await page.getByRole('button', { name: 'All to all' }).click();
    await page.locator('label', { hasText: 'Code blind' }).click();
    await page.getByLabel(/^Ben Okafor: Interview/).waitFor();
    expect(await violations(page)).toEqual([]);
    await rosa.answerSave(join(folder, 'shared.loom'));
    await page.getByRole('button', { name: 'Share with a reviewer…' }).click();
    await written(join(folder, 'shared.loom'));

    await ben.answerOpen([join(folder, 'shared.loom')]);
    await press(ben.page, 'Control+o');
    await ben.page.getByRole('dialog').waitFor();
    expect(await violations(ben.page)).toEqual([]);
    await ben.page.locator('label', { hasText: 'I am Ben Okafor' }).click();
    await ben.page.getByRole('button', { name: 'Open the review' }).click();
    await ben.page.getByRole('dialog').waitFor({ state: 'detached' });
    await reviewOpen(ben.page);
  });

  it('codes blind on both sides', async () => {
    for (const { page } of [rosa, ben]) {
      await press(page, 'Alt+4');
      await page.getByRole('button', { name: /^Interview with a driver/ }).click();
      await documentShown(page);
    }
    await codeSentence(rosa.page, 0, 'Late van');
    await codeSentence(rosa.page, 1, 'Waiting');
    await codeSentence(ben.page, 0, 'Late van');
    // In vivo: the code's name is the passage.
    await press(ben.page, 't', 'Control+Home', 'ArrowDown', 'ArrowDown', 's', 'v');
    await told(ben.page, /^Coded as There was no driver/);
    for (const [{ page }, name] of [
      [rosa, 'Rosa Jansen'],
      [ben, 'Ben Okafor'],
    ] as const) {
      await press(page, 'Alt+4');
      await page.getByLabel(new RegExp(`^${name}: Interview`)).selectOption('done');
      await page.getByText('1 of 1 done').waitFor();
      await press(page, 'Alt+2');
    }
  });

  it('shows what a colleague’s file brings before it comes in, and hides it while coding is blind', async () => {
    const path = join(folder, 'work.loom');
    await ben.answerSave(path);
    await press(ben.page, 'Control+Shift+s');
    const { part } = await readBundle(await written(path));
    expect(part?.title).toBe('Nights on call');
    const { page } = rosa;
    await rosa.answerOpen([path]);
    await press(page, 'Control+o');
    const preview = page.getByRole('dialog');
    await preview.getByRole('heading', { name: 'Work of Ben Okafor' }).waitFor();
    // How much is hidden is not told either.
    await preview.getByText('Something is hidden until it is released.').waitFor();
    expect(await preview.locator('dl').textContent()).not.toMatch(/Excerpts|Codings/);
    expect(await violations(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Bring in' }).click();
    await told(page, 'Brought in the work of Ben Okafor.');
    const report = page.getByRole('region', { name: 'What came in' });
    await report.getByRole('heading', { name: 'Work of Ben Okafor' }).waitFor();
    await report.getByText('Something is hidden until it is released.').waitFor();
    // That Ben is done may be known: the status of his assignment was written over.
    const status = report.getByRole('row', { name: /^Ben Okafor: Interview with a driver/ });
    await status.getByText('done', { exact: true }).waitFor();
    expect(await report.textContent()).not.toMatch(/Excerpts|Codings|There was no driver/);
    expect(await violations(page)).toEqual([]);
    const places = [
      ['3', 'Late van'],
      ['6', 'Count codes under their themes'],
      ['5', 'Save as Word'],
      // Nor does the trail tell how much.
      ['9', 'Brought in the work of Ben Okafor, some of it hidden at that time'],
    ] as const;
    for (const [key, loaded] of places) {
      await press(page, `Alt+${key}`);
      await page.getByText(loaded).first().waitFor();
      const shown = (await page.locator('main').textContent()) ?? '';
      expect({ key, shown: shown.includes('There was no driver') }).toEqual({ key, shown: false });
    }
    await press(page, 'Alt+2');
    await page.getByText('2 excerpts, 2 codes by you').waitFor();
    await press(page, 't', 'Control+Home', 's', 'c');
    await hasKeys(page.getByRole('toolbar').getByRole('combobox'));
    await page.keyboard.type('no driver');
    await page.getByRole('option', { name: /no driver/ }).waitFor();
    expect(await page.getByRole('option', { name: /There was no driver/ }).count()).toBe(0);
    await press(page, 'Escape');
    await page.getByRole('option', { name: /no driver/ }).waitFor({ state: 'detached' });
    expect(await page.locator('main').textContent()).not.toContain('Late van, Late van');
  });

  it('takes the bring-in back as one step, and does it again', async () => {
    const { page } = rosa;
    await press(page, 'Control+z');
    await told(page, /^Undone: Brought in the work of Ben Okafor/);
    await press(page, 'Control+Shift+z');
    await told(page, /^Redone: Brought in the work of Ben Okafor/);
    await rosa.answerOpen([join(folder, 'work.loom')]);
    await press(page, 'Control+o');
    await told(page, /is here already/);
    const path = join(folder, 'both.loom');
    await rosa.answerSave(path);
    await press(page, 'Control+s');
    const { snapshot } = await readBundle(await written(path));
    const pages = [...snapshot.codings.values()];
    expect(pages.flatMap(({ codings }) => [...codings.values()]).length).toBe(4);
  });

  it('opens the document to both once it is released', async () => {
    const { page } = rosa;
    await press(page, 'Alt+4');
    await page.getByRole('button', { name: 'Release the finished document' }).click();
    await page.locator('[role=cell] > span', { hasText: /^released$/ }).waitFor();
    await press(page, 'Alt+7');
    await page.getByText('Only BO coded this').first().waitFor();
    await press(page, 'Alt+4');
    await page
      .getByRole('region', { name: 'Brought in' })
      .getByRole('button', { name: 'Ben Okafor' })
      .first()
      .click();
    const report = page.getByRole('region', { name: 'What came in' });
    await report.getByText('Excerpts').waitFor();
    await report.getByRole('button', { name: 'Close' }).click();
    await report.waitFor({ state: 'detached' });
  });

  it('offers to merge the code that both made', async () => {
    const { page } = rosa;
    await press(page, 'Alt+4');
    await page.getByText(/Two codes are called “Late van”/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText(/Two codes are called “Late van”/).waitFor({ state: 'detached' });
    await press(page, 'Control+z');
    await page.getByText(/Two codes are called “Late van”/).waitFor();
    // The same by key alone: the item has the focus, and its first way out is on 1.
    await page.getByRole('listitem', { name: /Two codes are called “Late van”/ }).focus();
    await press(page, '1');
    await page.getByText(/Two codes are called “Late van”/).waitFor({ state: 'detached' });
    await press(page, 'Control+z');
    await page.getByText(/Two codes are called “Late van”/).waitFor();
  });

  it('asks what somebody who joins late may see', async () => {
    const { page } = rosa;
    await page.getByLabel('Name of a further reviewer').fill('Cleo Marsh');
    await press(page, 'Enter');
    const question = page.getByRole('listitem', {
      name: /^Cleo Marsh joined when others had coded/,
    });
    await question.waitFor();
    expect(await violations(page)).toEqual([]);
    await question
      .getByRole('button', { name: 'Nothing before their own coding is released' })
      .click();
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel(/^Cleo Marsh: Interview/).inputValue()).toBe('open');
    await press(page, 'Control+z');
    await question.waitFor();
  });

  it('brings in what a colleague put into a shared folder, and shows what it was', async () => {
    for (const app of [rosa, ben]) {
      await app.answerOpen([folder]);
      await press(app.page, 'Alt+4');
      await app.page.getByRole('button', { name: 'Choose a folder…' }).press('Enter');
      await app.page.getByRole('button', { name: 'Check again' }).waitFor();
    }
    const { page } = ben;
    await page.getByRole('button', { name: 'Check again' }).press('Enter');
    await page.getByRole('button', { name: 'Bring it in' }).press('Enter');
    await told(page, 'Brought in the work of Rosa Jansen.');
    const report = page.getByRole('region', { name: 'What came in' });
    await report.getByRole('heading', { name: 'Work of Rosa Jansen' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
