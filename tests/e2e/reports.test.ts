import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Two papers on one study, joined and separated by keyboard, on the sample review. */
describe('another report of a study', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+1');
    await inGrid('Ashgrove-Lunn').waitFor();
  });
  afterAll(() => app.close());

  const inGrid = (study: string) => app.page.getByRole('grid').getByText(study).first();
  const panel = (study: RegExp) => app.page.getByRole('region', { name: study });
  const said = (text: string) => app.page.getByText(text).first().waitFor();
  const focusIs = (name: string) =>
    expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toContain(name);

  it('is found and joined by keys: its documents and its reference are the study’s', async () => {
    const { page } = app;
    await inGrid('Ashgrove-Lunn').click();
    const study = panel(/^Details of Ashgrove-Lunn/);
    await study.getByRole('button', { name: 'Add a report…' }).press('Enter');
    await hasKeys(study.getByRole('textbox'));
    await page.keyboard.type('brömmel');
    await study.getByRole('button', { name: /^Brömmelkampf/ }).waitFor();
    await page.keyboard.press('Enter');
    await said(
      'Brömmelkampf & Süßholzer 2015 is another report of Ashgrove-Lunn & Dahmoushi 2022 now.',
    );
    await focusIs('Add a report…');
    await study.getByText('Nowhere Studies in Rural Practice').waitFor();
    await study.getByRole('button', { name: /^Paper/ }).waitFor();
    await inGrid('Brömmelkampf').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  it('is made a study of its own again, and undo joins it', async () => {
    const { page } = app;
    const study = panel(/^Details of Ashgrove-Lunn/);
    await study
      .getByRole('button', { name: 'Make it a study of its own: Brömmelkampf & Süßholzer 2015' })
      .press('Enter');
    await said('Brömmelkampf & Süßholzer 2015 is a study of its own again.');
    await focusIs('Add a report…');
    await inGrid('Brömmelkampf').waitFor();
    await page.keyboard.press('Control+Z');
    await inGrid('Brömmelkampf').waitFor({ state: 'detached' });
  });

  it('is counted as a report in the flow diagram: one study fewer, as many reports', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+5');
    await page.getByRole('option', { name: 'PRISMA 2020 flow diagram' }).click();
    const picture = page.getByRole('img', { name: /PRISMA|Identification|records/i }).first();
    await expect
      .poll(() => picture.getAttribute('alt'))
      .toMatch(/Studies included in review \(n = 11\); Reports of included studies \(n = 12\)/);
  });
});
