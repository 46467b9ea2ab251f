import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
  linux: 'electron',
};

const fetchLimitMilliseconds = 180_000;

/** Electron's executable where it is at hand: in the folder the environment names, or where its package keeps it. */
export function findElectron(root: string): string | undefined {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const executable = join(folder, executables[process.platform] ?? 'electron');
  return existsSync(executable) ? executable : undefined;
}

/** Lets Electron's own package fetch its executable; `undefined` when that fails or takes minutes. */
export function fetchElectron(root: string): string | undefined {
  const script = join(root, 'node_modules/electron/install.js');
  if (!existsSync(script)) return undefined;
  spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: fetchLimitMilliseconds });
  return findElectron(root);
}

/** Why a window cannot be opened here, or `undefined` when it can. */
export function missingDisplay(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const needsDisplay = process.platform === 'linux';
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return needsDisplay && !hasDisplay ? 'there is no display' : undefined;
}
