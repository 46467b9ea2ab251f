import type { Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('keys for a part whose script has not arrived', () => {
  let app: LaunchedBrowser;
  let page: Page;
  beforeEach(async () => {
    app = await launchBrowser();
    page = app.page;
    await documentShown(page);
  });
  afterEach(() => app?.close());

  /** Starts anew with the script of a part held up until it is let go. */
  async function holdUp(name: string): Promise<() => Promise<unknown>> {
    const script = new RegExp(`/${name}-[^/]*\\.js$`);
    const waiting: Route[] = [];
    await page.route(script, (route) => void waiting.push(route));
    const asked = page.waitForRequest(script);
    await page.reload();
    await documentShown(page);
    return async () => {
      await asked;
      const arrived = page.waitForResponse(script);
      for (const route of waiting) await route.continue();
      return arrived;
    };
  }

  const held = () => page.getByRole('textbox', { name: 'One moment…' });
  const said = (text: string) =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

  it('E14 C, a name, Enter and the next passage code what they code a minute later', async () => {
    const letGo = await holdUp('SelectionBar');
    await press(page, 't', 'Control+Home', 's', 'c');
    await page.keyboard.type('Kept waitingg');
    await press(page, 'Backspace', 'Enter', 'ArrowDown', 's', 'c');
    await page.keyboard.type('Time to talk');
    await press(page, 'Enter');
    expect(await page.getByText('Coded as').count()).toBe(0);
    await letGo();
    await said('Coded as Time to talk');
    for (const code of ['Kept waiting', 'Time to talk'])
      await page.locator(`[data-excerpt][title^="${code}"]`).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('document');
    expect(await held().count()).toBe(0);
  });

  it('E14 the list of actions gets the words, and the focus goes back to where it was', async () => {
    const letGo = await holdUp('Palette');
    await press(page, 't', 'Control+k');
    await page.keyboard.type('state of this review');
    await press(page, 'Enter');
    await letGo();
    const dialog = page.getByRole('dialog', { name: 'State of this review' });
    await dialog.waitFor();
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('document');
  });

  it('E14 find gets the words, and no key of them acts on the page', async () => {
    const letGo = await holdUp('FindBar');
    const before = await page.getByRole('status').allInnerTexts();
    await press(page, 't', 'Control+f');
    await page.keyboard.type('quick visit 123');
    await held().and(page.locator(':focus')).waitFor();
    expect(await violations(page)).toEqual([]);
    await letGo();
    const field = page.getByRole('textbox', { name: 'Find in document' });
    await expect.poll(() => field.inputValue()).toBe('quick visit 123');
    expect(await page.getByRole('status').allInnerTexts()).toEqual(expect.arrayContaining(before));
    await page.keyboard.type('4');
    expect(await field.inputValue()).toBe('quick visit 1234');
  });

  it('E14 a word that an input method composes is finished first, and arrives whole', async () => {
    const letGo = await holdUp('SelectionBar');
    await press(page, 't', 'Control+Home', 's', 'c');
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('に');
    await letGo();
    await compose('にほん');
    await session.send('Input.insertText', { text: '日本' });
    const picker = page.getByRole('toolbar').getByRole('combobox');
    await expect.poll(() => picker.inputValue()).toBe('日本');
    expect(await held().count()).toBe(0);
  });

  it('E14 the title of a new review is typed while its screen is on its way', async () => {
    const letGo = await holdUp('ReviewsScreen');
    await press(page, 't', 'Control+n');
    await page.keyboard.type('Nights on ca');
    await letGo();
    await page.keyboard.type('ll');
    const title = page.getByLabel('Title of the review');
    await expect.poll(() => title.inputValue()).toBe('Nights on call');
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('E14 Escape gives the wanting up', async () => {
    const letGo = await holdUp('Palette');
    await press(page, 't', 'Control+k');
    await page.keyboard.type('nothing of this');
    await press(page, 'Escape');
    expect(await held().count()).toBe(0);
    await letGo();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('document');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
