import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
  linux: 'electron',
};

const fetchLimitMilliseconds = 180_000;
const progressMilliseconds = 2_000;

/** Electron's executable where it is at hand: in the folder the environment names, or where its package keeps it. */
export function findElectron(root: string): string | undefined {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const executable = join(folder, executables[process.platform] ?? 'electron');
  return existsSync(executable) ? executable : undefined;
}

/**
 * Lets Electron's own package fetch its executable, and tells how far it is; `undefined` when that fails or takes
 * minutes.
 */
export async function fetchElectron(
  root: string,
  tell: (line: string) => void,
): Promise<string | undefined> {
  const script = join(root, 'node_modules/electron/install.js');
  if (!existsSync(script)) return undefined;
  tell('Fetching Electron’s program, once (about 120 MB).');
  // What is fetched grows in a temporary folder, so its size is the progress.
  const folder = mkdtempSync(join(tmpdir(), 'themeloom-electron-'));
  const places = { TMPDIR: folder, TEMP: folder, TMP: folder };
  const child = spawn(process.execPath, [script], {
    stdio: 'ignore',
    timeout: fetchLimitMilliseconds,
    env: { ...process.env, ...places },
  });
  const timer = setInterval(() => {
    const megabytes = Math.floor(sizeOf(folder) / 1_000_000);
    if (megabytes > 0) tell(`  ${megabytes} MB`);
  }, progressMilliseconds);
  await new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  return findElectron(root);
}

/** Bytes in a folder and all below it; what goes meanwhile counts as nothing. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => {
      const found = statSync(join(file.parentPath, file.name), { throwIfNoEntry: false });
      return sum + (found?.size ?? 0);
    }, 0);
}

/** Why a window cannot be opened here, or `undefined` when it can. */
export function missingDisplay(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const needsDisplay = process.platform === 'linux';
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return needsDisplay && !hasDisplay ? 'there is no display' : undefined;
}
