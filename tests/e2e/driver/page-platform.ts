import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { ExpectedError } from '../../../shared/errors.ts';
import type { Platform } from '../../../shared/platform/platform.ts';
import { repositoryRoot } from './chromium.ts';

/**
 * The real `renderer/platform` code, run inside a page of the running application and called from a
 * test: every method is carried into the page and its result or refusal back out.
 */
export async function platformInPage(page: Page, kind: 'desktop' | 'browser'): Promise<Platform> {
  // A page of the same origin on which the application does not run, and so stores nothing of its own.
  await page.goto(new URL('/no-such-page', page.url()).href);
  await page.evaluate(await platformSource(kind));
  const heard = new Set<(actionId: string) => void>();
  await page.exposeFunction('themeloomHeard', (actionId: string) => {
    for (const listener of heard) listener(actionId);
  });
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    scope.platformUnderTest.onAction(scope.themeloomHeard);
  });
  const can = await page.evaluate(() => {
    const { canKeepJournal, canShareFolder } = (globalThis as unknown as PageScope)
      .platformUnderTest;
    return { canKeepJournal, canShareFolder };
  });
  const call =
    (method: keyof Platform) =>
    async (...values: unknown[]) => {
      const outcome = await page.evaluate(callInPage, { method, values });
      if ('code' in outcome) throw new ExpectedError(outcome.code, outcome.message);
      return outcome.value;
    };
  const carried = Object.fromEntries(
    [
      'openFiles',
      'saveFile',
      'printPages',
      'appendJournal',
      'readJournal',
      'readJournalEnd',
      'listKept',
      'writeBackup',
      'listBackups',
      'readBackup',
      'removeKept',
      'chooseBackupFolder',
      'findBackupFolder',
      'leaveBackupFolder',
      'chooseSharedFolder',
      'findSharedFolder',
      'leaveSharedFolder',
      'listShared',
      'readShared',
      'writeShared',
      'removeShared',
      'requestPersistence',
      'openExternal',
      'setTitle',
    ].map((method) => [method, call(method as keyof Platform)]),
  ) as unknown as Platform;
  return {
    ...carried,
    kind,
    ...can,
    onAction: (listener) => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
  };
}

interface PageScope {
  readonly platformUnderTest: Platform;
  themeloomHeard(actionId: string): void;
}

type Outcome = { readonly value: unknown } | { readonly code: string; readonly message: string };

async function callInPage(request: {
  method: keyof Platform;
  values: unknown[];
}): Promise<Outcome> {
  const { platformUnderTest } = globalThis as unknown as PageScope;
  try {
    const method = platformUnderTest[request.method] as (...values: unknown[]) => unknown;
    return { value: await method(...request.values) };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause)
      return { code: String(cause.code), message: cause.message };
    throw cause;
  }
}

async function platformSource(kind: 'desktop' | 'browser'): Promise<string> {
  const maker = kind === 'desktop' ? 'createDesktopPlatform' : 'createBrowserPlatform';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: repositoryRoot,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(repositoryRoot, `renderer/platform/${kind}.ts`),
        formats: ['iife'],
        name: 'platformModule',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle))
    throw new Error('The platform could not be bundled.');
  return `(() => { ${bundle.output[0].code}; globalThis.platformUnderTest = platformModule.${maker}(); })()`;
}
