import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePages } from '../../build/serve.ts';
import { buildGallery } from '../gallery/build-gallery.ts';
import { openContext } from './driver/chromium.ts';
import { violations } from './driver/violations.ts';

const looks = [
  { name: 'light', scheme: 'light', forced: 'none' },
  { name: 'dark', scheme: 'dark', forced: 'none' },
  { name: 'light colours of the system', scheme: 'light', forced: 'active' },
  { name: 'dark colours of the system', scheme: 'dark', forced: 'active' },
] as const;

describe('kit', () => {
  let folder: string;
  let server: PageServer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-gallery-'));
    await buildGallery(folder);
    server = await servePages({ folder, indexFile: 'index.html', port: 0 });
    context = await openContext({});
    page = await context.newPage();
  });

  afterAll(async () => {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function show(look: (typeof looks)[number], width: number): Promise<void> {
    await page.emulateMedia({
      colorScheme: look.scheme,
      forcedColors: look.forced,
      reducedMotion: 'reduce',
    });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${server.address}?appearance=${look.scheme}`);
    await page.getByRole('heading', { name: 'Kit' }).waitFor();
    await page.evaluate(() => document.fonts.ready);
  }

  for (const look of looks) {
    for (const width of [1440, 720]) {
      it(`breaks no rule of accessibility and clips no word in ${look.name} at ${width} px`, async () => {
        await show(look, width);
        expect({ axe: await violations(page), clipped: await clipped(page) }).toEqual({
          axe: [],
          clipped: [],
        });
      });
    }

    it(`paints each difference in meaning in ${look.name}`, async () => {
      await show(look, 1440);
      const alike: string[] = [];
      for (const pair of await page.locator('[data-pair]').all()) {
        const [off, on] = await Promise.all([painted(pair, 'off'), painted(pair, 'on')]);
        if (off.equals(on)) alike.push((await pair.getAttribute('data-pair')) ?? '');
      }
      // The first is the same twice: were it not alike, the others would prove nothing.
      expect(alike).toEqual(['nothing']);
    });

    it(`paints the focus of each control in ${look.name}`, async () => {
      await show(look, 1440);
      expect(await unseenFocus(page)).toEqual([]);
    });

    it(`paints the line of a menu that the keys are on, and asks in a dialog, in ${look.name}`, async () => {
      await show(look, 1440);
      await page.getByRole('button', { name: 'Columns ▾' }).press('Enter');
      const menu = page.getByRole('menu', { name: 'Columns' });
      const line = menu.getByRole('menuitemcheckbox', { name: 'Country' });
      const before = await line.screenshot();
      await page.keyboard.press('ArrowDown');
      const after = await line.screenshot();
      const inMenu = await violations(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Ask' }).press('Enter');
      await page.getByRole('alertdialog').waitFor();
      expect({
        focusSeen: !before.equals(after),
        inMenu,
        inDialog: await violations(page),
      }).toEqual({ focusSeen: true, inMenu: [], inDialog: [] });
    });
  }
});

/** What is seen of one state of a pair. */
function painted(pair: Locator, state: 'off' | 'on'): Promise<Buffer> {
  return pair.locator(`[data-state="${state}"]`).screenshot();
}

/** Words that their own box cuts off though nothing says that they may be cut. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, position } = getComputedStyle(element);
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        const hides = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
        return (
          hasWords &&
          hides &&
          textOverflow !== 'ellipsis' &&
          position !== 'absolute' &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** What Tab reaches and looks the same with and without the focus. */
async function unseenFocus(page: Page): Promise<readonly string[]> {
  const unseen: string[] = [];
  const seen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      focused.scrollIntoView({ block: 'center' });
      const shown = focused.closest('label') ?? focused;
      const { height, width, x, y } = shown.getBoundingClientRect();
      const edge = 6;
      return {
        path: `${focused.outerHTML.slice(0, 80)} ${Math.round(x)} ${Math.round(y + scrollY)}`,
        clip: {
          x: Math.max(0, x - edge),
          y: Math.max(0, y - edge),
          width: width + 2 * edge,
          height: height + 2 * edge,
        },
      };
    });
    if (where === undefined) continue;
    if (seen.has(where.path)) break;
    seen.add(where.path);
    const withFocus = await page.screenshot({ clip: where.clip });
    const without = await page.evaluateHandle(() => {
      const focused = document.activeElement as HTMLElement;
      focused.blur();
      return focused;
    });
    const withoutFocus = await page.screenshot({ clip: where.clip });
    await without.evaluate((element) => element.focus());
    if (withFocus.equals(withoutFocus)) unseen.push(where.path);
  }
  return unseen;
}
