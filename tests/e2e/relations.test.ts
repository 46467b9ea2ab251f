import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Questions of the coding, asked of the sample by keyboard. */
describe('relations', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'dark', viewport: { width: 1200, height: 700 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Relations' }).press('Enter');
    await grid().waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  const grid = () => app.page.getByRole('grid', { name: 'Relations' });
  const chosen = () => grid().getByRole('gridcell', { selected: true });

  it('opens the passages of the cell that a key leads to, as many as it counts', async () => {
    await grid().getByRole('gridcell').first().press('ArrowRight');
    const figure = Number(await chosen().innerText());
    const pane = app.page.getByRole('region', { name: 'Passages of the selected cell' });
    await pane.getByRole('heading', { name: `${figure} passages` }).waitFor();
    expect(figure).toBeGreaterThan(0);
  });

  it('is free of accessibility breaches', async () => {
    expect(await violations(app.page)).toEqual([]);
  });

  it('lets a number be emptied and typed anew, and has it back where nothing was typed', async () => {
    const { page } = app;
    await page
      .getByRole('combobox', { name: 'Codes meet' })
      .selectOption({ label: 'near each other' });
    const within = page.getByRole('spinbutton', { name: 'Characters between them, at most' });
    const usual = await within.inputValue();
    await within.fill('');
    await expect.poll(() => within.inputValue()).toBe('');
    await within.press('Tab');
    await expect.poll(() => within.inputValue()).toBe(usual);
    await within.fill('');
    await within.pressSequentially('120');
    await within.press('Tab');
    await expect.poll(() => within.inputValue()).toBe('120');
    expect(usual).not.toBe('120');
    await page
      .getByRole('combobox', { name: 'Codes meet' })
      .selectOption({ label: 'on the same passage' });
    await grid().getByRole('gridcell', { selected: true }).waitFor();
  });

  it('leads from a passage to its place in the text', async () => {
    const pane = app.page.getByRole('region', { name: 'Passages of the selected cell' });
    const passage = pane.getByRole('button').first();
    const quote = (await passage.innerText()).split('\n')[0]?.slice(1, 30) ?? '';
    await passage.press('Enter');
    await app.page.getByRole('region', { name: 'Excerpt' }).getByText(quote).first().waitFor();
    expect(quote.length).toBeGreaterThan(10);
  });
});
