import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { browserMissing, ensureBrowser } from './ensure-browser.ts';
import { findLibreOffice, findSyncthing } from './program-on-path.ts';
import {
  afterSecondTry,
  type Outcome,
  type VitestOutcome,
  vitestOutcome,
} from './vitest-report.ts';

/**
 * Everything that must hold before a change is kept, in order: format and lint, types, layers, unit
 * tests, tests over a real Syncthing and with LibreOffice where they are, build, end-to-end tests. A failing step does not
 * stop the ones after it, unless they need what it makes; one that hangs is ended. The last line sums it up: each test counts as one, and so does each other step.
 */
/** The longest step takes about twenty minutes on a slow machine. */
const mostMinutes = 35;
const root = join(import.meta.dirname, '..');
const packages = join(root, 'node_modules');
const reports = await mkdtemp(join(tmpdir(), 'themeloom-reports-'));
const outcomes = new Map<string, Outcome>();

await step('format and lint', () =>
  check(join(packages, '@biomejs/biome/bin/biome'), ['check', '.']),
);
await step('types', () => check(join(root, 'build/check-types.ts'), []));
await step('layers', () => check(join(root, 'build/check-layers.ts'), []));
await step('unit tests', () => vitest('unit*'));
await step('tests over Syncthing', syncTests);
await step('tests with LibreOffice', officeTests);
await step('build', () => check(join(root, 'build/build.ts'), []));
await step('end-to-end tests', endToEnd);
await rm(reports, { recursive: true, force: true });

const failedSteps = [...outcomes].filter(([, { failed }]) => failed > 0).map(([name]) => name);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}.`);
const total = (key: keyof Outcome): number =>
  [...outcomes.values()].reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;

async function step(name: string, run: () => Promise<Outcome>): Promise<void> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const outcome = await run();
  outcomes.set(name, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}

async function check(script: string, values: readonly string[]): Promise<Outcome> {
  return (await runScript(script, values)) === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 };
}

/** Skipped with a word where Syncthing is missing, unless it must be there, as where `.ci/run` installs it. */
async function syncTests(): Promise<Outcome> {
  if (findSyncthing() !== undefined) return vitest('sync');
  const isRequired = process.env.THEMELOOM_SYNCTHING === 'required';
  console.log(
    `The tests of the team folder over a real Syncthing were not run: there is no program “syncthing” on the path${isRequired ? ', and it is required here' : ''}.`,
  );
  return { passed: 0, failed: isRequired ? 1 : 0 };
}

/** Skipped with a word where LibreOffice is missing. */
async function officeTests(): Promise<Outcome> {
  if (findLibreOffice() !== undefined) return vitest('office');
  console.log(
    'One document saved by LibreOffice in six formats was not compared: there is no program “soffice” on the path.',
  );
  return { passed: 0, failed: 0 };
}

async function endToEnd(): Promise<Outcome> {
  if ((outcomes.get('build')?.failed ?? 1) > 0) {
    console.error('The end-to-end tests were not run, because there is nothing built to test.');
    return { passed: 0, failed: 1 };
  }
  const browser = ensureBrowser();
  if (browser === undefined) {
    console.error(browserMissing);
    return { passed: 0, failed: 1 };
  }
  return withSecondTry((files) => vitest('e2e', { THEMELOOM_BROWSER: browser }, files));
}

/**
 * A real browser on a busy machine: a file that fails is run once more from its beginning, as its tests go on from what
 * those before them did. What passes only then is named, to be looked into.
 */
async function withSecondTry(
  run: (files: readonly string[]) => Promise<VitestOutcome>,
): Promise<Outcome> {
  const first = await run([]);
  const failed = first.failedFiles.map(({ path }) => relative(root, path));
  if (failed.length === 0) return first;
  console.log(`\nRun once more: ${failed.join(', ')}`);
  const second = await run(failed);
  const again = new Set(second.failedFiles.map(({ path }) => relative(root, path)));
  if (second.passed > 0)
    for (const file of failed)
      if (!again.has(file)) console.log(`Passed at the second try only: ${file}`);
  return afterSecondTry(first, second);
}

/** `project` is the name of a project of `vitest.config.ts`, or a pattern of several; without files all of its files run. */
async function vitest(
  project: string,
  environment: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
): Promise<VitestOutcome> {
  const report = join(reports, `${project.replace('*', '')}-${files.length}.json`);
  const values = ['run', '--config', 'build/vitest.config.ts', '--root', '.', '--project', project];
  const reporters = ['default', './build/run-reporter.ts', 'json'];
  const code = await runScript(
    join(packages, 'vitest/vitest.mjs'),
    [
      ...values,
      ...files,
      ...reporters.map((name) => `--reporter=${name}`),
      `--outputFile.json=${report}`,
    ],
    environment,
  );
  return vitestOutcome(await readFile(report, 'utf8').catch(() => undefined), code);
}

/** Resolves to the exit status: 1 for a script that had to be ended because it took too long. */
function runScript(
  script: string,
  values: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...values], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      // A group of its own, so that what the script started ends with it.
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(() => {
      console.error(`Ended after ${mostMinutes} minutes: something hangs.`);
      endWithItsOwn(child);
    }, mostMinutes * 60_000);
    const interrupted = () => {
      endWithItsOwn(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(code ?? 1);
    });
  });
}

function endWithItsOwn(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
