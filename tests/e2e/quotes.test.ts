import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Quotes chosen, ordered and copied, and memos written and found, by keyboard on the sample review. */
describe('quotes and memos', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1440, height: 900 } });
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await documentShown(app.page);
  });
  afterAll(() => app.close());

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const grid = () => app.page.getByRole('grid', { name: 'Excerpts' });
  /** The quotes that stand on top of a code's page, by their first words. */
  const chosen = () =>
    grid()
      .getByRole('row')
      .filter({ hasText: /^\d\./ })
      .allTextContents()
      .then((rows) => rows.map((row) => row.slice(0, 30)));
  const copied = (type: string) =>
    app.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text();
    }, type);

  it('a star in the text marks the excerpt for each of its codes, and the quote is copied with its citation', async () => {
    await press(']');
    const stars = app.page.getByRole('button', { name: /^Quote for “/ });
    await stars.first().waitFor();
    const pressed = () =>
      stars.evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
    expect(new Set(await pressed())).toEqual(new Set(['false']));
    await press('*');
    await expect.poll(async () => new Set(await pressed())).toEqual(new Set(['true']));
    await press('Control+Shift+c');
    await app.page
      .getByText(/^Copied with its citation: “/)
      .first()
      .waitFor();
    const [text, html] = [await copied('text/plain'), await copied('text/html')];
    expect(text).toMatch(/^“[^”]+” \(.+ \d{4}, (p\.|para\.|turn|line) .+\)$/);
    expect(html).toContain(text?.slice(1, 30));
  });

  it('quotes of a code stand on top of its page in an order that keys give, and undo takes back', async () => {
    await press('Alt+3');
    const tree = app.page.getByRole('treegrid', { name: 'Codebook' });
    await tree.getByRole('row').nth(1).click();
    await grid().focus();
    await press('*');
    await expect.poll(async () => (await chosen()).length).toBe(1);
    await press('ArrowDown', '*');
    await expect.poll(async () => (await chosen()).length).toBe(2);
    const first = await chosen();
    const words = first.map((row) => row.slice(2));
    await press('Home', 'ArrowDown', 'Alt+ArrowDown');
    await expect
      .poll(async () => (await chosen()).map((row) => row.slice(2)))
      .toEqual([words[1], words[0]]);
    await press('Control+z');
    await expect.poll(chosen).toEqual(first);
  });

  it('shows what stands around a quote, with the quote marked, and hides it again', async () => {
    await grid().focus();
    await press('Home', 'ArrowDown', 'ArrowRight');
    const context = app.page.getByRole('region', { name: 'Context of the quote' });
    await context.locator('mark').waitFor();
    const whole = (await context.textContent()) ?? '';
    expect(whole).toContain((await context.locator('mark').textContent()) ?? 'nothing');
    await press('ArrowLeft');
    await context.waitFor({ state: 'detached' });
    expect(await violations(app.page)).toEqual([]);
  });

  it('keeps an entry of the journal with author and date, and finds it by its words', async () => {
    await press('Alt+m');
    await screenShown(app.page);
    await app.page.getByRole('button', { name: 'New journal entry' }).first().click();
    await hasKeys(app.page.getByRole('textbox', { name: 'Entry of the journal' }));
    await app.page.keyboard.type('Two codes could not be told apart.');
    await press('Control+Enter');
    const entry = app.page.getByRole('option', { name: /Two codes could not be told apart/ });
    await entry.waitFor();
    await app.page.getByRole('searchbox', { name: 'Search memos' }).fill('told apart');
    await expect.poll(() => app.page.getByRole('listbox').getByRole('option').count()).toBe(1);
    await app.page.getByText(/^written /).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await app.page.getByRole('searchbox', { name: 'Search memos' }).fill('');
  });

  it('a memo on a code is written on its page and becomes its definition', async () => {
    await press('Alt+3');
    await app.page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row').nth(1).click();
    const field = app.page.getByRole('textbox', { name: 'Memo on this code' });
    await field.fill('Only where nobody is paid for it.');
    await field.blur();
    await press('Alt+m');
    await app.page.getByRole('option', { name: /Only where nobody is paid/ }).click();
    await app.page.getByRole('button', { name: 'Add to the definition' }).press('Enter');
    await app.page
      .getByText(/^It is in the definition of/)
      .first()
      .waitFor();
    await app.page.getByRole('button', { name: 'Go to its place' }).press('Enter');
    await expect
      .poll(() => app.page.getByRole('textbox', { name: 'Definition' }).inputValue())
      .toContain('Only where nobody is paid for it.');
  });

  it('quotes in a memo are picked or pasted, stand there as they are now, and lead to their passage', async () => {
    await press('Alt+2');
    await documentShown(app.page);
    await press('Escape', 'Escape', 'Escape', 't', 'Control+Home', ']', 'Control+Shift+c');
    await app.page
      .getByText(/^Copied with its citation: “/)
      .first()
      .waitFor();
    const [cited = ''] = ((await copied('text/plain')) ?? '').split('\n');
    await press('Alt+m');
    await app.page.getByRole('button', { name: 'New journal entry' }).first().click();
    const field = app.page.getByRole('textbox', { name: 'Entry of the journal' });
    await hasKeys(field);
    await app.page.keyboard.type('Compare ');
    await press('Control+v');
    await expect.poll(() => field.inputValue()).toMatch(/^Compare \[“.+\]\(excerpt:.+\)$/);
    await app.page.getByRole('button', { name: 'Insert quote…' }).click();
    const search = app.page.getByRole('searchbox', { name: 'Search excerpts' });
    await search.fill('twenty-five minutes');
    await expect
      .poll(() =>
        app.page.getByRole('listbox', { name: 'Excerpts to quote' }).getByRole('option').count(),
      )
      .toBe(1);
    expect(await violations(app.page)).toEqual([]);
    await search.press('Enter');
    await expect.poll(async () => (await field.inputValue()).split('](excerpt:').length).toBe(3);
    await press('Control+Enter');
    const words = app.page.getByRole('group', { name: 'Text with its quotes' });
    await words.getByText(cited.slice(0, 30)).waitFor();
    await words.getByText('A visit that took twenty-five minutes').waitFor();
    expect(await words.textContent()).not.toContain('excerpt:');
    expect(await violations(app.page)).toEqual([]);
    // The field comes back with the focus, and what is typed there is kept.
    await app.page.getByRole('button', { name: 'Edit the text' }).click();
    await hasKeys(app.page.getByRole('textbox', { name: 'Text of the memo' }));
    await press('Control+End');
    await app.page.keyboard.type(' Both wait.');
    await press('Escape');
    await words.getByText('Both wait.').waitFor();
    // Escape leads back to the list once the words are stored; a key before that would go there.
    const list = app.page.getByRole('listbox', { name: 'Memos' });
    await expect.poll(() => list.evaluate((el) => el === document.activeElement)).toBe(true);
    await words.getByRole('button', { name: /twenty-five minutes/ }).press('Enter');
    await app.page
      .getByRole('region', { name: 'Excerpt' })
      .locator('blockquote')
      .filter({ hasText: 'twenty-five minutes' })
      .waitFor();
    // Gone, it is said so, with the words as they were.
    await press('Delete', 'Alt+m');
    await app.page.getByRole('option', { name: /^Compare “/ }).click();
    await words.getByText('(the excerpt is gone)').waitFor();
  });
});
