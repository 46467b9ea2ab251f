/**
 * Runs groups of the bench here and at another revision, one after the other on the same machine, and prints how
 * many times faster each figure is now. The other revision is built in a temporary worktree and measured by
 * the bench of today where that runs there, otherwise by its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../e2e/driver/chromium.ts';

/** No group takes longer, or it hangs. */
const longestRun = 30 * 60_000;

interface Measured {
  readonly title: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Present where more is better. */
  readonly atLeast?: number;
}

/** Prints the comparison; false where the revision could not be built or no figure could be compared. */
export function compareWith(revision: string, groups: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-against-'));
  const other = join(folder, 'other');
  try {
    git('worktree', 'add', '--detach', '--force', other, revision);
    if (!takePackages(other)) return false;
    if (!run(other, ['build/build.ts'])) return false;
    const pairs = groups.map((group) => measurePair(group, other, folder));
    return pairs.some(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    git('worktree', 'prune');
  }
}

/** Those of here; where the revision asks for others, its own from the registry, without their install scripts. */
function takePackages(other: string): boolean {
  const [wanted, here] = [other, repositoryRoot].map((root) =>
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  if (wanted === here) {
    symlinkSync(join(repositoryRoot, 'node_modules'), join(other, 'node_modules'));
    return true;
  }
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: other,
    stdio: 'inherit',
    timeout: longestRun,
  });
  if (status !== 0) console.error('The packages of that revision could not be installed.');
  return status === 0;
}

function measurePair(group: string, other: string, folder: string): boolean {
  const now = measure(repositoryRoot, group, join(folder, `${group}-now.jsonl`));
  const own = join(folder, 'own-bench');
  const bench = join(other, 'tests/bench');
  if (!existsSync(own)) cpSync(bench, own, { recursive: true });
  replaceFolder(join(repositoryRoot, 'tests/bench'), bench);
  let then = measure(other, group, join(folder, `${group}-then.jsonl`));
  if (then.length === 0) {
    console.log(`The bench of today does not run there; its own bench of ${group} is run.`);
    replaceFolder(own, bench);
    // An older bench keeps no figures unless it is shown how.
    cpSync(join(repositoryRoot, 'tests/bench/figures.ts'), join(bench, 'figures.ts'));
    then = measure(other, group, join(folder, `${group}-own.jsonl`));
  }
  return printRatios(group, now, then);
}

function measure(root: string, group: string, file: string): readonly Measured[] {
  const isDone = run(root, ['tests/bench/run.ts', group], { THEMELOOM_FIGURES: file });
  if (!isDone || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Measured => JSON.parse(line));
}

function printRatios(group: string, now: readonly Measured[], then: readonly Measured[]): boolean {
  console.log(`\n${group}: now against then`);
  const known = new Map(then.map((figure) => [`${figure.title}\n${figure.name}`, figure]));
  let compared = 0;
  for (const figure of now) {
    const before = known.get(`${figure.title}\n${figure.name}`);
    if (before === undefined) {
      console.log(`  ${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}, not measured then`);
      continue;
    }
    compared += 1;
    const ratio =
      figure.atLeast === undefined ? before.value / figure.value : figure.value / before.value;
    console.log(
      `  ${figure.name}: ${before.value.toFixed(1)} to ${figure.value.toFixed(1)} ${figure.unit}, ${ratio.toFixed(2)} x`,
    );
  }
  if (compared === 0) console.log('  Nothing could be compared.');
  return compared > 0;
}

function replaceFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

function run(
  root: string,
  script: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const { error, status } = spawnSync(process.execPath, script, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    timeout: longestRun,
  });
  if (error !== undefined) console.error(`${script.join(' ')}: ${error.message}`);
  return status === 0;
}

function git(...values: readonly string[]): void {
  execFileSync('git', [...values], { cwd: repositoryRoot, stdio: ['ignore', 'ignore', 'inherit'] });
}
