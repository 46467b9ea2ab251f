import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** On the sample review: the style of references is chosen by keys, and the study’s reference follows it. */
describe('the style of references', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await documentShown(app.page);
  });
  afterAll(() => app.close());

  it('T7 is found by its other name, chosen in the details, shown there and beside the study, and undone', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('citation style');
    const found = page.getByRole('dialog').getByText('Title, question and methods…');
    await expect.poll(() => page.getByRole('dialog').getByRole('option').count()).toBe(1);
    await found.waitFor();
    await page.keyboard.press('Enter');
    const style = page.getByLabel(/^Style of references/);
    await style.waitFor();
    const example = page.getByText(/^For example: /);
    await example.getByText('Fictive Primary Care Quarterly 2022;18(1):33–51.').waitFor();
    await style.focus();
    await style.selectOption('apa');
    const inApa =
      'Ashgrove-Lunn, M., & Dahmoushi, L. (2022). Between two languages at the bedside: district nurses, interpreters and Arabic- and Urdu-speaking families in an English city. Fictive Primary Care Quarterly, 18(1), 33–51.';
    await page.getByText(`For example: ${inApa}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await style.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+1');
    await page.getByRole('grid').getByText('Ashgrove-Lunn').first().click();
    const panel = page.getByRole('region', { name: /^Details of Ashgrove-Lunn/ });
    await panel.getByText(inApa).waitFor();
    await page.keyboard.press('Control+z');
    await panel.getByText(inApa).waitFor({ state: 'detached' });
    await panel.getByText('Fictive Primary Care Quarterly 2022;18(1):33–51.').waitFor();
  });
});
