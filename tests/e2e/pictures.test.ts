import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** Pictures of the sample review, chosen, read and saved by keyboard. */
describe('pictures of the synthesis', () => {
  let app: LaunchedApp;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-pictures-'));
    app = await launch({ appearance: 'dark', viewport: { width: 1440, height: 900 } });
    await documentShown(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are drawn with their numbers beside them, follow the coding that is chosen, and are saved', async () => {
    const { page } = app;
    await press(page, 'Alt+5');
    await page.getByRole('option', { name: 'Pictures of the synthesis' }).click();
    await page.getByRole('img', { name: /^Studies per theme\. Carrying a system/ }).waitFor();
    await page.getByRole('row', { name: 'Lack of resources 11' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Studies per theme' }).focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await page.getByRole('row', { name: 'Ashgrove-Lunn & Dahmoushi 2022 15 15' }).waitFor();
    await page.getByRole('radio', { name: 'My own' }).check({ force: true });
    await page.getByRole('row', { name: /^Castellane-Roy et al\. 2019 / }).waitFor();
    const svg = join(folder, 'new codes.svg');
    await app.answerSave(svg);
    await page.getByRole('button', { name: 'Save as SVG' }).press('Enter');
    await written(svg);
    expect(await readFile(svg, 'utf8')).toContain('>New codes by order of coding</text>');
    const csv = join(folder, 'new codes.csv');
    await app.answerSave(csv);
    await page.getByRole('button', { name: 'Save the numbers as CSV' }).press('Enter');
    await written(csv);
    expect((await readFile(csv, 'utf8')).split('\r\n')[0]).toBe(
      '\uFEFF"Study","Codes so far","New codes"',
    );
    const png = join(folder, 'new codes.png');
    await app.answerSave(png);
    await page.getByRole('button', { name: 'Save as PNG' }).press('Enter');
    await written(png);
    expect([...(await readFile(png)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });
});
