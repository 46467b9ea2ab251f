import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('eligibility criteria beside the record', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await press(app.page, 'Alt+S');
    await app.page.getByRole('link', { name: 'Full text' }).click();
    await app.page.getByLabel('Show', { exact: true }).selectOption('all');
  });

  afterAll(async () => {
    await app?.close();
  });

  const pane = () => app.page.getByRole('region', { name: 'Eligibility criteria' });
  const list = () => app.page.getByRole('listbox', { name: 'Studies to screen' });

  it('S20 they are begun with a framework by keyboard, worded, and tied to a new reason, which undo takes back', async () => {
    const { page } = app;
    // Those of the sample are seen without being asked for, and are not those that are begun here.
    await pane().getByRole('button', { name: 'Edit the eligibility criteria' }).click();
    for (const name of ['Population', 'Phenomenon of interest', 'Context', 'Research type']) {
      const remove = pane().getByRole('button', { name: `Remove the criterion ${name}` });
      await remove.click();
      await remove.waitFor({ state: 'detached' });
    }
    await list().focus();
    await press(page, 'c');
    await pane().getByRole('button', { name: 'PEO' }).focus();
    await press(page, 'Enter');
    const include = page.getByLabel('Include: Population');
    await include.fill('People who die at home');
    await page.getByLabel('Exclude: Population').fill('Children');
    const tied = page.getByLabel('Reason for exclusion: Outcome');
    await tied.selectOption({ label: 'A new reason…' });
    await page.getByLabel('Words of the new reason: Outcome').fill('Nothing on dying');
    await press(page, 'Enter');
    const offered = page
      .getByRole('complementary')
      .getByRole('button', { name: 'Nothing on dying' });
    await offered.waitFor();
    expect(await violations(page)).toEqual([]);
    await pane().getByRole('button', { name: 'Done' }).click();
    await pane().getByText('People who die at home').waitFor();
    await list().focus();
    await press(page, 'Control+z');
    await offered.waitFor({ state: 'detached' });
    await press(page, 'Control+Shift+Z');
    await offered.waitFor();
  });

  it('S20 the number of the reason excludes, and the criterion that it is tied to is marked', async () => {
    const { page } = app;
    const reason = pane().getByRole('button', { name: 'Wrong population' });
    await list().focus();
    await press(page, 'Home');
    await page.getByRole('option', { selected: true, name: /included/ }).waitFor();
    expect(await reason.getAttribute('aria-pressed')).toBe('false');
    await press(page, '1');
    const next = page
      .getByRole('option', { selected: true })
      .and(page.locator('[aria-posinset="2"]'));
    await next.waitFor();
    await press(page, 'k');
    await expect.poll(() => reason.getAttribute('aria-pressed')).toBe('true');
    await press(page, 'Control+z');
    await expect.poll(() => reason.getAttribute('aria-pressed')).toBe('false');
  });

  it('S20 what was decided before a criterion was written is counted quietly, and listed until the list is left', async () => {
    const { page } = app;
    await pane()
      .getByRole('button', { name: 'List them: decided on before “Population” changed' })
      .click();
    const left = page.getByRole('button', { name: 'Leave this list' });
    await left.waitFor();
    await page
      .getByText(/records decided on before “Population” changed/)
      .first()
      .waitFor();
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await left.click();
    await left.waitFor({ state: 'detached' });
    await list().focus();
    await press(page, 'c');
    await pane().getByText('People who die at home').waitFor({ state: 'detached' });
    await press(page, 'c');
    await pane().getByText('People who die at home').waitFor();
  });

  it('S20 the paragraph for the methods section is on the clipboard', async () => {
    const { page } = app;
    await pane().getByRole('button', { name: 'Copy for the methods section' }).click();
    await page
      .getByText(/copied/i)
      .first()
      .waitFor();
  });
});
