/**
 * Our own mutants: small faults put into the source one at a time, to see whether the tests that should notice do.
 * `npm run mutants` runs the list of tests/mutants.json, `npm run mutants -- WORD` those whose file or text has the
 * word in it. It is outside `npm test`: each mutant runs the tests beside it, which takes minutes.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Mutant {
  readonly file: string;
  /** What stands in the file, once. */
  readonly text: string;
  /** What is put in its place. */
  readonly to: string;
  /** Test files, or folders of them, of which one must fail. */
  readonly tests: readonly string[];
}

const root = join(import.meta.dirname, '..');
/** Inside the repository, so that packages are found; of no use afterwards. */
const copy = join(root, '.mutants');
const copied = ['build', 'electron', 'renderer', 'shared', 'tests', 'package.json'];
const run = promisify(execFile);

/** The first line of a mutant, for the list that is printed. */
function nameOf({ file, text }: Mutant): string {
  const line = text.trim().split('\n')[0] ?? '';
  return `${file}: ${line.length > 80 ? `${line.slice(0, 79)}…` : line}`;
}

async function readMutants(word: string | undefined): Promise<readonly Mutant[]> {
  const all: readonly Mutant[] = JSON.parse(
    await readFile(join(root, 'tests/mutants.json'), 'utf8'),
  );
  return all.filter((one) => word === undefined || `${one.file} ${one.text}`.includes(word));
}

/** Whether the tests pass in the copy as it stands. */
async function pass(tests: readonly string[]): Promise<boolean> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--config', 'build/vitest.config.ts', '--root', copy, '--project', 'unit*'];
  try {
    await run(process.execPath, [vitest, 'run', ...options, '--bail', '1', ...tests], {
      cwd: copy,
      maxBuffer: 64 * 1024 ** 2,
    });
    return true;
  } catch {
    return false;
  }
}

type Fate = 'killed' | 'SURVIVED' | 'NO FIT';

/** Whether the tests notice; `NO FIT` where the source has changed and no longer holds what is to be replaced. */
async function fateOf({ file, tests, text, to }: Mutant): Promise<Fate> {
  const path = join(copy, file);
  const source = await readFile(path, 'utf8');
  if (source.split(text).length !== 2) return 'NO FIT';
  await writeFile(
    path,
    source.replace(text, () => to),
  );
  try {
    return (await pass(tests)) ? 'SURVIVED' : 'killed';
  } finally {
    await writeFile(path, source);
  }
}

async function main(): Promise<void> {
  const mutants = await readMutants(process.argv[2]);
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  try {
    for (const name of copied) await cp(join(root, name), join(copy, name), { recursive: true });
    const tests = [...new Set(mutants.flatMap((one) => one.tests))];
    if (!(await pass(tests))) throw new Error('These tests fail without any mutant.');
    let killed = 0;
    for (const mutant of mutants) {
      const fate = await fateOf(mutant);
      if (fate === 'killed') killed += 1;
      console.log(`${fate.padEnd(8)}  ${nameOf(mutant)}`);
    }
    console.log(`${killed} of ${mutants.length} killed.`);
    if (killed < mutants.length) process.exitCode = 1;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

await main();
