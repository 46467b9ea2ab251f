/** A review, however large, opened from a file in the built application. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { launch } from '../e2e/driver/launch.ts';
import type { LaunchedApp, LaunchOptions } from '../e2e/driver/launched-app.ts';

/** A row of the table of studies that the review opens with. */
const opened = '[role="grid"] [role="row"]';

/** Does `work` in it as its reviewer, on the desktop or where `begin` starts it; `folder` is there for what is saved. */
export async function inReview<T>(
  contents: Pick<BundleContents, 'operations' | 'texts'>,
  work: (app: LaunchedApp, folder: string) => Promise<T>,
  begin: (options: LaunchOptions) => Promise<LaunchedApp> = launch,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-bench-review-'));
  const path = join(folder, 'large.loom');
  await writeFile(path, await writeBundle({ ...contents, originals: new Map() }));
  const app = await begin({});
  const { page } = app;
  try {
    await page.locator('[data-start]').first().waitFor();
    await openAsSomebody(app, path, page.locator(opened).first());
    await page.waitForTimeout(1500);
    return await work(app, folder);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a file as the first who is in the review, where that is asked, until `there` shows. */
export async function openAsSomebody(
  app: LaunchedApp,
  path: string,
  there: Locator,
): Promise<void> {
  const { page } = app;
  await app.answerOpen([path]);
  await page.keyboard.press('Control+o');
  const asksWho = page.locator('label', { hasText: 'I am ' }).first();
  await asksWho.or(there).first().waitFor({ timeout: 120_000 });
  if (!(await asksWho.isVisible())) return;
  await asksWho.click();
  await page.getByRole('button', { name: 'Open the review' }).click();
  await there.waitFor({ timeout: 120_000 });
}
