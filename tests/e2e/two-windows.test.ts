import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSentence, press } from './driver/acts.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Two tabs of one profile; the desktop application brings the window that shows a review to the front instead. */
describe('two windows of one profile', () => {
  let folder: string;
  let app: LaunchedBrowser;
  let first: Page;
  let second: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-windows-'));
    app = await launchBrowser({ profileDir: folder });
    first = app.page;
    await documentShown(first);
    second = await first.context().newPage();
    await second.goto(app.address);
    await documentShown(second);
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const readsOnly = (page: Page) => page.getByRole('button', { name: 'Use it here' });
  /** Whether the audit trail of a window tells of a coding. */
  const told = async (page: Page, name: string): Promise<boolean> => {
    await page.bringToFront();
    await press(page, 'Alt+9');
    // Its entries: the heading is there before them.
    const trail = page.getByRole('region', { name: 'Audit trail' });
    await trail.getByRole('listitem').nth(1).waitFor();
    return (await trail.getByText(name).count()) > 0;
  };
  /** The window with its document, to be coded. */
  const shown = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    await press(page, 'Alt+2');
    await documentShown(page);
    return page;
  };

  it('E3 the second reads, says so, and writes nothing', async () => {
    await readsOnly(second).waitFor();
    expect(await violations(second)).toEqual([]);
    await second.bringToFront();
    await press(second, 't', 'Control+Home', 's', 'c');
    await second.keyboard.type('From the second window');
    await press(second, 'Enter', 'Escape', 'Escape');
    await codeSentence(await shown(first), 0, 'From the first window');
    expect(await readsOnly(first).count()).toBe(0);
    await expect.poll(() => told(first, 'From the first window')).toBe(true);
    expect(await told(first, 'From the second window')).toBe(false);
  });

  it('E3 the second follows what the first writes', async () => {
    await codeSentence(await shown(first), 1, 'Seen from both windows');
    await expect.poll(() => told(second, 'Seen from both windows')).toBe(true);
  });

  it('E3 when the first is closed the second takes over, and nothing is lost', async () => {
    await first.close({ runBeforeUnload: true });
    await shown(second);
    await readsOnly(second).click();
    await readsOnly(second).waitFor({ state: 'detached' });
    // It is opened anew, to be written.
    await documentShown(second);
    await codeSentence(second, 0, 'Written by the second');
    for (const name of ['From the first window', 'Seen from both windows', 'Written by the second'])
      await expect.poll(() => told(second, name)).toBe(true);
    expect(await told(second, 'From the second window')).toBe(false);
  });
});
