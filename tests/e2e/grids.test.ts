import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** A framework matrix and a translation table of the sample review, made, written in, and printed. */
describe('grids', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Grids', exact: true }).press('Enter');
    await app.page
      .getByRole('gridcell', { name: /Time is lent|up to two hours/ })
      .first()
      .waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  const cell = (name: RegExp) => app.page.getByRole('gridcell', { name });
  const chosen = () => app.page.locator('[role="gridcell"][data-chosen="true"]');
  const text = (label: string) => app.page.getByRole('textbox', { name: label });
  /** Waits until an element has the focus, as the next key needs it. */
  const focused = (selector: string) =>
    app.page.waitForFunction((at) => document.activeElement?.matches(at) === true, selector);

  it('makes a framework matrix of the themes, and writes in it by keyboard', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'New grid' }).press('Enter');
    await text('Name').fill('What it is like');
    await page.keyboard.press('Enter');
    await chosen().waitFor();
    await focused('[role="gridcell"]');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await focused('textarea');
    await page.keyboard.type('Time is taken from the evenings.');
    await page.keyboard.press('Control+Enter');
    await cell(/Time is taken from the evenings/).waitFor();
    await page.waitForFunction(
      () =>
        document.activeElement instanceof HTMLTextAreaElement &&
        document.activeElement.value === '',
    );
    await page.keyboard.type('Nurses are two, for a district.');
    await page.keyboard.press('Escape');
    await focused('[role="gridcell"]');
    await cell(/Nurses are two, for a district/).waitFor();
    await page.keyboard.press('Control+z');
    await cell(/Nurses are two, for a district/).waitFor({ state: 'detached' });
    await cell(/Time is taken from the evenings/).waitFor();
  });

  it('goes on behind what is written', async () => {
    const { page } = app;
    await cell(/Time is taken from the evenings/).click();
    await page.keyboard.press('Enter');
    await focused('textarea');
    await page.keyboard.type(' And nights.');
    await page.keyboard.press('Escape');
    await cell(/Time is taken from the evenings\. And nights\./).waitFor();
    await page.keyboard.press('Control+z');
    await cell(/evenings\. And/).waitFor({ state: 'detached' });
  });

  it('takes the words of a passage into the text', async () => {
    const { page } = app;
    await cell(/Time is taken from the evenings/).click();
    const pane = page.locator('[data-cell-pane]');
    await pane.getByRole('button', { name: 'Into the text' }).first().click();
    await focused('textarea');
    const summary = text('Summary');
    expect(await summary.inputValue()).toMatch(/^Time is taken from the evenings\.\n“.+”$/s);
    await page.keyboard.press('Escape');
    await cell(/Time is taken from the evenings.*“/s).waitFor();
  });

  it('marks a cell whose passages changed, and says that it holds', async () => {
    const { page } = app;
    const pane = page.locator('[data-cell-pane]');
    await pane.locator('button').filter({ hasText: '“' }).first().click();
    await documentShown(page);
    await page
      .getByRole('button', { name: /^Uncode / })
      .first()
      .waitFor();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Alt+3');
    await cell(/changed since it was written/).waitFor();
    await page.getByRole('button', { name: '1 cell changed: go to it' }).press('Enter');
    await focused('[role="gridcell"]');
    await pane.getByText('1 passage gone or worded otherwise').waitFor();
    await pane.getByRole('button', { name: 'It still holds' }).press('Enter');
    await cell(/changed since it was written/).waitFor({ state: 'detached' });
  });

  it('takes a column out, and tells what is then in none', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Columns…' }).press('Enter');
    const setup = page.getByRole('complementary', { name: 'The grid and its columns' });
    await setup.getByRole('combobox', { name: 'Rows in the order of' }).selectOption('Country');
    await page.getByRole('rowheader', { name: /2024 ?Australia$/ }).waitFor();
    expect(await page.getByRole('rowheader').first().textContent()).toMatch(/Australia$/);
    await page.keyboard.press('Control+z');
    await page.getByRole('rowheader', { name: /Australia/ }).waitFor({ state: 'detached' });
    const columns = await setup.getByRole('listitem').count();
    await setup
      .getByRole('button', { name: /^Take “/ })
      .last()
      .press('Enter');
    await setup
      .getByRole('listitem')
      .nth(columns - 1)
      .waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'What does not fit' }).press('Enter');
    const misfit = page.getByRole('complementary', { name: 'What does not fit' });
    await misfit.getByText(/excerpts? in no column/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Table…' }).press('Enter');
    await page.getByRole('table', { name: 'What it is like' }).waitFor();
    await page.getByText('Summaries are the reviewers’ own words.').waitFor();
  });

  it('makes a translation table, and says how the words of a concept go together', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: 'New grid' }).press('Enter');
    await text('Name').fill('Translated');
    await page.getByRole('radio', { name: 'Translation table' }).press('Space');
    await page.getByRole('button', { name: 'Make it' }).press('Enter');
    await text('Second-order words (authors)').waitFor();
    await focused('[role="gridcell"]');
    await page.keyboard.press('Enter');
    await focused('textarea');
    await page.keyboard.type('“You borrow it from your evenings”');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Time as a loan');
    await page.keyboard.press('Escape');
    await focused('[role="gridcell"]');
    await page.keyboard.press('Control+End');
    const relation = page.getByRole('combobox', { name: 'The studies’ words are' });
    await relation.selectOption('refutational');
    await page.getByRole('columnheader').filter({ hasText: 'refutational' }).waitFor();
    await page.getByRole('button', { name: 'Table…' }).press('Enter');
    const table = page.getByRole('table', { name: 'Translated' });
    await table.getByText('Time as a loan').waitFor();
  });
});
