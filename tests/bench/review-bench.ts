/** A review of 1,000 documents and 100,000 codings in a real browser, on the application's own store. */
import { openBenchPage } from './bench-page.ts';
import { median, percentile, printFigures } from './figures.ts';

const size = { documents: 1000, codingsPerDocument: 100, codes: 300, seed: 20 };
const openings = 7;
const commits = 200;

export async function runReviewBench(): Promise<number> {
  const bench = await openBenchPage();
  const { page } = bench;
  try {
    const { id, taken: stored } = await page.evaluate(
      (wanted) => window.reviewBench.store(wanted),
      size,
    );
    const rows: number[] = [];
    const usable: number[] = [];
    for (let run = 0; run < openings; run += 1) {
      await bench.reload();
      const opened = await page.evaluate((review) => window.reviewBench.open(review), id);
      rows.push(opened.rows);
      usable.push(opened.usable);
    }
    const cold: number[] = [];
    const warm: number[] = [];
    const counts: number[] = [];
    for (let run = 0; run < openings; run += 1) {
      await bench.reload();
      const matrix = await page.evaluate((review) => window.reviewBench.matrix(review), id);
      cold.push(matrix.cold);
      warm.push(matrix.afterOneCoding);
      counts.push(matrix.counts);
    }
    await bench.reload();
    const committed = await page.evaluate(
      ([review, count]) => window.reviewBench.commits(review, count),
      [id, commits] as const,
    );
    await bench.reload();
    await page.evaluate((review) => window.reviewBench.fillMemory(review), id);
    const heap = await bench.heap();
    await bench.reload();
    const loom = await page.evaluate((review) => window.reviewBench.loom(review), id);
    return printFigures(
      `Review of ${size.documents} documents, ${size.documents * size.codingsPerDocument} codings, ${size.codes} codes, in Chromium ${bench.browserVersion}`,
      [
        { name: 'open: rows in memory, median', value: median(rows), unit: 'ms' },
        {
          name: 'open to usable, with code counts, median',
          value: median(usable),
          unit: 'ms',
          target: 1500,
        },
        { name: 'open to usable, slowest', value: Math.max(...usable), unit: 'ms' },
        {
          name: `matrix of every study x every code, cold, median`,
          value: median(cold),
          unit: 'ms',
          target: 100,
        },
        { name: 'the same after one coding, median', value: median(warm), unit: 'ms', target: 100 },
        { name: 'code counts after one coding, median', value: median(counts), unit: 'ms' },
        { name: 'commit of one coding, p50', value: percentile(committed.commit, 0.5), unit: 'ms' },
        {
          name: 'commit of one coding, p95',
          value: percentile(committed.commit, 0.95),
          unit: 'ms',
          target: 20,
        },
        {
          name: 'code counts after it, p95',
          value: percentile(committed.counts, 0.95),
          unit: 'ms',
        },
        { name: 'JavaScript heap, review open', value: heap, unit: 'MB', target: 400 },
        { name: 'store the whole review', value: stored, unit: 'ms' },
        { name: 'save as .loom, in the worker', value: loom.write / 1000, unit: 's', target: 4 },
        { name: 'read a .loom, in the worker', value: loom.read / 1000, unit: 's', target: 6 },
        { name: 'open a .loom: read, store, show', value: loom.open / 1000, unit: 's', target: 6 },
        { name: 'size of the .loom file', value: loom.megabytes, unit: 'MB' },
      ],
    );
  } finally {
    await bench.close();
  }
}
