import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../shared/bibliography/citation.ts';
import { buildSampleReview } from '../../shared/sample/sample-review.ts';
import { press } from './driver/acts.ts';
import { repositoryRoot } from './driver/chromium.ts';
import { launch } from './driver/launch.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const rooms = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'];
const others = ['Alt+S', 'Alt+M', 'Control+Shift+F', 'Alt+0'];

/** Chooses German in Preferences, by keyboard, and waits for the window that speaks it. */
async function chooseGerman(page: Page): Promise<void> {
  await press(page, 'Control+,');
  await page.getByRole('radio', { name: 'English' }).focus();
  await press(page, 'ArrowRight');
  await page.waitForFunction(() => document.documentElement.lang === 'de');
  await documentShown(page);
}

describe('a second language', () => {
  let app: LaunchedApp;
  let profileDir: string;
  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'themeloom-language-'));
    app = await launch({ profileDir });
    await documentShown(app.page);
  });
  afterAll(async () => {
    await app?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is chosen in Preferences, and the window speaks it with the review still open, the menu bar too', async () => {
    await chooseGerman(app.page);
    await app.page.getByRole('link', { name: 'Codieren' }).waitFor();
    await expect
      .poll(() => app.menuItem('edit.undo'))
      .toEqual({ label: 'Rückgängig', key: 'CommandOrControl+Z' });
    expect(await violations(app.page)).toEqual([]);
  });

  it('is what a worker writes in: the table on the screen for exports', async () => {
    await press(app.page, 'Alt+5');
    await app.page.getByRole('columnheader', { name: 'Teilnehmende' }).waitFor();
  });

  it('holds after a restart, and the menu bar shows a key that was changed', async () => {
    await app.close();
    app = await launch({ profileDir });
    const { page } = app;
    await page.getByRole('link', { name: 'Codieren' }).waitFor();
    await press(page, 'Control+,');
    await page.getByRole('searchbox', { name: 'Aktion suchen' }).fill('Mit anderen teilen');
    await page.getByRole('button', { name: /^Taste .*Mit anderen teilen/ }).press('Enter');
    await press(page, 'Control+Shift+H');
    await expect
      .poll(() => app.menuItem('team.share'))
      .toMatchObject({
        label: 'Mit anderen teilen …',
        key: 'CommandOrControl+Shift+H',
      });
  });
});

/** The words of the English catalogue, each in brackets. */
async function bracketed(): Promise<Readonly<Record<string, string>>> {
  const folder = join(repositoryRoot, 'shared/messages/en');
  const words: Record<string, string> = {};
  for (const file of await readdir(folder)) {
    const module: Readonly<Record<string, Readonly<Record<string, string>>>> = await import(
      join(folder, file)
    );
    for (const [key, message] of Object.values(module).flatMap((part) => Object.entries(part)))
      words[key] = `⟦${message}⟧`;
  }
  return words;
}

/** All that the sample review itself says, which no catalogue holds. */
async function saidByTheSample(): Promise<string> {
  const { operations, snapshot, texts } = await buildSampleReview();
  const said = [...snapshot.studies.values()].map(({ citation }) =>
    authorsInReadingOrder(citation),
  );
  JSON.stringify([operations, [...texts.values()].map(({ text }) => text)], (key, value) => {
    said.push(key);
    if (typeof value === 'string') said.push(bare(value));
    return value;
  });
  return said.join('\n');
}

/** `Maren Harrow, Pia Ostler`, as records show who wrote them. */
function authorsInReadingOrder({ author = [] }: Citation): string {
  return author
    .map((name) => ('literal' in name ? name.literal : `${name.given ?? ''} ${name.family}`.trim()))
    .join(', ');
}

/** Without marks of quotation and of what is left out, which depend on where something is shown. */
function bare(said: string): string {
  return said
    .replace(/[“”„‘’…]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What no catalogue holds: keys as their caps show them, languages by their own names, and how React Aria closes a menu. */
const isShared = (said: string): boolean =>
  /^(?:(?:Ctrl|Alt|Shift)\+)*(?:\S|Ctrl|Alt|Shift|Enter|Escape|Delete|Backspace|Tab|Page(?:Up|Down)|Home|End|F\d+)$/.test(
    said,
  ) || ['English', 'Deutsch', 'Schließen'].includes(said);

/** Words that are shown or read out and stand in no brackets: `text`, or the name of the attribute that holds them. */
function wordsWithoutBrackets(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(() => {
    const found: (readonly [string, string])[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isSkipped = (at: Element | null): boolean =>
      at?.closest('kbd, script, style, [data-keys]') !== null;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // A message in parts (a name in the middle) stands in the brackets of the element around.
      if (isSkipped(node.parentElement) || node.parentElement?.textContent?.includes('⟦')) continue;
      found.push(['text', node.textContent ?? '']);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const value = element.getAttribute(name) ?? '';
        if (!isSkipped(element) && !value.includes('⟦')) found.push([name, value]);
      }
    }
    return found;
  });
}

describe('the catalogue of words', () => {
  it('holds all words of every screen: none stands outside it', async () => {
    const words = await bracketed();
    const sample = await saidByTheSample();
    const app = await launchBrowser();
    const { page } = app;
    try {
      // The German words are answered with the bracketed ones.
      await page.context().route(/\/german-[\w-]+\.js$/, async (route) => {
        const original = await (await route.fetch()).text();
        const name = /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(original)?.[1] ?? 'german';
        await route.fulfill({
          contentType: 'text/javascript',
          body: `const words = ${JSON.stringify(words)}; export { words as ${name} };`,
        });
      });
      await documentShown(page);
      await chooseGerman(page);
      await page.getByText('⟦').first().waitFor();
      const outside = new Set<string>();
      for (const key of [...rooms, ...others, 'Alt+2', 'Control+,', '?', 'Control+k']) {
        await press(page, key);
        await screenShown(page);
        for (const [where, said] of await wordsWithoutBrackets(page)) {
          for (const part of said.split(/ · |…|, (?=⟦|Alt|Ctrl)/)) {
            const word = bare(part);
            if (!/\p{L}{2}/u.test(word) || isShared(word) || sample.includes(word)) continue;
            outside.add(`${where}: ${word}`);
          }
        }
        if (['Control+,', '?', 'Control+k'].includes(key)) await press(page, 'Escape');
      }
      expect([...outside].sort()).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
