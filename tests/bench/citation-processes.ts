/** One RIS file of 10,000 records as whole processes: the command line beside ris2xml and citation-js, in turn. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../build/build.ts';
import { referenceFile } from '../fixtures/reference-files.ts';
import { type Figure, median } from './figures.ts';

const root = join(import.meta.dirname, '../..');
const count = 10_000;
const rounds = 3;
/** In milliseconds. */
const longest = 300_000;

/** citation-js as a program: the same file to the same form, its data as JSON. */
const citationJs = `
const { createRequire } = require('node:module');
const require_ = createRequire(${JSON.stringify(join(root, 'package.json'))});
const { Cite } = require_('@citation-js/core');
require_('@citation-js/plugin-ris');
const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
const data = new Cite(text).data.map(({ _graph, ...citation }) => citation);
process.stdout.write(JSON.stringify(data, null, 2));
`;

/** Times from start to end of each program, medians; a program that is not installed is left out. */
export async function citationProcessFigures(): Promise<readonly Figure[]> {
  await buildAll({ force: false });
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-bench-'));
  try {
    const figures: Figure[] = [];
    for (const [name, kind] of [
      ['short records', 'ris'],
      ['records as databases export them', 'fullRis'],
    ] as const) {
      const file = join(folder, `${kind}.ris`);
      writeFileSync(file, referenceFile(kind, count));
      figures.push(...besideBibutils(name, file));
    }
    figures.push(...besideCitationJs(join(folder, 'ris.ris')));
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function besideBibutils(name: string, file: string): readonly Figure[] {
  const [own, bibutils]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(ownTime(file));
    bibutils.push(timeOf('ris2xml', [file]) ?? Number.NaN);
  }
  const ours = {
    name: `${name}: themeloom citations --json`,
    value: median(own),
    unit: 'ms',
  } as const;
  const theirs = median(bibutils);
  if (Number.isNaN(theirs)) return [ours];
  return [
    ours,
    { name: `${name}: ris2xml, which finds no duplicates`, value: theirs, unit: 'ms' },
    { name: `${name}: ris2xml / Themeloom`, value: theirs / ours.value, unit: 'x', atLeast: 2 },
  ];
}

function besideCitationJs(file: string): readonly Figure[] {
  const theirs = timeOf(process.execPath, ['-e', citationJs, file]) ?? Number.NaN;
  const value = theirs / ownTime(file);
  return [{ name: 'short records: citation-js / Themeloom', value, unit: 'x', atLeast: 3 }];
}

function ownTime(file: string): number {
  const cli = join(root, 'dist/cli.js');
  return timeOf(process.execPath, [cli, 'citations', file, '--json']) ?? Number.NaN;
}

/** In milliseconds; undefined where there is no such program. Throws where it fails. */
function timeOf(program: string, args: readonly string[]): number | undefined {
  const start = performance.now();
  const { error, status } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: longest,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined;
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}`);
  return performance.now() - start;
}
