import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

/** The browser for the end-to-end tests; on Debian as root a missing one is installed. */
export function ensureBrowser(): string | undefined {
  const found = findBrowser();
  if (found !== undefined) return found;
  const canInstall =
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env.THEMELOOM_BROWSER;
  if (!canInstall) return undefined;
  console.log('No browser is installed; installing Debian’s Chromium for the end-to-end tests.');
  for (const values of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', values, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return findBrowser();
}

export const browserMissing =
  'The end-to-end tests need Chromium, Chrome or Edge: install one, or name its executable in THEMELOOM_BROWSER.';
