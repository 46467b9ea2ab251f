/**
 * What `themeloom` starts with. The program needs a Node that not every machine has; an older one hands
 * over to the Node that comes with the package. This file must therefore load on the older one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest Node on which PDF.js reads. */
const oldest = [22, 13] as const;

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, 'cli-program.js');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  await import(pathToFileURL(program).href);
} else handOver(packagedNode());

function handOver(node: string | undefined): void {
  if (node === undefined) {
    process.stderr.write(
      `The command line needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Install a newer Node, or run “npm ci” to get the one that comes with it.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    process.stderr.write(`The Node that comes with Themeloom did not start: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}

/** The Node among the packages, whichever of them fits this machine. */
function packagedNode(): string | undefined {
  const bundled = process.platform === 'win32' ? ['node.exe'] : ['node'];
  const packages = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (let folder = here; ; folder = dirname(folder)) {
    for (const name of packages) {
      for (const file of bundled) {
        const path = join(folder, 'node_modules', name, 'bin', file);
        if (existsSync(path)) return path;
      }
    }
    if (dirname(folder) === folder) return undefined;
  }
}
