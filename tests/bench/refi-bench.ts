/** A REFI-QDA project of 1,000 sources and 100,000 codings that comes in and goes out again, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../e2e/driver/chromium.ts';
import { type Figure, printFigures } from './figures.ts';

/** Seconds and megabytes. */
const targets = { in: 8, out: 6, memory: 1000 };
const longest = 5 * 60_000;

interface Measured {
  readonly wall: number;
  readonly busy: number;
  readonly peak: number;
}

export function runRefiBench(): number {
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-refi-bench-'));
  try {
    const [project, review] = [join(folder, 'large.qdpx'), join(folder, 'large.loom')];
    once('make', project);
    return printFigures('A REFI-QDA project of 1,000 sources and 100,000 codings', [
      ...figuresOf('coming in', once('in', project, review), targets.in),
      ...figuresOf('going out', once('out', review, join(folder, 'out.qdpx')), targets.out),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(name: string, { busy, peak, wall }: Measured, target: number): Figure[] {
  return [
    { name: `${name}, time`, value: wall, unit: 's', target },
    { name: `${name}, of all processors`, value: busy, unit: 's' },
    { name: `${name}, peak of memory`, value: peak, unit: 'MB', target: targets.memory },
  ];
}

function once(...args: readonly string[]): Measured {
  const script = join(repositoryRoot, 'tests/bench/refi-once.ts');
  const run = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longest,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`refi-once ${args[0]} ended with status ${run.status}`);
  return JSON.parse(run.stdout) as Measured;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runRefiBench();
