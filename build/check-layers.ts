import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circlesOf } from './import-circles.ts';
import { isMain } from './is-main.ts';
import { problemsOf } from './layer-rules.ts';
import { importedPath, readSource } from './source-facts.ts';

/** Checks every source file that is tracked, or would be, against what its folder may import. */
const root = join(import.meta.dirname, '..');

function sourceFiles(): readonly string[] {
  const listing = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return [...new Set(listing.split('\0'))]
    .filter((path) => /\.(ts|tsx|css)$/.test(path) && existsSync(join(root, path)))
    .sort();
}

/** One line per broken rule or circle of imports, each beginning with a file's path. */
export function brokenLayerRules(): readonly string[] {
  const facts = new Map(
    sourceFiles().map((path) => [path, readSource(path, readFileSync(join(root, path), 'utf8'))]),
  );
  const broken = [...facts].flatMap(([path, read]) =>
    problemsOf(path, read).map((problem) => `${path}: ${problem}.`),
  );
  const imports = new Map(
    [...facts].map(([path, read]) => [
      path,
      read.imports.flatMap((target) => importedPath(path, target) ?? []),
    ]),
  );
  const circles = circlesOf(imports).map(
    (knot) => `${knot[0]}: imports itself in a circle through ${knot.join(', ')}.`,
  );
  return [...broken, ...circles];
}

if (isMain(import.meta.url)) {
  const broken = brokenLayerRules();
  for (const line of broken) console.error(line);
  console.log(
    broken.length === 0
      ? 'Every file keeps to its layer, and none imports itself in a circle.'
      : `${broken.length} broken layer rules.`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}
