import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** S18 Sampling of the sample review's included studies, by keyboard. */
describe('S18 sampling', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'dark', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+1');
    await app.page.getByRole('link', { name: 'Sampling' }).press('Enter');
    await counts().waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  const counts = () => app.page.getByText(/\d+ eligible, \d+ sampled, \d+ not sampled/);
  const step = (number: number) => app.page.getByRole('listitem', { name: `Step ${number}` });
  const figures = async () => ((await counts().innerText()).match(/\d+/g) ?? []).map(Number);

  it('rates studies, and a step takes those that its criterion holds for', async () => {
    const { page } = app;
    await step(1).getByText('takes 8 studies').waitFor();
    await step(2).getByText('takes 2 studies').waitFor();
    for (const number of [2, 1])
      await page.getByRole('button', { name: `Remove step ${number}` }).press('Enter');
    await step(1).waitFor({ state: 'detached' });
    const richness = page.getByRole('combobox', { name: /^Data richness of/ });
    for (const at of [0, 1]) await richness.nth(at).selectOption('5');
    await page.getByRole('button', { name: 'Add a step' }).press('Enter');
    await step(1)
      .getByRole('combobox', { name: 'Condition about' })
      .selectOption({ label: 'Data richness' });
    await step(1)
      .getByRole('combobox', { name: 'Data richness' })
      .selectOption({ label: 'data richness 5 or more' });
    await step(1).getByText('takes 5 studies').waitFor();
    const why = step(1).getByRole('textbox', { name: 'Why these' });
    await why.fill('Rich data');
    await why.press('Enter');
    expect(await violations(page)).toEqual([]);
  });

  it('samples them, after which the others are marked and tables count the sampled alone', async () => {
    const { page } = app;
    const [eligible = 0] = await figures();
    await page.getByRole('button', { name: 'Sample 5 studies' }).press('Enter');
    await page.getByText(`${eligible} eligible, 5 sampled, ${eligible - 5} not sampled`).waitFor();
    await page.getByText('by step 1', { exact: true }).first().waitFor();
    expect(await page.getByText('by step 1', { exact: true }).count()).toBe(5);
    await page.getByText('5 in step 1 (data richness 5 or more; Rich data)').waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Matrix' }).press('Enter');
    await page.getByText('5 studies', { exact: true }).waitFor();
  });

  it('samples one more by hand for a reason, and takes it back', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+1');
    await page.getByRole('link', { name: 'Sampling' }).press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'eligible, not sampled' }).first();
    await row.getByRole('button', { name: /by hand$/ }).press('Enter');
    const reason = page.getByRole('dialog').getByRole('textbox', { name: 'Why' });
    await reason.fill('The only one on nights');
    await reason.press('Enter');
    const told = page.getByRole('table').getByText('by hand: The only one on nights');
    await told.waitFor();
    expect((await figures())[1]).toBe(6);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Add a step' }).focus();
    await page.keyboard.press('Control+z');
    await told.waitFor({ state: 'detached' });
    expect((await figures())[1]).toBe(5);
  });
});
