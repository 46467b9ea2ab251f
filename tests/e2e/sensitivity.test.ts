import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** What the synthesis of the sample review rests on: by keys, with the quotes behind, reported, and as a table. */
describe('sensitivity', () => {
  let app: LaunchedApp;
  const list = () => app.page.getByRole('listbox', { name: 'What is left out' });
  const chosen = (name: string) =>
    list().getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  const sheet = (name: string) => app.page.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Sensitivity', exact: true }).press('Enter');
    await list().waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  it('says what each theme and finding rests on, and has no faults of access', async () => {
    await chosen('Nothing left out');
    await sheet('What each theme rests on').waitFor();
    await sheet('What each finding rests on').waitFor();
    expect(await violations(app.page)).toEqual([]);
  });

  it('shows by keys what is left without one person’s coding, and the quotes of it', async () => {
    const { page } = app;
    await list().focus();
    await page.keyboard.press('End');
    await chosen('Coding by');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await chosen('Coding by Sample reviewer');
    const findings = sheet('Findings on one study');
    await findings.waitFor();
    await page.keyboard.press('Enter');
    const first = findings.getByRole('button').first();
    await first.and(page.locator(':focus')).waitFor();
    const figure = findings.getByRole('button', { expanded: false }).first();
    await figure.press('Enter');
    await findings.getByRole('button', { expanded: true }).waitFor();
    await findings.getByText('“').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('keeps what is left out in hand when other studies are listed around it', async () => {
    const { page } = app;
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await chosen('Brömmelkampf');
    const before = await list().getByRole('option').count();
    const scope = page.getByRole('combobox', { name: 'Studies', exact: true });
    await scope.selectOption('all');
    await expect.poll(() => list().getByRole('option').count()).toBeGreaterThan(before);
    await chosen('Brömmelkampf');
    await sheet('Brömmelkampf & Süßholzer 2015').getByText('This study').waitFor();
    await scope.selectOption('included');
    await expect.poll(() => list().getByRole('option').count()).toBe(before);
    await chosen('Brömmelkampf');
  });

  it('leaves out studies of lesser concerns once that is chosen, and undo takes it back', async () => {
    const { page } = app;
    const level = page.getByRole('combobox', { name: 'Left out together' });
    await list().getByText('No study with serious concerns').waitFor();
    await level.selectOption('minor');
    await list()
      .getByText(/^All \d+ studies with concerns$/)
      .waitFor();
    await list().focus();
    await page.keyboard.press('Control+z');
    await list().getByText('No study with serious concerns').waitFor();
  });

  it('stands in the methods section only once its authors say so', async () => {
    const { page } = app;
    const methods = async () => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('link', { name: 'Checklists', exact: true }).press('Enter');
      await page.getByText('Methods section', { exact: true }).click();
      await page.getByText('The review was worked on in Themeloom').first().waitFor();
      return page.getByText('To see what the synthesis rests on');
    };
    const back = async () => {
      await page.keyboard.press('Alt+3');
      await list().waitFor();
    };
    expect(await (await methods()).count()).toBe(0);
    await back();
    const box = page.getByRole('checkbox', { name: 'Say it in the methods section' });
    await box.press('Space');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked === true,
    );
    await (await methods()).waitFor();
    await back();
  });

  it('is a table that is previewed', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Table…' }).press('Enter');
    await page.getByRole('columnheader', { name: 'Themes without excerpts' }).waitFor();
    await page.getByRole('cell', { name: 'Coding by Ines Marrowby' }).waitFor();
  });
});
