import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from './is-main.ts';
import { layerProblems } from './layer-rules.ts';

/** Checks every source file that is tracked, or would be, against the rules of its layer. */
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

/** One line per broken rule, each beginning with the file's path. */
export function brokenLayerRules(): readonly string[] {
  return sourceFiles().flatMap((path) =>
    layerProblems(path, readFileSync(join(root, path), 'utf8')).map(
      (problem) => `${path}: ${problem}.`,
    ),
  );
}

if (isMain(import.meta.url)) {
  const broken = brokenLayerRules();
  for (const line of broken) console.error(line);
  console.log(
    broken.length === 0 ? 'Every file keeps to its layer.' : `${broken.length} broken layer rules.`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}
