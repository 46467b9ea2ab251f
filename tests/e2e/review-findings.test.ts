import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { teamReview } from '../renderer/compare/team-fixture.ts';
import { openFileAs } from './driver/acts.ts';
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

  it('takes a quote into a statement, shows it as it stands, and leads back to it', async () => {
    const { page } = app;
    await outline().focus();
    await page.keyboard.press('Home');
    await chosen('Doctors and nurses find');
    const field = page.getByRole('textbox', { name: 'Statement' });
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.locator('[data-statement]').getByRole('button', { name: 'Insert quote…' }).click();
    const search = page.getByRole('searchbox', { name: 'Search excerpts' });
    await search.fill('twenty-five minutes');
    const offered = page.getByRole('listbox', { name: 'Excerpts to quote' }).getByRole('option');
    await expect.poll(() => offered.count()).toBe(1);
    await search.press('Enter');
    await expect.poll(() => field.inputValue()).toContain('](excerpt:');
    expect(await violations(page)).toEqual([]);
    await outline().focus();
    const words = page
      .locator('[data-statement]')
      .getByRole('group', { name: 'Text with its quotes' });
    expect(await words.textContent()).not.toContain('excerpt:');
    await words.getByRole('button', { name: /twenty-five minutes/ }).press('Enter');
    const excerpt = page.getByRole('region', { name: 'Excerpt' });
    await excerpt.locator('blockquote').filter({ hasText: 'twenty-five minutes' }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Findings', exact: true }).press('Enter');
    await outline().waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue()).not.toContain('](excerpt:');
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
    // E13: half a finding is offered when the form is back.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Write it' }).waitFor({ state: 'detached' });
    await expect
      .poll(() => outline().evaluate((list) => list === document.activeElement))
      .toBe(true);
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Use it' }).press('Enter');
    await expect
      .poll(() => statement.inputValue())
      .toBe('Nurses give back small dignities that no plan provides for.');
    await page.getByRole('button', { name: 'Write it' }).press('Enter');
    await chosen('Nurses give back');
    const add = page.getByRole('button', { name: 'Add a theme or code…' });
    await add.press('Enter');
    const picker = page.getByRole('dialog').getByRole('combobox');
    await expect.poll(() => picker.evaluate((el) => el === document.activeElement)).toBe(true);
    await page.keyboard.type('small dign');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /dignit/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: 'Rests on' })
      .getByRole('button', { name: /dignit/i })
      .first()
      .waitFor();
    await expect.poll(() => add.evaluate((el) => el === document.activeElement)).toBe(true);
    // E15: what is explained is kept by Escape, which leads back to the list.
    const why = page.getByRole('textbox', { name: 'Coherence: explanation' });
    await why.fill('The quotes fit.');
    await why.press('Escape');
    await expect.poll(() => outline().evaluate((el) => el === document.activeElement)).toBe(true);
    await expect.poll(() => why.inputValue()).toBe('The quotes fit.');
    await page.getByRole('button', { name: 'Evidence profile…' }).press('Enter');
    await page.getByText('CERQual assessment of confidence in the evidence').first().waitFor();
    await page.getByText('Nurses give back small dignities').first().waitFor();
  });

  it('takes a level that arrows came to as one step of undo', async () => {
    const { page } = app;
    const level = page.getByRole('combobox', { name: 'Level of Coherence' });
    const holds = (value: string) =>
      page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('[data-place="coherence"] select')].some(
            (select) => select instanceof HTMLSelectElement && select.value === wanted,
          ),
        value,
      );
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Findings', exact: true }).press('Enter');
    await outline().focus();
    await page.keyboard.press('End');
    await chosen('Being known to a family');
    await level.focus();
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowDown');
    await holds('serious');
    await outline().focus();
    // Only what was taken is in the trail, and a remark on it is there.
    await remarks().getByText('Coherence: the level has no explanation').waitFor();
    await page.keyboard.press('Control+z');
    await holds('');
  });

  it('marks an excerpt for a finding from the text, by right click and in the inspector', async () => {
    const { page } = app;
    const dialog = page.getByRole('dialog', { name: 'How this excerpt stands to a finding' });
    await page.keyboard.press('Alt+2');
    await documentShown(page);
    await page.keyboard.press('t');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(']');
    await page.getByRole('button', { name: 'Finding…' }).press('Enter');
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'qualifies' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Mark' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/ qualifies the finding “/)
      .first()
      .waitFor();
    const coded = await page.evaluate(() => {
      const ranges = [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('code-'))
        .flatMap(([, each]) => [...each]);
      const lines = ranges.flatMap((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return [...live.getClientRects()].slice(0, 1);
      });
      const line = lines.find(({ top, width }) => top > 200 && width > 100);
      return line === undefined ? undefined : { x: line.left + 8, y: line.top + 8 };
    });
    if (coded === undefined) throw new Error('No coded words are on the screen');
    await page.mouse.click(coded.x, coded.y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Mark the excerpt for a finding/ }).click();
    await dialog.getByRole('button', { name: 'Mark' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/ supports the finding “/)
      .first()
      .waitFor();
  });

  it('marks what is picked on a code’s page for a finding, by keyboard', async () => {
    const { page } = app;
    const dialog = page.getByRole('dialog', { name: /^How these \d+ excerpts stand/ });
    await page.getByRole('button', { name: 'Open the code’s page' }).first().press('Enter');
    const grid = page.getByRole('grid', { name: /xcerpts/ });
    await grid.focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').getByRole('button', { name: 'Finding…' }).press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Mark' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/\d+ excerpts support the finding “/)
      .first()
      .waitFor();
  });
});

