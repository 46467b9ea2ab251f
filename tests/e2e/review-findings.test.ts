import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Findings of the sample review: the outline by keys, the worksheet, remarks and the table. */
describe('findings', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'dark', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Findings', exact: true }).press('Enter');
    await outline().waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  const outline = () => app.page.getByRole('listbox', { name: 'Findings' });
  const chosen = (start: string) =>
    outline().getByRole('option', { selected: true }).filter({ hasText: start }).waitFor();
  /** Waits until the chosen finding stands under a theme. */
  const under = (theme: string) =>
    app.page.waitForFunction(
      (name) =>
        [...document.querySelectorAll('article select')].some(
          (select) =>
            select instanceof HTMLSelectElement && select.selectedOptions[0]?.text.trim() === name,
        ),
      theme,
    );
  const remarks = () => app.page.getByRole('region', { name: 'Remarks' });

  it('steps through the outline, moves a finding, and takes that back', async () => {
    const { page } = app;
    expect(await violations(page)).toEqual([]);
    await outline().focus();
    await page.keyboard.press('End');
    await chosen('Being known to a family');
    await page.keyboard.press('Home');
    await chosen('Doctors and nurses find');
    await page.keyboard.press('Alt+ArrowDown');
    await under('Fragmented multidisciplinary team approach');
    await outline().focus();
    await page.keyboard.press('Control+z');
    await under('Lack of resources');
    await chosen('Doctors and nurses find');
  });

  it('opens the passages behind a number, and marks one', async () => {
    const { page } = app;
    await outline().focus();
    await page.keyboard.press('Home');
    await chosen('Doctors and nurses find');
    const coherence = page.getByRole('region', { name: 'Coherence' });
    await coherence.getByRole('button', { name: '3 support', exact: true }).press('Enter');
    const stance = coherence.getByRole('combobox', { name: /^How “/ }).first();
    await stance.selectOption('contradicts');
    await coherence.getByRole('button', { name: '1 contradicts', exact: true }).waitFor();
    await remarks().getByText('coherence gives no concern').waitFor();
  });

  it('tells what is wrong with the last one assessed, leads to it, and puts a remark aside', async () => {
    const { page } = app;
    await outline().getByRole('option').filter({ hasText: 'Learning beside someone' }).click();
    await remarks().getByText('The confidence is high, with serious concerns').waitFor();
    const title = remarks().getByRole('listitem').filter({ hasText: 'reads like the title' });
    await title.getByRole('button', { name: 'Mend' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Statement' });
    await field.waitFor();
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await field.fill('Skills of care are passed on by standing beside somebody who has them.');
    await outline().focus();
    await title.waitFor({ state: 'detached' });
    const score = remarks().getByRole('listitem').filter({ hasText: 'count of answers' });
    await score.getByRole('button', { name: 'Not a problem' }).press('Enter');
    await score.waitFor({ state: 'detached' });
    await remarks().getByRole('button', { name: 'Bring 1 remark back' }).waitFor();
  });

  it('writes a finding from a code, and shows it in the evidence profile', async () => {
    const { page } = app;
    await outline().focus();
    await page.keyboard.press('n');
    const statement = page.getByRole('textbox', { name: 'Statement' });
    await statement.fill('Nurses give back small dignities that no plan provides for.');
    await page.getByRole('button', { name: 'Write it' }).press('Enter');
    await chosen('Nurses give back');
    await page.getByRole('button', { name: 'Evidence profile…' }).press('Enter');
    await page.getByText('CERQual assessment of confidence in the evidence').first().waitFor();
    await page.getByText('Nurses give back small dignities').first().waitFor();
  });
});
