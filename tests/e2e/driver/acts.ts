import { readFile, stat } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { LaunchedApp } from './launched-app.ts';

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until a field or control has the keys: shown is not yet focused. */
export async function hasKeys(control: Locator): Promise<void> {
  await control.and(control.page().locator(':focus')).waitFor();
}

/** Codes the sentence at the start of the paragraph with that number, counted from 0. */
export async function codeSentence(page: Page, paragraph: number, name: string): Promise<void> {
  await press(page, 't', 'Control+Home');
  for (let steps = 0; steps < paragraph; steps += 1) await press(page, 'ArrowDown');
  await press(page, 's', 'c');
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await page
    .getByRole('status')
    .filter({ hasText: `Coded as ${name}` })
    .waitFor({ state: 'attached' });
}

/** Waits until the review of that title is the open one: keys before that would go to the one before. */
export async function reviewOpen(page: Page, title = 'Nights on call'): Promise<void> {
  await page.getByRole('banner').getByText(title).waitFor();
}

/** Opens the file of the review “Nights on call”, which is not here yet, as somebody who is in it already. */
export async function openFileAs(app: LaunchedApp, path: string, name: string): Promise<void> {
  const { page } = app;
  await app.answerOpen([path]);
  await press(page, 'Control+o');
  const dialog = page.getByRole('dialog', { name: /^Who are you in/ });
  await dialog.getByRole('radio', { name: `I am ${name}` }).check({ force: true });
  await dialog.getByRole('button', { name: 'Open the review' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await reviewOpen(page);
}

/** The bytes of a file that the application is about to write, as soon as it has more than `least` of them. */
export async function written(path: string, least = 0): Promise<Uint8Array> {
  await vi.waitFor(async () => expect((await stat(path)).size).toBeGreaterThan(least), 30_000);
  return new Uint8Array(await readFile(path));
}

/** Begins the review “Nights on call”, which is empty, and stays in Studies. */
export async function beginEmptyReview({ page }: LaunchedApp, name: string): Promise<void> {
  await press(page, 'Alt+0');
  await page.getByLabel('Title of the review').fill('Nights on call');
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Create the review' }).click();
  await page
    .getByRole('button', { name: /Import/ })
    .first()
    .waitFor();
}

/** Begins the review “Nights on call” with one document, and opens that in Code. */
export async function openOneDocument(
  app: LaunchedApp,
  document: string,
  name: string,
): Promise<void> {
  const { page } = app;
  await beginEmptyReview(app, name);
  await app.answerOpen([document]);
  await press(page, 'Control+i');
  await page.getByRole('button', { name: 'Close the report' }).click();
  await press(page, 'Alt+2');
  const open = page.getByRole('button', { name: 'Open the first document' });
  const text = page.locator('[data-start]').first();
  await open.or(text).first().waitFor();
  if (await open.isVisible()) await open.click();
  await text.waitFor();
}

/** Begins a review with one document, and stays in Team, where a colleague was added. */
export async function beginReview(
  app: LaunchedApp,
  document: string,
  name: string,
  colleague: string,
): Promise<void> {
  const { page } = app;
  await beginEmptyReview(app, name);
  await app.answerOpen([document]);
  await press(page, 'Control+i');
  await page.getByRole('region', { name: 'Import report' }).waitFor();
  await press(page, 'Escape', 'Alt+4');
  await page.getByLabel('Name of a further reviewer').fill(colleague);
  await press(page, 'Enter');
}

/** Ends the process of a page, as a crash does; resolves when it has gone. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Page.crash'))
    .catch(() => undefined);
  await crashed;
}
