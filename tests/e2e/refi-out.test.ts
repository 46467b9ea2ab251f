import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refiFaults } from '../fixtures/refi-validator.ts';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-refi-out-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the sample review for other programs', () => {
  it('Z20 Z21 is found as other programs call it, says what will not be seen there, and is saved whole', async () => {
    const { page } = app;
    await press(page, 'Control+k');
    await page.keyboard.type('qdpx export');
    await page.getByRole('option', { name: /Save for other programs/ }).waitFor();
    await page.keyboard.press('Enter');
    const outlook = page.getByRole('region', { name: 'For other programs (REFI-QDA)' });
    await outlook.getByText('78 documents, 43 codes', { exact: false }).waitFor();
    await outlook.getByText('The construct orders of', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    const programs = page.getByRole('radiogroup', { name: 'Program' });
    await programs.getByText('QualCoder', { exact: true }).click();
    await outlook.getByText('QualCoder gives each code', { exact: false }).waitFor();
    const told = await outlook.getByText(/PDFs? goe?s? along as/).innerText();
    await app.answerSave(join(folder, 'out.qdpx'));
    await page.getByRole('button', { name: 'Save project' }).click();
    await page.getByText('Saved out.qdpx.', { exact: false }).first().waitFor();
    const entries = unzipSync(await written(join(folder, 'out.qdpx'), 1000));
    const texts = new Map(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
    expect(refiFaults(texts.get('project.qde') ?? '', texts)).toEqual([]);
    const pdfs = Object.keys(entries).filter((name) => name.endsWith('.pdf'));
    expect([pdfs.length, told]).toEqual([1, '1 PDF goes along as a file.']);
  });

  it('Z29 leaves the PDFs out by the keyboard', async () => {
    const { page } = app;
    const outlook = page.getByRole('region', { name: 'For other programs (REFI-QDA)' });
    await page.getByRole('checkbox', { name: 'PDFs, pictures and recordings as files' }).focus();
    await page.keyboard.press('Space');
    await outlook.getByText(/PDFs? goe?s? along as/).waitFor({ state: 'detached' });
    await app.answerSave(join(folder, 'texts.qdpx'));
    await page.getByRole('button', { name: 'Save project' }).click();
    await page.getByText('Saved texts.qdpx.', { exact: false }).first().waitFor();
    const entries = unzipSync(await written(join(folder, 'texts.qdpx'), 1000));
    expect(Object.keys(entries).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  it('Z20 is a codebook by the keyboard', async () => {
    const { page } = app;
    const files = page.getByRole('radiogroup', { name: 'File' });
    await files.getByRole('radio', { name: 'Project (.qdpx)' }).focus();
    await page.keyboard.press('ArrowRight');
    const save = page.getByRole('button', { name: 'Save codebook' });
    await save.waitFor();
    await app.answerSave(join(folder, 'out.qdc'));
    await save.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Saved out.qdc.', { exact: false }).first().waitFor();
    const xml = strFromU8(await written(join(folder, 'out.qdc'), 500));
    expect([refiFaults(xml), xml.match(/<Code /g)?.length]).toEqual([[], 43]);
  });
});
