/**
 * Coded excerpts written by the command line in every format: time and peak of resident memory of its process,
 * the review it reads included. And a million rows as CSV by the writer alone, without a review.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { exportFormats } from '../../shared/export/write-table.ts';
import { repositoryRoot } from '../e2e/driver/chromium.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { type Figure, printFigures } from './figures.ts';

const codes = 300;
const seed = 20;
const sizes = [
  { documents: 100, codingsPerDocument: 100 },
  { documents: 1000, codingsPerDocument: 100 },
];
/** Megabytes that any format may take at 100,000 excerpts, and any command at a million. */
const targets = { hundredThousand: 1024, million: 2048 };
const longest = 15 * 60_000;

export async function runExportBench(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-export-bench-'));
  try {
    let over = 0;
    for (const size of sizes) {
      const { operations, texts } = largeReview({ ...size, codes, seed });
      const review = join(folder, 'review.loom');
      writeFileSync(review, await writeBundle({ operations, texts, originals: new Map() }));
      over += measureCommand(review, size.documents * size.codingsPerDocument, folder);
    }
    return over + measureMillion(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureCommand(review: string, excerpts: number, folder: string): number {
  const main = join(repositoryRoot, 'electron/cli/main.ts');
  const table = ['--tables', 'excerpts', '--out', join(folder, 'out'), '--force'];
  const figures = exportFormats.flatMap((format) =>
    measure(format, folder, {
      script: [main, 'export', review, ...table, '--format', format],
      ...(excerpts >= 100_000 ? { target: targets.hundredThousand } : {}),
    }),
  );
  return printFigures(`Export of ${excerpts} coded excerpts by the command line`, figures);
}

function measureMillion(folder: string): number {
  const script = join(repositoryRoot, 'tests/bench/export-million.ts');
  const figures = measure('csv', folder, {
    script: [script, join(folder, 'million.csv')],
    target: targets.million,
  });
  return printFigures('A million rows of excerpts as CSV, the writer alone', figures);
}

interface Run {
  readonly script: readonly string[];
  readonly target?: number;
}

/** Time and peak of a process of its own; nothing where it failed, which is said. */
function measure(name: string, folder: string, { script, target }: Run): readonly Figure[] {
  const report = join(folder, 'peak');
  rmSync(report, { force: true });
  const onExit = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`;
  const preload = `data:text/javascript,${encodeURIComponent(onExit)}`;
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', preload, ...script], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: longest,
  });
  const taken = (performance.now() - start) / 1000;
  if (status !== 0 || !existsSync(report)) {
    console.log(`  ${name} failed after ${taken.toFixed(0)} s (status ${status})`);
    return [];
  }
  const peak = Number(readFileSync(report, 'utf8')) / 1024;
  return [
    { name: `${name}, time`, value: taken, unit: 's' },
    {
      name: `${name}, peak of memory`,
      value: peak,
      unit: 'MB',
      ...(target === undefined ? {} : { target }),
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runExportBench();
