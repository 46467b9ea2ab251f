import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmptyReview, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

async function type(page: Page, field: string, words: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(words);
  await page.keyboard.press('Enter');
}

describe('the flow diagram', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-flow-'));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    const text = join(folder, 'Harrow 2016.txt');
    await writeFile(text, 'You borrow it from your evenings.');
    await beginEmptyReview(app, 'Maren Holt');
    await app.answerOpen([text]);
    await app.page.keyboard.press('Control+i');
    await app.page.getByRole('region', { name: 'Import report' }).waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Alt+5');
    await app.page.getByRole('option', { name: 'PRISMA 2020 flow diagram' }).click();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const picture = () =>
    app.page.getByRole('img', { name: /PRISMA|Identification|records/i }).first();

  async function saved(button: string, name: string): Promise<Uint8Array> {
    const path = join(folder, name);
    await app.answerSave(path);
    await app.page.getByRole('button', { name: button, exact: true }).click();
    return written(path);
  }

  it('counts what the studies tell, and takes what is typed', async () => {
    const { page } = app;
    await page.getByText(/things to settle/).waitFor();
    const add = page.getByLabel('Add to: Databases', { exact: true });
    await add.fill('MEDLINE');
    await add.press('Enter');
    await type(page, 'Databases, MEDLINE: typed number', '412');
    await expect.poll(() => picture().getAttribute('alt')).toContain('412');
    await type(page, 'Records screened: typed number', '400');
    const differs = page.getByText('Records screened: 400 is stated', { exact: false });
    await differs.waitFor();
    await type(page, 'Records screened: why it differs', 'Screened in another program');
    await differs.waitFor({ state: 'detached' });
    await expect(violations(page)).resolves.toEqual([]);
  });

  it('says what a number is when something else is typed, and keeps what was there', async () => {
    await type(app.page, 'Records screened: typed number', 'many');
    await app.page.getByText('Type a whole number, for example 412.').first().waitFor();
    expect(
      await app.page.getByLabel('Records screened: typed number', { exact: true }).inputValue(),
    ).toBe('400');
  });

  it('saves the picture, the drawing and the Word document', async () => {
    const svg = strFromU8(await saved('Save as SVG', 'flow.svg'));
    expect(svg).toContain('MEDLINE');
    expect(svg).toContain('data-box');
    const png = await saved('Save as PNG', 'flow.png');
    expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(16)).toBeGreaterThan(1500);
    const docx = unzipSync(await saved('Save as Word', 'flow.docx'));
    expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('MEDLINE');
  });

  it('is undone step by step', async () => {
    await app.page.getByRole('option', { name: 'PRISMA 2020 flow diagram' }).click();
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+z');
    await expect
      .poll(() =>
        app.page.getByLabel('Records screened: typed number', { exact: true }).inputValue(),
      )
      .toBe('');
  });
});
