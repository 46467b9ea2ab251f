/**
 * A book-length PDF in the built application, in a real browser: import to coded-ready text, how long the
 * interface was ever blocked meanwhile, and the painting of pages.
 */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/driver/launch.ts';
import { documentShown } from '../e2e/driver/shown.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { median, percentile, printFigures } from './figures.ts';
import { bookPages } from './pdf-bench.ts';

export async function runPageBench(): Promise<number> {
  const app = await launch({ appearance: 'light' });
  try {
    const { page } = app;
    await documentShown(page);
    // The file is in the page before anything is measured: a dropped file needs no way there.
    const bytes = makePdf(bookPages(), { title: 'A book about time on the ward' });
    const dropped = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const letters = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([letters], 'book.pdf', { type: 'application/pdf' }));
      return data;
    }, Buffer.from(bytes).toString('base64'));
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const blocked: number[] = [];
      Object.assign(globalThis, { blocked });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) blocked.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    const begun = performance.now();
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.getByText('1 study and 1 document imported').first().waitFor({ timeout: 120_000 });
    const imported = performance.now() - begun;
    const blocked = await page.evaluate(
      () => (globalThis as unknown as { blocked: number[] }).blocked,
    );
    await page.keyboard.press('Escape');
    await page.getByLabel('Filter studies').fill('book about');
    await page.getByText('A book about time').first().click();
    await page.getByRole('button', { name: 'Page', exact: true }).click();
    const opened = await untilPainted(page, 1);
    await page.keyboard.press('t');
    await page.keyboard.press('g');
    await page.keyboard.type('340');
    await page.keyboard.press('Enter');
    const jumped = await untilPainted(page, 340);
    const placing = page.getByText('Placing the text');
    await placing.waitFor({ state: 'detached', timeout: 60_000 });
    const pages = page.getByRole('group', { name: /^Pages of/ });
    await page.evaluate(() => performance.clearMeasures());
    for (let step = 0; step < 30; step += 1) {
      await pages.evaluate((element) => element.scrollBy(0, 2200));
      await page.waitForTimeout(250);
    }
    const painted = await page.evaluate(() =>
      performance.getEntriesByName('themeloom:page').map(({ duration }) => duration),
    );
    return printFigures(`PDF of 350 pages and 700,000 characters in the application`, [
      { name: 'file dropped to coded-ready text', value: imported / 1000, unit: 's', target: 10 },
      {
        name: 'interface blocked, longest over 50 ms',
        value: Math.max(0, ...blocked),
        unit: 'ms',
        target: 50,
      },
      { name: 'first page shown', value: opened, unit: 'ms', target: 2000 },
      { name: 'page 340 shown after a jump', value: jumped, unit: 'ms', target: 1000 },
      { name: 'a page painted, median', value: median(painted), unit: 'ms', target: 150 },
      { name: 'a page painted, p95', value: percentile(painted, 0.95), unit: 'ms', target: 150 },
    ]);
  } finally {
    await app.close();
  }
}

/** How long it takes from now until a page is painted, in milliseconds. */
async function untilPainted(page: Page, number: number): Promise<number> {
  const begun = performance.now();
  await page.locator(`[data-page="${number}"] canvas[data-painted]`).waitFor({ timeout: 60_000 });
  return performance.now() - begun;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runPageBench();
