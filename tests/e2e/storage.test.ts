import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { hasKeys, press, written } from './driver/acts.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Clears what the browser stores for the open page, as its settings do. */
async function clearSiteData(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  });
  await session.detach();
}

/** Codes the first sentence, whatever becomes of it. */
async function codeFirstSentence(page: Page, name: string): Promise<void> {
  await press(page, 't', 'Control+Home', 's', 'c');
  await hasKeys(page.getByRole('combobox'));
  await page.keyboard.type(name);
  await press(page, 'Enter');
}

describe('a browser that loses what it stores', () => {
  let folder: string;
  let app: LaunchedBrowser;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-storage-'));
    app = await launchBrowser();
    page = app.page;
    await documentShown(page);
    await screenShown(page);
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const messages = () => page.getByRole('complementary', { name: 'Messages' });

  it('E10 says so at the next change, keeps it on screen, and saves it as a file', async () => {
    const path = join(folder, 'from the screen.loom');
    await clearSiteData(page);
    await codeFirstSentence(page, 'After the clearing');
    await messages().getByText('no longer where it was stored').waitFor();
    const bar = page.getByRole('status').filter({ hasText: 'held by this window alone' });
    await bar.waitFor();
    expect(await violations(page)).toEqual([]);
    await app.answerSave(path);
    await bar.getByRole('button', { name: 'Save what is on screen as a file' }).click();
    const { snapshot } = await readBundle(await written(path));
    expect([...snapshot.codes.values()].map(({ name }) => name)).toContain('After the clearing');
  });

  it('E12 a start whose database was emptied is not taken for the first one', async () => {
    await page.reload();
    await documentShown(page);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('themeloom');
          gone.onsuccess = resolve;
          gone.onerror = () => reject(gone.error);
        }),
    );
    await page.reload();
    await messages().getByText('is no longer there').waitFor();
    await page.getByRole('heading', { name: 'Reviews' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
