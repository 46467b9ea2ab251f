import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** S17 Sets of studies, in the sample, by keyboard. */
describe('S17 sets', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+1');
    await screenShown(app.page);
    await table().waitFor();
  });
  afterAll(() => app.close());

  const table = () => app.page.getByRole('grid', { name: 'Studies' });
  const dialog = () => app.page.getByRole('dialog', { name: 'Sets' });
  const scope = () => app.page.getByRole('combobox', { name: 'Studies' });

  it('are made of the studies that are ticked, and then the table lists those alone', async () => {
    const { page } = app;
    const boxes = table().getByRole('gridcell', { name: /^Select / });
    await boxes.first().press(' ');
    for (const key of ['ArrowDown', ' ']) await page.keyboard.press(key);
    await page.getByText(/^2 selected/).waitFor();
    await page.getByRole('button', { name: 'Add to a set…' }).press('Enter');
    await dialog().waitFor();
    const name = dialog().getByRole('textbox', { name: 'Name of the set' });
    await name.fill('Home visits');
    await name.press('Enter');
    const show = dialog().getByRole('button', { name: 'Show only this set' });
    await show.waitFor();
    expect(await violations(page)).toEqual([]);
    await show.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('2 studies', { exact: true }).waitFor();
    expect(await scope().locator('option:checked').innerText()).toBe('Home visits');
  });

  it('are obeyed beside the text and by the matrix', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Matrix' }).press('Enter');
    await page.getByRole('grid', { name: 'Studies by themes' }).waitFor();
    await page.getByText('2 studies', { exact: true }).waitFor();
    await scope().selectOption({ label: 'All studies' });
    await page.getByText('2 studies', { exact: true }).waitFor({ state: 'hidden' });
    await scope().selectOption({ label: 'Home visits' });
    await page.getByText('2 studies', { exact: true }).waitFor();
  });

  it('are obeyed by the codebook with its counts, by memos and by agreement', async () => {
    const { page } = app;
    // The first studies of the table are coded by nobody.
    const pane = page.getByRole('region', { name: 'Page of the chosen code' });
    const nothing = pane.getByText('No excerpts', { exact: true }).first();
    await page.getByRole('link', { name: 'Codebook' }).press('Enter');
    await page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row').first().click();
    await nothing.waitFor();
    await scope().selectOption({ label: 'All studies' });
    await pane.getByText(/^\d+ excerpts in \d+ studies$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Memos' }).press('Enter');
    const memos = page
      .getByRole('listbox')
      .or(page.getByRole('grid', { name: 'Memos' }))
      .first();
    await memos.waitFor();
    await scope().selectOption({ label: 'Home visits' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Alt+4');
    await page.getByRole('link', { name: 'Agreement' }).press('Enter');
    await page.getByRole('button', { name: 'All documents' }).waitFor();
    expect(await scope().inputValue()).toMatch(/^set:/);
    expect(await violations(page)).toEqual([]);
  });

  it('by conditions follow the studies for which these hold', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+1');
    await table().waitFor();
    await page.getByRole('button', { name: 'Sets…' }).press('Enter');
    const name = dialog().getByRole('textbox', { name: 'Name of the set' });
    await name.fill('Lately');
    await dialog()
      .getByRole('combobox', { name: 'Of which studies' })
      .selectOption({ label: 'By conditions, as they come to hold' });
    await name.press('Enter');
    await dialog().getByRole('heading', { name: 'Conditions' }).waitFor();
    await dialog()
      .getByRole('combobox', { name: 'Condition about' })
      .selectOption({ label: 'Year' });
    await dialog().getByRole('textbox', { name: 'From year' }).fill('2100');
    await dialog().getByRole('textbox', { name: 'From year' }).press('Enter');
    await dialog().getByText('year 2100 or later').waitFor();
    await dialog().getByRole('button', { name: 'Lately' }).getByText('0 studies').waitFor();
    await dialog().getByRole('button', { name: 'Show only this set' }).press('Enter');
    await page.getByText('No study is in this set now.').waitFor();
    await page.getByRole('button', { name: 'Show all studies' }).press('Enter');
    await table().waitFor();
  });

  it('are removed, and back by undo', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Sets…' }).press('Enter');
    await dialog().getByRole('button', { name: 'Lately' }).press('Enter');
    await dialog().getByRole('button', { name: 'Remove the set' }).press('Enter');
    await dialog().getByRole('button', { name: 'Lately' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await table()
      .getByRole('gridcell', { name: /^Select / })
      .first()
      .focus();
    await page.keyboard.press('Control+z');
    await page.getByText('The set “Lately” is back').first().waitFor();
    expect(await scope().locator('option').allInnerTexts()).toContain('Lately');
  });
});
