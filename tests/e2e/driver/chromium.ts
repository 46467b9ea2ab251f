import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../../../build/find-browser.ts';
import type { LaunchOptions } from './launched-app.ts';

export const repositoryRoot = join(import.meta.dirname, '../../..');
export const distFolder = join(repositoryRoot, 'dist');

/** No sandbox, because containers often lack what it needs; nothing that could reach the network by itself. */
export const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium of all launches that name no profile: each has a context, and so a store, of its own. Starting a
 * Chromium costs seconds, a context nothing. It ends with the process.
 */
class SharedChromium {
  private started: Promise<Browser> | undefined;

  async open(options: LaunchOptions): Promise<BrowserContext> {
    this.started ??= chromium.launch(launchOptions());
    const browser = await this.started;
    if (browser.isConnected()) return browser.newContext(contextOptions(options));
    // A test that brought it down is not the fault of the next one.
    this.started = undefined;
    return this.open(options);
  }

  async end(): Promise<void> {
    const browser = await this.started;
    await browser?.close();
  }
}

const shared = new SharedChromium();

/** Ends the Chromium that launches share, for a program that is to end by itself. */
export function endSharedChromium(): Promise<void> {
  return shared.end();
}

/** A Chromium of its own on a profile folder, with what lies there. */
export function openChromium(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...contextOptions(options),
  });
}

/** Where a launch takes place: on the profile that it names, or where nothing is stored yet. */
export function openContext(options: LaunchOptions): Promise<BrowserContext> {
  const { profileDir } = options;
  return profileDir === undefined
    ? shared.open(options)
    : openChromium(join(profileDir, 'chromium'), options);
}

function launchOptions() {
  return {
    executablePath: executablePathOfBrowser(),
    headless: true,
    args: flags,
    env: utf8Environment(),
  };
}

function contextOptions({ appearance = 'light', viewport }: LaunchOptions) {
  return {
    viewport: viewport ?? { width: 1440, height: 900 },
    colorScheme: appearance,
    acceptDownloads: true,
    serviceWorkers: 'block',
  } as const;
}

export function executablePathOfBrowser(): string {
  const path = findBrowser();
  if (path !== undefined) return path;
  throw new Error(
    'No Chromium, Chrome or Edge was found: install one or name it in THEMELOOM_BROWSER.',
  );
}

/** Chromium reads file names by the locale, and a bare machine has one without umlauts. */
function utf8Environment(): Record<string, string> {
  const { LANG, LC_ALL } = process.env;
  const isUtf8 = /utf-?8/i.test(LC_ALL ?? LANG ?? '');
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries([...environment, ...(isUtf8 ? [] : [['LC_ALL', 'C.UTF-8'] as const])]);
}

/** The given profile folder, or a temporary one that `discard` removes. */
export async function profileFolder(
  options: LaunchOptions,
): Promise<{ readonly path: string; discard(): Promise<void> }> {
  if (options.profileDir !== undefined)
    return { path: options.profileDir, discard: async () => undefined };
  const path = await mkdtemp(join(tmpdir(), 'themeloom-'));
  return { path, discard: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
