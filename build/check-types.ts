import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isMain } from './is-main.ts';

/** Compiles each layer against its own surroundings: a DOM type in `shared/` does not compile. */
const root = join(import.meta.dirname, '..');
const layers = ['shared', 'renderer', 'electron', 'build', 'tests'];

/** The layers that do not compile; what is wrong with them has been printed. */
export async function failingLayers(): Promise<readonly string[]> {
  const failing: string[] = [];
  for (const layer of layers) {
    if (!(await compiles(layer))) failing.push(layer);
  }
  return failing;
}

function compiles(layer: string): Promise<boolean> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', layer], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

if (isMain(import.meta.url)) {
  const failing = await failingLayers();
  console.log(
    failing.length === 0
      ? 'Every layer compiles.'
      : `These layers do not compile: ${failing.join(', ')}.`,
  );
  process.exitCode = failing.length === 0 ? 0 : 1;
}
