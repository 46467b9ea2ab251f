import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import {
  beginReview,
  codeSentence,
  openFileAs,
  press,
  reviewOpen,
  written,
} from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const interview = [
  'The van was late again, and nobody rang the family.',
  'We waited until the morning with the daughter.',
].join('\n\n');

/** The review as its file has it, saved by `save`. */
async function saved(app: LaunchedApp, path: string, save: () => Promise<void>) {
  await app.answerSave(path);
  await save();
  return readBundle(await written(path));
}

/** Waits until there are `count` backups of reviews other than the sample. */
async function backedUp({ userDataDir = '' }: LaunchedApp, count: number): Promise<void> {
  await vi.waitFor(async () => {
    const kept = await readdir(join(userDataDir, 'backups'), { recursive: true });
    const found = kept.filter((path) => path.endsWith('.loom') && !path.includes('sample'));
    if (found.length < count) throw new Error(`There are ${found.length} backups of ${count}.`);
  }, 30_000);
}

/** Waits until a journal tells of some words: its line follows the commit, which never waits for it. */
async function journalTells({ userDataDir = '' }: LaunchedApp, words: string): Promise<void> {
  const journals = join(userDataDir, 'journals');
  await vi.waitFor(async () => {
    const texts = (await readdir(journals)).map((name) => readFile(join(journals, name), 'utf8'));
    expect((await Promise.all(texts)).join()).toContain(words);
  }, 30_000);
}

async function openRecovery(page: Page): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type('recovery');
  await press(page, 'Enter');
  await page.getByRole('listbox').first().waitFor();
}

/** The name of the folder with the backups of the review that is not the sample. */
async function reviewFolder({ userDataDir = '' }: LaunchedApp): Promise<string> {
  const folders = await readdir(join(userDataDir, 'backups'));
  return folders.find((name) => !name.includes('sample')) ?? '';
}

describe('a review whose database is lost', () => {
  let folder: string;
  let ben: LaunchedApp;
  const profile = () => join(folder, 'ben');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-recovery-'));
    const text = join(folder, 'Interview with a driver.txt');
    await writeFile(text, interview);
    const rosa = await launch();
    const { page } = rosa;
    await documentShown(page);
    await beginReview(rosa, text, 'Rosa Jansen', 'Ben Okafor');
    await page.getByLabel(/^Ben Okafor: Interview/).waitFor();
    await saved(rosa, join(folder, 'shared.loom'), () =>
      page.getByRole('button', { name: 'Share with a reviewer…' }).click(),
    );
    await rosa.close();

    ben = await launch({ profileDir: profile() });
    await documentShown(ben.page);
    await openFileAs(ben, join(folder, 'shared.loom'), 'Ben Okafor');
    await press(ben.page, 'Alt+4');
    await ben.page.getByRole('button', { name: /^Interview with a driver/ }).click();
    await documentShown(ben.page);
    await codeSentence(ben.page, 0, 'Late van');
    await backedUp(ben, 1);
    await journalTells(ben, 'Late van');
    await ben.close();
    await rm(join(profile(), 'chromium/Default/IndexedDB'), { recursive: true });
    ben = await launch({ profileDir: profile() });
  });
  afterAll(async () => {
    await ben.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is offered, comes back with its texts, and its second reviewer goes on as themselves', async () => {
    const { page } = ben;
    await page
      .getByRole('alert')
      .locator('div')
      .filter({ has: page.getByText('Nights on call', { exact: true }) })
      .getByRole('button', { name: 'Bring it back' })
      .click();
    await reviewOpen(page);
    await press(page, 'Alt+4');
    await page.getByRole('button', { name: /^Interview with a driver/ }).click();
    await documentShown(page);
    await codeSentence(page, 1, 'Waiting');
    const { operations, snapshot, texts } = await saved(ben, join(folder, 'again.loom'), () =>
      press(page, 'Control+s'),
    );
    const names = (id: string) =>
      [...snapshot.reviewers.values()].find((one) => one.id === id)?.name;
    expect(
      [...snapshot.codings.values()].flatMap(({ codings, excerpts }) =>
        [...codings.values()].map(({ codeId, excerptId, reviewerId }) => [
          snapshot.codes.get(codeId)?.name,
          names(reviewerId),
          excerpts.get(excerptId)?.quote,
        ]),
      ),
    ).toEqual([
      ['Late van', 'Ben Okafor', 'The van was late again, and nobody rang the family.'],
      ['Waiting', 'Ben Okafor', 'We waited until the morning with the daughter.'],
    ]);
    expect(operations.at(-1)?.reviewer).toBe(
      [...snapshot.reviewers.values()].find(({ name }) => name === 'Ben Okafor')?.id,
    );
    expect([...texts.values()].map(({ text }) => text)).toEqual([interview]);
  });

  it('whose newest backup is damaged says so, and comes back from the next one', async () => {
    const id = await reviewFolder(ben);
    // Ending the program waits for nothing: the backup that follows bringing it back must be there.
    await backedUp(ben, 2);
    await ben.close();
    const [newest] = (await readdir(join(ben.userDataDir ?? '', 'backups', id))).sort().reverse();
    const path = join(ben.userDataDir ?? '', 'backups', id, newest ?? '');
    await writeFile(path, 'not a review');
    await rm(join(profile(), 'chromium/Default/IndexedDB'), { recursive: true });
    ben = await launch({ profileDir: profile() });
    const { page } = ben;
    await page
      .getByRole('alert')
      .locator('div')
      .filter({ has: page.getByText('Nights on call', { exact: true }) })
      .getByRole('button', { name: 'Show its states' })
      .click();
    await page
      .getByRole('option', { name: /^Backup/ })
      .first()
      .click();
    await page.getByText(/^This state cannot be used/).waitFor();
    await page.getByRole('option', { name: /^Backup.*damaged: cannot be used/ }).waitFor();
    await page
      .getByRole('option', { name: /^Backup.*checked, whole/ })
      .first()
      .waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Look at the next older state' }).click();
    await page.getByRole('button', { name: 'Bring this review forward' }).click();
    await page
      .getByText(/A backup was damaged and passed over for an older one/)
      .first()
      .waitFor();
  });

  it('deleted for good leaves no file behind and is listed nowhere', async () => {
    const { page } = ben;
    const id = await reviewFolder(ben);
    await press(page, 'Alt+0');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Nights on call' })
      .getByText('Move to the bin')
      .click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/From this computer go/).waitFor();
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Deleted for good.', { exact: true }).first().waitFor();
    const left = await readdir(ben.userDataDir ?? '', { recursive: true });
    expect(left.filter((path) => path.includes(id))).toEqual([]);
    await openRecovery(page);
    await page.getByRole('heading', { name: 'Recovery centre' }).waitFor();
    await page.getByText('Nights on call').first().waitFor({ state: 'detached' });
  });
});
