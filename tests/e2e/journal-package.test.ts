import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-journal-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function saved(button: string, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  await app.answerSave(path);
  await app.page.getByRole('button', { name: button, exact: true }).click();
  return written(path);
}

describe('what is handed in', () => {
  it('shows the beginning of the coding report, and saves all of it', async () => {
    const { page } = app;
    await press(page, 'Alt+5');
    await page.getByRole('option', { name: 'Coding report' }).click();
    const report = page.frameLocator('iframe[title="Beginning of the coding report"]');
    await report.getByRole('heading', { name: 'Contents' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const html = strFromU8(await saved('Save as HTML', 'report.html'));
    expect(html.match(/<blockquote/g)?.length).toBeGreaterThan(250);
    const docx = unzipSync(await saved('Save as Word', 'report.docx'));
    expect(Object.keys(docx)).toContain('word/document.xml');
  });

  it('lists what goes into the package, by keyboard, and saves it', async () => {
    const { page } = app;
    await page.getByRole('option', { name: 'Coding report' }).focus();
    await press(page, 'End', 'Enter');
    await page.getByRole('heading', { name: 'What goes into the package' }).waitFor();
    const inside = page.getByRole('region', { name: 'What goes into the package' });
    await inside.getByText('CERQual evidence profile').waitFor();
    expect(await violations(page)).toEqual([]);
    const names = Object.keys(unzipSync(await saved('Save the package', 'package.zip')));
    expect(names[0]).toBe('index.html');
    expect(names).toContain('checklists/checklist-entreq.docx');
    await page
      .getByRole('status')
      .filter({ hasText: `${names.length} files saved in “package.zip”.` })
      .waitFor({ state: 'attached' });
  });
});
