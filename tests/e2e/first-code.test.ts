import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginEmptyReview, hasKeys, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';

let app: LaunchedApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-first-code-'));
  await writeFile(
    join(folder, 'night-calls.txt'),
    'Nurses told of nights without supplies. Nobody answered the telephone.\n',
  );
  app = await launch();
  await documentShown(app.page);
  await beginEmptyReview(app, 'Ana Bell');
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

it('leads from an empty review to the first code in six actions, without the pointer', async () => {
  const { page } = app;
  await app.answerOpen([join(folder, 'night-calls.txt')]);
  const actions: readonly (() => Promise<unknown>)[] = [
    // The second action is the choice in the system's dialog.
    () => press(page, 'Control+i'),
    () => hasKeys(page.getByRole('button', { name: 'Read and code it' })),
    () => press(page, 'Enter').then(() => page.getByText('Nobody answered').first().waitFor()),
    () => press(page, 'c').then(() => hasKeys(page.getByRole('combobox'))),
    () => page.keyboard.type('Supplies at night'),
    () => press(page, 'Enter'),
  ];
  for (const act of actions) await act();
  await page
    .getByRole('status')
    .filter({ hasText: 'Coded as Supplies at night' })
    .waitFor({ state: 'attached' });
  await page.getByText('1 excerpt, 1 code by you').waitFor();
  expect(actions.length).toBe(6);
});

it('gives the focus back to the table when the report is closed by key', async () => {
  const { page } = app;
  await writeFile(join(folder, 'morning.txt'), 'The van came at eight.\n');
  await app.answerOpen([join(folder, 'morning.txt')]);
  await press(page, 'Alt+1', 'Control+i');
  await hasKeys(page.getByRole('button', { name: 'Read and code it' }));
  await press(page, 'Escape');
  await page.getByRole('region', { name: 'Import report' }).waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]')?.ariaLabel))
    .toBe('Studies of this review');
});

it('codes by a right click, and leads on by double clicks', async () => {
  const { page } = app;
  await page.getByRole('rowheader', { name: 'night-calls' }).dblclick();
  const word = { x: 20, y: 12 };
  const text = page.locator('[data-start]').first();
  await text.dblclick({ position: word });
  await page.getByRole('toolbar', { name: 'Code the selection' }).waitFor();
  await text.click({ position: word, button: 'right' });
  await page.getByRole('menuitem', { name: 'Code in vivo' }).click();
  await page.getByText('2 excerpts, 2 codes by you').waitFor();
  await press(page, 'Escape');
  await page.getByText('Select a passage to code it').waitFor();
  await page.getByRole('row', { name: /^Supplies at night/ }).dblclick();
  await page.getByRole('heading', { name: 'Supplies at night' }).waitFor();
});

it('codes by dragging what is selected onto a code of the codebook', async () => {
  const { page } = app;
  await press(page, 'Alt+2', 't', 'Control+End', 's');
  await page.getByRole('toolbar', { name: 'Code the selection' }).waitFor();
  const words = await page.evaluate(() => {
    const [line] = document.getSelection()?.getRangeAt(0).getClientRects() ?? [];
    return { x: (line?.left ?? 0) + 40, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  const code = page.getByRole('row', { name: /^Supplies at night/ });
  const box = await code.boundingBox();
  await page.mouse.move(words.x, words.y);
  await page.mouse.down();
  await page.mouse.move(words.x - 20, words.y + 4, { steps: 4 });
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 10, { steps: 8 });
  await page.mouse.up();
  await page
    .getByRole('status')
    .filter({ hasText: /Coded as “?Supplies at night”?: Nobody answered/ })
    .waitFor({ state: 'attached' });
});
