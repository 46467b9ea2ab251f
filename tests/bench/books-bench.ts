/**
 * Fifty book-length PDFs imported into the built application at once: how long they take, whether the
 * interface was blocked, and the memory of its process when they are in. Memory is read where there is /proc.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch } from '../e2e/driver/launch.ts';
import { documentShown } from '../e2e/driver/shown.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { printFigures } from './figures.ts';
import { bookPages } from './pdf-bench.ts';

const files = 50;

export async function runBooksBench(): Promise<number> {
  const [first, ...others] = bookPages();
  const before = new Set(Object.keys(residentMegabytes()));
  const app = await launch({ appearance: 'light' });
  try {
    const { page } = app;
    await documentShown(page);
    const data = await page.evaluateHandle(() => new DataTransfer());
    for (let number = 1; number <= files; number += 1) {
      const copy = { x: 60, y: 780, size: 11, text: `Copy ${number}` };
      const bytes = makePdf([{ texts: [...(first?.texts ?? []), copy] }, ...others]);
      await data.evaluate(
        (held, file) => {
          const letters = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
          held.items.add(new File([letters], `book ${file.number}.pdf`));
        },
        { number, base64: Buffer.from(bytes).toString('base64') },
      );
    }
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const blocked: number[] = [];
      Object.assign(globalThis, { blocked });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) blocked.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    const own = (): number =>
      Math.max(
        0,
        ...Object.entries(residentMegabytes()).flatMap(([id, size]) =>
          before.has(id) ? [] : [size],
        ),
      );
    const session = await page.context().newCDPSession(page);
    const collect = (): Promise<unknown> => session.send('HeapProfiler.collectGarbage');
    await collect();
    const empty = own();
    let highest = empty;
    const watch = setInterval(() => {
      highest = Math.max(highest, own());
    }, 500);
    const begun = performance.now();
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await page
      .getByText(`${files} studies and ${files} documents imported`)
      .first()
      .waitFor({ timeout: 600_000 });
    const taken = performance.now() - begun;
    clearInterval(watch);
    const blocked = await page.evaluate(
      () => (globalThis as unknown as { blocked: number[] }).blocked,
    );
    // What the bench itself handed over is not the application's.
    await data.dispose();
    await page.waitForTimeout(15_000);
    await collect();
    return printFigures(`${files} PDFs of 350 pages and 700,000 characters at once`, [
      { name: 'a file', value: taken / 1000 / files, unit: 's', target: 10 },
      {
        name: 'interface blocked, longest over 50 ms',
        value: Math.max(0, ...blocked),
        unit: 'ms',
        target: 50,
      },
      { name: 'memory of its process before', value: empty, unit: 'MB' },
      { name: 'memory of its process at its highest', value: highest, unit: 'MB' },
      { name: 'memory of its process 15 s later', value: own(), unit: 'MB', target: 500 },
    ]);
  } finally {
    await app.close();
  }
}

/** Of the browser's page processes, by process id; empty where the system does not tell. */
function residentMegabytes(): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) continue;
      const size = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      if (size !== undefined) sizes[id] = Number(size) / 1024;
    }
  } catch {
    // No such folder, or a process that ended meanwhile: the next look tells.
  }
  return sizes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runBooksBench();
