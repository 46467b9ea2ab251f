import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** What takes keys or clicks, lies beyond the window, and cannot be scrolled to. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at)[axis])) return true;
      }
      return false;
    };
    const found = [
      ...document.querySelectorAll('button, a, input, select, textarea, [tabindex="0"]'),
    ]
      .filter((element) => {
        const { bottom, height, left, right, top, width } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1) return false;
        const aside = (left < -1 || right > innerWidth + 1) && !scrolls(element, 'overflowX');
        const above = (top < -1 || bottom > innerHeight + 1) && !scrolls(element, 'overflowY');
        return aside || above;
      })
      .map(
        (element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName,
      );
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`The page is ${scrollWidth} wide.`, ...found] : found;
  });
}

/** The window at half its size, as a zoom of 200 % makes it. */
describe('a narrow window', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch({ viewport: { width: 720, height: 450 } });
    await documentShown(app.page);
    await app.page.getByRole('button', { name: 'Dismiss the guide' }).click();
  });
  afterAll(() => app?.close());

  const drawer = (name: string) => app.page.getByRole('complementary', { name });
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('role'));

  it('opens studies and codebook over the text by key, and Escape leads back to the text', async () => {
    const { page } = app;
    const left = drawer('Studies and codebook');
    const states = [await left.isVisible()];
    await press(page, 't', 'Control+b');
    await page
      .getByRole('searchbox', { name: 'Filter studies' })
      .and(page.locator(':focus'))
      .waitFor();
    states.push(await left.isVisible());
    await press(page, 'Escape');
    await left.waitFor({ state: 'hidden' });
    expect(states).toEqual([false, true]);
    await expect.poll(focused).toBe('document');
  });

  it('opens the inspector by its button, stays beside what is pressed, and closes by the button', async () => {
    const { page } = app;
    const button = page.getByRole('button', { name: 'Inspector', exact: true });
    await button.click();
    await drawer('Inspector').waitFor();
    const breaches = await violations(page);
    await page
      .locator('[data-start]')
      .first()
      .click({ position: { x: 20, y: 20 } });
    const states = [await button.getAttribute('aria-expanded')];
    await button.click();
    await drawer('Inspector').waitFor({ state: 'hidden' });
    states.push(await button.getAttribute('aria-expanded'));
    expect([breaches, states]).toEqual([[], ['true', 'false']]);
  });

  it('leaves the text with the keys when another document was opened from the list', async () => {
    const { page } = app;
    await press(page, 't', 'Control+b');
    await page
      .getByRole('treeitem', { name: /^Abstract/ })
      .first()
      .click();
    await page.locator('[role=document]:focus').waitFor();
    expect(await drawer('Studies and codebook').isVisible()).toBe(false);
  });

  it('leaves a query its line, a title its words, and a matrix its rows', async () => {
    const { page } = app;
    const tab = (name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
    await press(page, 'Alt+1');
    await tab('Searches');
    const query = page.getByRole('textbox', { name: /^Query: MEDLINE/ });
    await query.waitFor();
    const queryWidth = await query.evaluate((field) => field.clientWidth);
    await tab('Full text');
    const record = page.getByRole('article').first();
    await record.getByText('Booking a voice').waitFor({ state: 'attached' });
    const cut = await record.evaluate((shown) => shown.scrollWidth - shown.clientWidth);
    await press(page, 'Alt+6');
    const row = page.getByRole('grid').getByRole('rowheader').first();
    await row.waitFor();
    const isSeen = await row.evaluate((head) => {
      const { left, top } = head.getBoundingClientRect();
      return head.contains(document.elementFromPoint(left + 20, top + 8));
    });
    expect([queryWidth > 500, cut, isSeen]).toEqual([true, 0, true]);
  });

  it('has nothing out of reach on any screen', async () => {
    const { page } = app;
    const found: Record<string, readonly string[]> = {};
    for (const key of [
      'Alt+1',
      'Alt+2',
      'Alt+S',
      'Alt+3',
      'Alt+6',
      'Alt+4',
      'Alt+7',
      'Alt+8',
      'Alt+5',
      'Alt+9',
      'Alt+0',
    ]) {
      await press(page, key);
      await screenShown(page);
      const beyond = await outOfReach(page);
      if (beyond.length > 0) found[key] = beyond;
    }
    expect(found).toEqual({});
  });
});
