import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOneDocument } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const interview = `Interviewer: How was the first week at home?

Rosa: The van was late again. We waited until morning.

Interviewer: And who rang you?

Rosa: Nobody rang. My sister did.

Nurse: We ring on the third day. That is the rule.

Interviewer: Is that soon enough?

Nurse: It is what we can do. I write it down.
`;

/** G1 to G4 Groups of participants in an interview, by keyboard. */
describe('groups of participants', () => {
  let app: LaunchedApp;
  let folder: string;

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const said = (text: string | RegExp): Promise<void> =>
    app.page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
  const focused = (name: string): Promise<void> =>
    app.page.locator(':focus').and(app.page.getByRole('combobox', { name })).waitFor();
  const inspected = () => app.page.getByRole('region', { name: 'Excerpt' });
  const groups = () => inspected().getByRole('group', { name: 'Groups of participants' });
  const ask = async (): Promise<void> => {
    await press('w');
    await focused('Group of participants of the passage');
  };
  /** Selects the first sentence of a paragraph, counted from 0. */
  const select = async (paragraph: number): Promise<void> => {
    await press('t', 'Control+Home');
    for (let step = 0; step < paragraph; step += 1) await press('Control+ArrowDown');
    await press('s');
    await app.page.getByRole('toolbar', { name: 'Code the selection' }).waitFor();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-groups-'));
    const path = join(folder, 'First week.txt');
    await writeFile(path, interview);
    app = await launch({ viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await openOneDocument(app, path, 'Rosa Jansen');
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are given to an excerpt by one key, made from what is typed, and then by their digit', async () => {
    await select(1);
    await press('c');
    await focused('Code…');
    await app.page.keyboard.type('Late deliveries');
    await press('Enter');
    await said('Coded as Late deliveries');
    await ask();
    await app.page.keyboard.type('Patients');
    await press('Enter');
    await said('Group: Patients');
    await groups().getByText('Patients').waitFor();
    await ask();
    expect(await violations(app.page)).toEqual([]);
    await press('1');
    await said('No group');
    await press('Control+z');
    await groups().getByText('Patients').waitFor();
  });

  it('are given before the passage is coded', async () => {
    await select(3);
    await ask();
    await press('1');
    await said('The next excerpt gets the group Patients');
    await press('q');
    await groups().getByText('Patients').waitFor();
  });

  it('are those of a speaker for every excerpt in their turns', async () => {
    await press('Escape', 'Escape');
    const nurse = app.page.getByRole('button', { name: 'Count Nurse to a group' });
    await nurse.press('Enter');
    await focused('Group of Nurse');
    await app.page.keyboard.type('Nurses');
    await press('Enter');
    await app.page.getByRole('button', { name: 'Nurse counts to Nurses: change' }).waitFor();
    await select(6);
    await press('q');
    await groups().getByText('by its speaker').waitFor();
    expect(await groups().innerText()).toContain('Nurses');
    expect(await violations(app.page)).toEqual([]);
    await ask();
    await press('2');
    await said('No group');
    await groups().getByText('by its speaker').waitFor({ state: 'detached' });
    await press('Control+z');
    await groups().getByRole('button', { name: 'Take the group “Nurses” away' }).waitFor();
  });

  it('are named, merged and removed in their list, and taken back', async () => {
    await press('Control+k');
    await app.page
      .getByPlaceholder('Type what you want to do')
      .and(app.page.locator(':focus'))
      .waitFor();
    await app.page.keyboard.type('Groups of participants');
    await press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Groups of participants' });
    const name = dialog.getByRole('textbox', { name: 'Name of the group “Patients”' });
    await name.fill('People at home');
    await name.press('Enter');
    await dialog.getByRole('textbox', { name: 'Name of the group “People at home”' }).waitFor();
    await dialog.getByText('2 excerpts').waitFor();
    expect(await violations(app.page)).toEqual([]);
    // Nothing is merged before a group is chosen from the list.
    const merge = dialog.getByRole('button', { name: 'Group “Nurses”: merge into…' });
    await merge.press('ArrowDown');
    const into = app.page.getByRole('menuitem', { name: 'People at home' });
    await into.and(app.page.locator(':focus')).waitFor();
    await dialog.getByText('2 excerpts').waitFor({ state: 'attached' });
    expect(await violations(app.page)).toEqual([]);
    await press('Enter');
    await dialog.getByText('3 excerpts').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await press('Control+z');
    await groups().getByText('Nurses').waitFor();
  });

  it('are given to several excerpts at once from the page of a code', async () => {
    await press('Alt+3');
    await app.page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row').first().click();
    const grid = app.page.getByRole('grid', { name: 'Excerpts' });
    await grid.focus();
    await press('Space', 'Shift+ArrowDown');
    await app.page.getByText('2 excerpts selected').waitFor();
    await app.page.getByRole('button', { name: 'Group…' }).press('Enter');
    await focused('Group of 2 excerpts');
    await app.page.keyboard.type('Carers');
    expect(await violations(app.page)).toEqual([]);
    await press('Enter');
    await said('Gave the group “Carers” to 2 excerpts');
    await app.page.getByText('2 excerpts selected').waitFor({ state: 'detached' });
    await expect.poll(() => grid.getByText('Carers').count()).toBe(2);
    const of = app.page.getByRole('combobox', { name: 'Groups of participants' });
    await of.selectOption({ label: 'Not given' });
    await app.page.getByText('No excerpt of this group is listed here.').waitFor();
    await of.selectOption({ label: 'Carers' });
    await expect.poll(() => grid.getByText('Carers').count()).toBe(2);
    expect(await violations(app.page)).toEqual([]);
    await of.selectOption({ label: 'All groups' });
    await grid.focus();
    await press('Control+z');
    await expect.poll(() => grid.getByText('Carers').count()).toBe(0);
  });

  it('are rows of the matrix, and of its table', async () => {
    await press('Alt+6');
    await app.page.getByRole('radio', { name: 'Groups of participants' }).press(' ');
    const matrix = app.page.getByRole('grid', { name: 'Groups of participants by themes' });
    await app.page.getByRole('radio', { name: 'All codes and themes' }).press(' ');
    await matrix.getByRole('gridcell', { name: /^Nurses, .*: 1 excerpt/ }).click();
    const pane = app.page.getByRole('region', { name: 'Excerpts of the selected cell' });
    await pane.getByText(/It is what we can do|We ring on the third day/).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Export this matrix…' }).press('Enter');
    await app.page.getByRole('table').getByText('Nurses').waitFor();
    expect(await violations(app.page)).toEqual([]);
  });

  it('are columns of the codes, and a condition of passages', async () => {
    await press('Alt+3');
    await app.page.getByRole('link', { name: 'Relations' }).press('Enter');
    const grid = app.page.getByRole('grid', { name: 'Relations' });
    await app.page.getByRole('radio', { name: 'By attribute' }).press(' ');
    await app.page.getByRole('button', { name: /^Rows/ }).press('Enter');
    await app.page.getByRole('radio', { name: 'All' }).press(' ');
    await press('Escape');
    await grid.waitFor();
    await app.page.getByRole('combobox', { name: 'Attribute' }).selectOption({ label: 'Group' });
    await screenShown(app.page);
    await grid.getByRole('columnheader', { name: /People at home/ }).waitFor();
    await grid.getByRole('columnheader', { name: /Nurses/ }).waitFor();
    const asks = app.page.getByRole('radiogroup', { name: 'Question' });
    await asks.getByRole('radio', { name: 'Passages' }).press(' ');
    await app.page
      .getByRole('combobox', { name: 'Condition about' })
      .selectOption({ label: 'Group of participants' });
    await app.page
      .getByRole('combobox', { name: 'Group of participants' })
      .selectOption({ label: 'Nurses' });
    await app.page.getByText(/It is what we can do/).waitFor();
    expect(await violations(app.page)).toEqual([]);
  });
});
