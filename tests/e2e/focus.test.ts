import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginEmptyReview, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, storedBeside } from './driver/shown.ts';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launch();
  await documentShown(app.page);
});
afterAll(() => app.close());

/** A key, what has the focus after it, and what a screen reader was told; words alone are typed. */
type Step = readonly [key: string, focus: string, said?: string];

/** Role and name of what has the focus, or of the row of it that is current. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const holder = document.activeElement ?? document.body;
    const current = document.getElementById(holder.getAttribute('aria-activedescendant') ?? '');
    const element = current ?? holder;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.role ?? element.tagName.toLowerCase()} ${element === document.body ? '' : name}`;
  });
}

function said(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('[role="status"][aria-atomic="false"]')?.textContent ?? '',
  );
}

async function walk(page: Page, steps: readonly Step[]): Promise<void> {
  for (const [key, focus, words = ''] of steps) {
    if (/^[a-z]{3,}$/.test(key)) await page.keyboard.type(key);
    else await press(page, key);
    await expect
      .poll(async () => ({ focus: await focused(page), said: await said(page) }), {
        message: `after ${key}`,
        timeout: 15_000,
      })
      .toEqual({ focus: expect.stringContaining(focus), said: expect.stringContaining(words) });
  }
}

it('leads by key to where work goes on in each room, and says which it is', async () => {
  await walk(app.page, [
    ['Alt+1', 'rowheader Abbeywell & Brandreth 2012', 'Studies'],
    ['Alt+3', 'row Carrying a system that is not there', 'Codebook'],
    ['Alt+6', 'gridcell Ashgrove-Lunn & Dahmoushi 2022, Carrying', 'Matrix'],
    ['ArrowRight', 'gridcell Ashgrove-Lunn & Dahmoushi 2022, Lack of resources: 5 excerpts'],
    ['Enter', 'button “A telephone interpreter'],
    ['Escape', 'gridcell Ashgrove-Lunn & Dahmoushi 2022, Lack of resources: 5 excerpts'],
    ['Alt+4', 'button Ashgrove-Lunn & Dahmoushi 2022 · Findings', 'People'],
    ['Alt+7', 'option Different boundaries', 'Compare'],
    ['j', 'option Different boundaries', '2 of 12. Different boundaries'],
    ['Alt+8', 'region Overall', 'Agreement'],
    ['Alt+9', 'region Audit trail', 'Audit trail'],
    ['Alt+m', 'option Two of us read', 'Memos'],
    ['Alt+0', 'button Sample: palliative care', 'Reviews'],
    ['Alt+s', 'option ', 'Title and abstract'],
  ]);
});

it('says the next record after a decision', async () => {
  await walk(app.page, [
    ['j', 'option ', '2 of '],
    ['e', 'option ', 'Excluded: '],
  ]);
  expect(await said(app.page)).toContain('3 of ');
});

it('says the codes of a passage, the document, the match with its words, and what an undo brought back', async () => {
  await walk(app.page, [
    ['Alt+2', 'document Text of Findings', 'Code. '],
    ['Alt+ArrowDown', 'document Text of Abstract'],
    ['Alt+ArrowDown', 'document Text of Paper'],
    ['Alt+ArrowDown', 'document Text of Abstract'],
    ['Alt+ArrowDown', 'document Text of Findings'],
    ['Alt+ArrowDown', 'document Text of Abstract', ': Abstract'],
    ['Alt+ArrowUp', 'document Text of Findings', ': Findings'],
    [
      ']',
      'document Text of Findings',
      'Excerpt 1 of 56, coded as Non-cancer illness: no map and When',
    ],
    ['u', 'document Text of Findings', 'Uncoded '],
    ['Control+z', 'document Text of Findings', 'Undone: “Participants compared cancer'],
    ['Delete', 'document Text of Findings', 'Uncoded Non-cancer illness: no map and When'],
    ['Control+z', 'document Text of Findings', 'is an excerpt again, coded as Non-cancer illness'],
  ]);
  await app.page
    .getByRole('button', { name: 'Undo', exact: true })
    .and(app.page.locator('aside button'))
    .waitFor({ state: 'detached' });
  await walk(app.page, [
    ['Control+f', 'input Find in document'],
    ['nurse', 'input Find in document'],
  ]);
  const found = app.page.locator('search output');
  await expect.poll(() => found.textContent()).toMatch(/^1 of \d+… .*nurse/i);
  await press(app.page, 'Enter');
  await expect.poll(() => found.textContent()).toMatch(/^2 of \d+… .*nurse/i);
  await walk(app.page, [['Escape', 'document Text of Findings']]);
});

it('leaves the focus on the neighbour of what was removed', async () => {
  await walk(app.page, [
    ['Alt+1', 'option ', 'Title and abstract'],
    ['Alt+1', 'rowheader Abbeywell & Brandreth 2012', 'Studies'],
    ['ArrowDown', 'rowheader Abernant & Brackenreid 2019'],
    ['Delete', 'rowheader Aldermoor & Quistgaard 2011', 'Removed Abernant & Brackenreid 2019.'],
    ['Control+z', 'rowheader Aldermoor', 'Undone: Abernant & Brackenreid 2019 is back'],
    ['Alt+m', 'option Two of us read', 'Memos'],
    ['Tab', 'button Remove'],
    ['Enter', 'option The only study in which', 'Removed a memo on “Sample'],
  ]);
});

it('arrives where work goes on on a screen that has no list', async () => {
  const { page } = app;
  await press(page, 'Alt+s');
  await page.getByRole('link', { name: 'Sampling', exact: true }).press('Enter');
  await expect.poll(() => focused(page)).toBe('button Later');
  await press(page, 'Alt+8');
  await page.getByRole('link', { name: 'Code again', exact: true }).press('Enter');
  const size = page.getByLabel('Documents to draw');
  await expect.poll(() => size.evaluate((field) => field === document.activeElement)).toBe(true);
});

it('opens the menu of the review by key, and leaves the focus on its title', async () => {
  const title = app.page.getByRole('button', { name: 'Review: Sample' });
  for (const key of ['Enter', 'ArrowDown']) {
    await title.press(key);
    await expect.poll(() => focused(app.page)).toContain('menuitem Title, question and methods');
    await press(app.page, 'ArrowDown', 'Escape');
    await expect.poll(() => focused(app.page)).toContain('button Review: Sample');
    expect(await title.getAttribute('aria-expanded')).toBe('false');
  }
  await walk(app.page, [['Alt+2', 'document Text of ', 'Code. ']]);
});

it('arrives on the first part of a sheet', async () => {
  const { page } = app;
  await press(page, 'Alt+5');
  await page.getByRole('link', { name: 'Write-up', exact: true }).press('Enter');
  await expect.poll(() => focused(page)).toContain('li Heading 1 of');
});

it('leads on from the field for a code by Tab, past the list that goes with it', async () => {
  await walk(app.page, [
    ['Alt+2', 'document Text of ', 'Code. '],
    ['Control+Home', 'document Text of '],
    ['c', 'option ', 'Selected the sentence'],
  ]);
  await press(app.page, 'Tab');
  // The list is no stop of its own: it goes with the field, and whoever stood on it would be nowhere.
  expect(await focused(app.page)).not.toMatch(/^(body|listbox) /);
  await walk(app.page, [['t', 'document Text of ']]);
});

it('begins in a review that has a document and no code at the document', async () => {
  const { page } = app;
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-focus-'));
  const interview = join(folder, 'Interview.txt');
  await writeFile(interview, 'The van was late again. We waited until morning.\n');
  await beginEmptyReview(app, 'Rosa Jansen');
  await app.answerOpen([interview]);
  await press(page, 'Control+i');
  await page.getByRole('region', { name: 'Import report' }).waitFor();
  await walk(page, [
    ['Escape', 'rowheader Interview'],
    ['Alt+2', 'button Open the first document', 'Code'],
    ['Enter', 'document Text of Interview', 'Code. Interview'],
  ]);
  await rm(folder, { recursive: true, force: true });
});

it('leads to where work goes on when it is started on a screen other than Code', async () => {
  const started = await launchBrowser();
  try {
    const { page } = started;
    await documentShown(page);
    await press(page, 'Alt+3');
    await page.getByRole('link', { name: 'Findings' }).press('Enter');
    await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    // Where somebody is, is stored a moment after they went there.
    await expect.poll(() => storedBeside(page)).toContain('"screen":"findings"');
    await page.reload();
    await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Findings');
  } finally {
    await started.close();
  }
});
