/** A review of 1,000 documents and 100,000 codings in a real browser, on the application's own store. */
import { openBenchPage } from './bench-page.ts';
import { median, percentile, printFigures } from './figures.ts';
import { processorTime } from './processor-time.ts';

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
    const busy: number[] = [];
    for (let run = 0; run < openings; run += 1) {
      await bench.reload();
      const opening = await cost(async () => {
        const opened = await page.evaluate((review) => window.reviewBench.open(review), id);
        rows.push(opened.rows);
        usable.push(opened.usable);
      });
      busy.push(opening.busy);
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
    let bytes = 0;
    const save = await cost(async () => {
      bytes = await page.evaluate((review) => window.reviewBench.saveFile(review), id);
    });
    const read = await cost(() => page.evaluate(() => window.reviewBench.readFile()));
    await page.evaluate((review) => window.reviewBench.forget(review), id);
    const open = await cost(() => page.evaluate(() => window.reviewBench.openFile()));
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
        { name: 'save as .loom, in the worker', value: save.seconds, unit: 's', target: 4 },
        { name: 'read a .loom, in the worker', value: read.seconds, unit: 's', target: 6 },
        { name: 'open a .loom: read, store, show', value: open.seconds, unit: 's', target: 6 },
        { name: 'size of the .loom file', value: bytes / 1e6, unit: 'MB' },
        // What a busy machine makes of it does not count here.
        { name: 'open, with code counts, processor time', value: median(busy), unit: 's' },
        { name: 'save as .loom, processor time', value: save.busy, unit: 's' },
        { name: 'read a .loom, processor time', value: read.busy, unit: 's' },
        { name: 'open a .loom, processor time', value: open.busy, unit: 's' },
      ],
    );
  } finally {
    await bench.close();
  }
}

/** How long work took, and how long processors were busy with it in all processes of the browser; in seconds. */
async function cost(
  work: () => Promise<unknown>,
): Promise<{ readonly seconds: number; readonly busy: number }> {
  const [start, before] = [performance.now(), processorTime()];
  await work();
  return { seconds: (performance.now() - start) / 1000, busy: processorTime() - before };
}
