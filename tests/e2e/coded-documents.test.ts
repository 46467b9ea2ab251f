import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-documents-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const choose = ({ page }: LaunchedApp, of: string, name: string) =>
  page.getByRole('radiogroup', { name: of }).getByText(name, { exact: true }).click();

/** Opens the export of the document in the reader by the list of actions. */
async function exportShown({ page }: LaunchedApp): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type('this document with its coding');
  await page.keyboard.press('Enter');
  await page.locator('iframe').waitFor();
}

describe('a document with its coding', () => {
  it('is shown as it will be printed, from the reader by keys alone', async () => {
    const title = await app.page.getByRole('heading', { level: 1 }).innerText();
    await exportShown(app);
    const frame = app.page.frameLocator('iframe');
    const head = await frame.getByRole('heading', { level: 1 }).innerText();
    expect(title.replace(/\s+/g, '')).toContain(head.split(' · ').at(-1)?.replace(/\s+/g, ''));
    expect(await frame.locator('mark').count()).toBeGreaterThan(2);
    expect(await frame.locator('script').count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
  });

  it('is saved for Word with its codes as comments, and as a PDF through the system', async () => {
    await choose(app, 'Format', 'Word');
    await app.answerSave(join(folder, 'coded.docx'));
    await app.page.getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByText('Saved 1 document.').first().waitFor();
    const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'coded.docx'))));
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('<w:comment ');
    await choose(app, 'Format', 'PDF');
    await app.answerSave(join(folder, 'coded.pdf'));
    await app.page.getByRole('button', { name: 'Save as PDF' }).click();
    const pdf = await written(join(folder, 'coded.pdf'), 1000);
    expect(strFromU8(pdf.subarray(0, 5))).toBe('%PDF-');
    await app.page.getByText('Saved coded.pdf.').first().waitFor();
  });

  it('is a clean copy without any code, and all documents are one zip', async () => {
    await choose(app, 'Coding', 'Clean copy');
    await choose(app, 'Format', 'HTML');
    const frame = app.page.frameLocator('iframe');
    await frame.locator('article.clean').waitFor();
    expect(await frame.locator('mark, table').count()).toBe(0);
    await choose(app, 'Coding', 'With its coding');
    await choose(app, 'Documents', 'All');
    await app.answerSave(join(folder, 'all.zip'));
    await app.page.getByRole('button', { name: /Save \d+ documents as HTML/ }).click();
    const zip = await written(join(folder, 'all.zip'), 1000);
    await app.page
      .getByText(/Saved \d+ documents\./)
      .first()
      .waitFor();
    const names = Object.keys(unzipSync(zip));
    expect(names.length).toBeGreaterThan(12);
    expect(names.filter((name) => !name.endsWith('-coded.html'))).toEqual([]);
  });
});

it('prints in a browser through a frame that runs nothing', async () => {
  const browser = await launchBrowser({ appearance: 'light' });
  try {
    const { page } = browser;
    await page.addInitScript(() => {
      const said = globalThis as { printed?: string };
      // Frames of the same origin get this, too: the frame that prints tells the page what it held.
      window.print = () => {
        const top = window.parent as unknown as typeof said;
        top.printed = document.querySelector('h1')?.textContent ?? '';
      };
    });
    await page.reload();
    await page.locator('[data-start]').first().waitFor();
    await exportShown(browser);
    await choose(browser, 'Format', 'PDF');
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    await page.waitForFunction(() => (globalThis as { printed?: string }).printed !== undefined);
    expect(await page.evaluate(() => (globalThis as { printed?: string }).printed)).toMatch(/\S/);
  } finally {
    await browser.close();
  }
});
