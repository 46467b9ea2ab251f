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
/** In milliseconds; citation-js takes a minute and a half. */
const longest = 300_000;

/** citation-js as a program: the same file to the same form, its data as JSON. */
const citationJs = `
const { createRequire } = require('node:module');
const require_ = createRequire(${JSON.stringify(join(root, 'package.json'))});
const { Cite } = require_('@citation-js/core');
require_('@citation-js/plugin-ris');
const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
process.stdout.write(JSON.stringify(new Cite(text).data, null, 2));
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
      figures.push(...figuresOf(name, file));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(name: string, file: string): readonly Figure[] {
  const cli = join(root, 'dist/cli.js');
  const [own, bibutils]: [number[], (number | undefined)[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(timeOf(process.execPath, [cli, 'citations', file, '--json']) ?? Number.NaN);
    bibutils.push(timeOf('ris2xml', [file]));
  }
  // Once: it takes as long as all the rest together.
  const peer = timeOf(process.execPath, ['-e', citationJs, file]);
  const ours = median(own);
  const theirs = median(bibutils.filter((time) => time !== undefined));
  const figures: Figure[] = [
    { name: `${name}: themeloom citations --json`, value: ours, unit: 'ms' },
  ];
  if (!Number.isNaN(theirs))
    figures.push(
      { name: `${name}: ris2xml (finds no duplicates)`, value: theirs, unit: 'ms' },
      { name: `${name}: ris2xml / Themeloom`, value: theirs / ours, unit: 'x', atLeast: 2 },
    );
  if (peer !== undefined)
    figures.push({
      name: `${name}: citation-js / Themeloom`,
      value: peer / ours,
      unit: 'x',
      atLeast: 3,
    });
  return figures;
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