describe('findings of a review without any', () => {
  it('puts the caret into the statement, and back to where work goes on', async () => {
    const app = await launch({ viewport: { width: 1280, height: 800 } });
    try {
      const { page } = app;
      await documentShown(page);
      const outline = page.getByRole('listbox', { name: 'Findings' });
      const statement = page
        .getByRole('textbox', { name: 'Statement' })
        .and(page.locator(':focus'));
      await page.keyboard.press('Alt+3');
      await page.getByRole('link', { name: 'Findings', exact: true }).press('Enter');
      await outline.and(page.locator(':focus')).waitFor();
      for (let left = await outline.getByRole('option').count(); left > 0; left -= 1) {
        await page.keyboard.press('Delete');
        await expect.poll(() => outline.getByRole('option').count()).toBe(left - 1);
      }
      const write = page.getByRole('button', { name: 'Write a finding' });
      await write.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await statement.waitFor();
      await page.keyboard.press('Escape');
      await write.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await statement.waitFor();
      await page.keyboard.type('Carers read the dying by small signs.');
      await page.keyboard.press('Control+Enter');
      await outline.getByRole('option').filter({ hasText: 'Carers read the dying' }).waitFor();
      await outline.focus();
      await page.keyboard.press('n');
      await statement.waitFor();
    } finally {
      await app.close();
    }
  });
});

describe('findings of a review that is not appraised', () => {
  it('lead to the appraisal of the first study that contributes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'themeloom-findings-'));
    const app = await launch({ appearance: 'light', viewport: { width: 1280, height: 800 } });
    try {
      const { page } = app;
      await documentShown(page);
      const loom = join(folder, 'nights.loom');
      await writeFile(loom, await writeBundle(teamReview().contents));
      await openFileAs(app, loom, 'Ana Bell');
      await page.keyboard.press('Alt+3');
      await page.getByRole('heading', { name: 'Waiting' }).waitFor();
      await page.getByRole('button', { name: 'Write a finding…' }).press('Enter');
      await page
        .getByRole('textbox', { name: 'Statement' })
        .fill('Short visits are what a closed team leaves.');
      await page.getByRole('button', { name: 'Write it' }).press('Enter');
      const methods = page.getByRole('region', { name: 'Methodological limitations' });
      await methods.getByRole('button', { name: 'Appraise…' }).press('Enter');
      await page
        .getByRole('link', { name: 'Appraisal', exact: true, includeHidden: false })
        .waitFor();
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Appraisal');
    } finally {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
