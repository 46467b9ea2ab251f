import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron, missingDisplay } from '../../../build/electron-binary.ts';
import { distFolder, repositoryRoot } from './chromium.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

/** Starts the built desktop application: in real Electron when it can run here, otherwise in the stand-in. */
export async function launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
  requireBuild();
  const executable = findElectron(repositoryRoot);
  return executable === undefined || missingDisplay() !== undefined
    ? launchStandIn(options)
    : launchElectron(executable, options);
}

/** The driver that `launch` uses here. */
export function desktopDriver(): 'electron' | 'stand-in' {
  return findElectron(repositoryRoot) === undefined || missingDisplay() !== undefined
    ? 'stand-in'
    : 'electron';
}

export function requireBuild(): void {
  if (!existsSync(join(distFolder, 'electron/main.js'))) {
    throw new Error('There is no build to test: run “npm run build” first.');
  }
}
