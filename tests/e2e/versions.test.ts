import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Versions of the codebook of the sample review, what became of it since, and the life of a theme. */
describe('versions of the codebook', () => {
  let app: LaunchedApp;
  const list = () => app.page.getByRole('listbox', { name: 'Versions of the codebook' });
  const chosen = (name: string) =>
    list().getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  const changes = () => app.page.getByRole('region', { name: 'Changes of the codebook' });

  beforeAll(async () => {
    app = await launch({ appearance: 'dark', viewport: { width: 1280, height: 800 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Versions', exact: true }).press('Enter');
    await chosen('After the pilot');
    await changes()
      .getByText('The box is one way of getting the medicines', { exact: false })
      .waitFor();
    await list().press('End');
    await screenShown(app.page);
  });
  afterAll(() => app.close());

  it('compares any day with now, and shows the codebook of that day', async () => {
    const { page } = app;
    await chosen('A day');
    await page.getByText('Choose a day: the codebook at its end').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Day (UTC)').fill('2019-01-01');
    await changes().waitFor();
    await changes().getByText('added', { exact: true }).first().waitFor();
    await page.getByRole('radio', { name: 'The codebook then' }).check({ force: true });
    await page.getByText('There were no codes yet.').waitFor();
    await page.getByRole('radio', { name: 'What changed' }).check({ force: true });
    await changes().waitFor();
  });

  it('names the codebook as it stands by keys, and nothing has changed yet', async () => {
    const { page } = app;
    await list().focus();
    await page.keyboard.press('n');
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Before the second half');
    await page.keyboard.press('Enter');
    await chosen('Before the second half');
    await page.getByText('Nothing changed.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says what became of the codebook since, and leads to it', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Codebook', exact: true }).press('Enter');
    const tree = page.getByRole('treegrid');
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('F2');
    const naming = page.locator('input:focus');
    await naming.fill('Too few hands');
    await naming.press('Enter');
    await tree.getByText('Too few hands').first().waitFor();
    await page.getByRole('link', { name: 'Versions', exact: true }).press('Enter');
    await changes().getByText('renamed', { exact: true }).waitFor();
    expect(await changes().getByRole('row').count()).toBe(2);
    await changes().getByRole('button', { name: 'Too few hands' }).press('Enter');
    await page.getByRole('heading', { name: 'Too few hands' }).waitFor();
  });

  it('tells on the page of a theme how it came to be', async () => {
    const { page } = app;
    const life = page.getByRole('region', { name: 'How it came to be' });
    await life.getByRole('button', { name: 'How it came to be' }).press('Enter');
    await life.getByText(/Renamed “.*” to “Too few hands”/).waitFor();
    expect(await life.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  });

  it('is a table of the changes, of the version that was chosen', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Versions', exact: true }).press('Enter');
    await chosen('Before the second half');
    await page.getByRole('button', { name: 'Table…' }).press('Enter');
    await page.getByRole('cell', { name: 'renamed' }).waitFor();
    await page.getByText(/^Since “Before the second half”:/).waitFor();
  });

  it('compares a version with a day, the earlier one first', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    await chosen('Before the second half');
    await page.getByRole('combobox', { name: 'Compared with' }).selectOption('A day…');
    await page.getByText('Choose the day that it is compared with.').waitFor();
    await page.getByLabel('Day it is compared with (UTC)').fill('2019-01-01');
    await page
      .getByText(/^From 1 Jan 2019 to “Before the second half”: 0 codes, then \d+\./)
      .waitFor();
    await changes().getByText('added', { exact: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Compared with' }).selectOption('Now');
    await page.getByText(/^Since “Before the second half”/).waitFor();
  });

  it('removes a name by keys, and undo brings it back', async () => {
    const { page } = app;
    await chosen('Before the second half');
    await list().focus();
    await page.keyboard.press('Delete');
    await list().getByText('Before the second half').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await list().getByText('Before the second half').waitFor();
  });
});
