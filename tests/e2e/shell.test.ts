import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/platform/channels.ts';
import { launch } from './driver/launch.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import type { LaunchedApp } from './driver/launched-app.ts';

interface WithBridge {
  readonly themeloom: Bridge;
}

function ask(app: LaunchedApp, channel: string, argument: unknown): Promise<unknown> {
  return app.page.evaluate(
    (request) =>
      (globalThis as unknown as WithBridge).themeloom.invoke(
        request.channel as Parameters<Bridge['invoke']>[0],
        request.argument,
      ),
    { channel, argument },
  );
}

function saveArgument(text: string) {
  return {
    suggestedName: 'review.loom',
    bytes: new TextEncoder().encode(text),
    description: 'Themeloom review',
    extension: 'loom',
  };
}

/** Tries something a page may not do; the result names the rule of the policy that stopped it. */
function violation(
  app: LaunchedApp,
  attempt: 'inline script' | 'remote request' | 'remote image',
): Promise<string> {
  return app.page.evaluate(
    (what) =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          (event) => resolve(event.effectiveDirective),
          {
            once: true,
          },
        );
        setTimeout(() => resolve('nothing stopped it'), 30_000);
        if (what === 'inline script') {
          const script = document.createElement('script');
          script.textContent = 'globalThis.inlineScriptRan = true';
          document.head.append(script);
        } else if (what === 'remote request') {
          fetch('https://example.org/collect', { method: 'POST' }).catch(() => undefined);
        } else {
          new Image().src = 'https://example.org/pixel.png';
        }
      }),
    attempt,
  );
}

describe('the desktop shell', () => {
  let app: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-shell-'));
    app = await launch();
    console.log(`Desktop driver: ${app.driver}.`);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens its window on the built page', async () => {
    expect(await app.page.title()).toContain('Themeloom');
    await app.page.locator('#root > *').first().waitFor();
  });

  it('runs no inline script and reaches no remote host', async () => {
    expect(await violation(app, 'inline script')).toBe('script-src-elem');
    expect(await violation(app, 'remote request')).toBe('connect-src');
    expect(await violation(app, 'remote image')).toBe('img-src');
    expect(await app.page.evaluate(() => 'inlineScriptRan' in globalThis)).toBe(false);
  });

  it('serves nothing from outside the folder of built pages', async () => {
    const statuses = await app.page.evaluate(() =>
      Promise.all(
        [
          '/%2e%2e/electron/main.js',
          '/..%2felectron%2fmain.js',
          '/assets/',
          '/.inputs',
          '/%00',
        ].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('stays on its own page when something tries to lead it away', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.id = 'way-out';
      link.textContent = 'Away';
      document.body.append(link);
      link.click();
    });
    await app.page.waitForTimeout(300);
    expect(app.page.url()).toBe(before);
    expect(await app.page.locator('#way-out').count()).toBe(1);
    await app.page.evaluate(() => document.getElementById('way-out')?.remove());
  });

  it('opens no second window for a page that asks for one', async () => {
    // Electron makes no window at all; the stand-in's browser makes one, which is closed at once.
    const popup = app.page.waitForEvent('popup', { timeout: 2_000 }).catch(() => undefined);
    await app.page.evaluate(() => void window.open('https://example.org/', '_blank'));
    await popup;
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  it('refuses a malformed argument and an unknown channel', async () => {
    expect(await ask(app, 'journal:read', { reviewId: '../../passwd' })).toEqual({
      error: {
        code: 'argument-refused',
        message: 'journal:read: reviewId: Expected the id of a review',
      },
    });
    expect(
      await ask(app, 'files:open', { accept: ['ris'], multiple: true, path: '/etc' }),
    ).toMatchObject({
      error: { code: 'argument-refused' },
    });
    await expect(ask(app, 'shell:run', 'id')).rejects.toThrow('There is no such channel.');
  });

  it('replaces a saved file as a whole and leaves no part behind', async () => {
    const path = join(folder, 'review.loom');
    await writeFile(path, 'the version before');
    const before = await stat(path);
    await app.answerSave(path);
    expect(await ask(app, 'files:save', saveArgument('the version after'))).toEqual({
      ok: { name: 'review.loom' },
    });
    expect(await readFile(path, 'utf8')).toBe('the version after');
    expect((await stat(path)).ino).not.toBe(before.ino);
    expect(await readdir(folder)).toEqual(['review.loom']);
  });

  it('says why a save failed and leaves no part behind', async () => {
    const blocked = join(folder, 'taken.loom');
    await mkdir(join(blocked, 'by a folder'), { recursive: true });
    await app.answerSave(blocked);
    const reply = await ask(app, 'files:save', saveArgument('never written'));
    expect(reply).toMatchObject({ error: { code: 'save-failed' } });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe.each([
  ['desktop', launch],
  ['browser', launchBrowser],
] as const)('what the %s application stores', (_name, start) => {
  it('is there again after it is closed and opened with the same profile', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'themeloom-profile-'));
    try {
      const first = await start({ profileDir });
      // A browser keys its data by port, so the second start asks for that of the first.
      const { port = 0 } = first as Partial<LaunchedBrowser>;
      await first.page.evaluate(storeQuote, 'It takes the time I do not have.');
      await first.close();
      const second = await start({ profileDir, port });
      expect(await second.page.evaluate(storedQuote)).toBe('It takes the time I do not have.');
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

function storeQuote(quote: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shell-test', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('quotes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('quotes', 'readwrite', {
        durability: 'strict',
      });
      transaction.objectStore('quotes').put(quote, 'quote');
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

function storedQuote(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shell-test', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('quotes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('quotes').objectStore('quotes').get('quote');
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    };
  });
}
