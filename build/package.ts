import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildAll } from './build.ts';
import { isMain } from './is-main.ts';
import { unfetched } from './unfetched.ts';

/** Builds, and makes the installers of this system; arguments go to electron-builder as they are. */
const root = join(import.meta.dirname, '..');
const log = join(root, 'dist/packages/builder.log');

async function makePackages(values: readonly string[]): Promise<number> {
  await buildAll({ force: false });
  console.log(
    'Making installers; Electron and the tools of the system are fetched where they are missing.',
  );
  const { code, output } = await runBuilder(values);
  await mkdir(join(root, 'dist/packages'), { recursive: true });
  await writeFile(log, output);
  if (code === 0) {
    console.log('The installers are in dist/packages/.');
    return 0;
  }
  const missing = unfetched(output);
  console.error(
    missing === undefined
      ? `The installers were not made. What electron-builder says is in ${log}.`
      : `The installers were not made: ${missing} could not be fetched. Run “npm run package” again where it can be reached.`,
  );
  return 1;
}

function runBuilder(
  values: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const script = join(root, 'node_modules/electron-builder/cli.js');
  const chosen = ['--config', 'build/electron-builder.json', ...values];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...chosen], { cwd: root });
    const heard: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        heard.push(line);
        // Its own steps begin with a dot; of a failure one line is enough.
        if (/^\s+• /.test(line)) console.log(line);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: `${heard.join('\n')}\n` }));
  });
}

if (isMain(import.meta.url)) process.exitCode = await makePackages(process.argv.slice(2));
