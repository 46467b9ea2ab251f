import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { servePages } from '../../../build/serve.ts';
import { distFolder, openContext, profileFolder } from './chromium.ts';
import { requireBuild } from './launch.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

/** `port` keeps the origin, and with it the stored data, the same over two launches. */
export interface BrowserLaunchOptions extends LaunchOptions {
  readonly port?: number;
}

export interface LaunchedBrowser extends LaunchedApp {
  readonly address: string;
  readonly port: number;
}

/** Serves the browser entry on a loopback port and opens it in a plain Chromium. */
export async function launchBrowser(options: BrowserLaunchOptions = {}): Promise<LaunchedBrowser> {
  requireBuild();
  const profile = await profileFolder(options);
  const server = await servePages({
    folder: join(distFolder, 'renderer'),
    indexFile: 'browser.html',
    port: options.port ?? 0,
  });
  const context = await openContext(options);
  const page = context.pages()[0] ?? (await context.newPage());
  // The save picker is a system dialog that no driver can answer; without it saving is a download.
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(server.address);
  const opened: string[] = [];
  page.on('popup', (popup) => {
    opened.push(popup.url());
    void popup.close();
  });
  const refused = (what: string) => async (): Promise<never> => {
    throw new Error(`A browser tab has no ${what}.`);
  };
  return {
    driver: 'browser',
    page,
    profileDir: profile.path,
    userDataDir: undefined,
    address: server.address,
    port: server.port,
    answerOpen: async (paths) => {
      page.once('filechooser', (chooser) =>
        paths.length === 0
          ? chooser.element().dispatchEvent('cancel')
          : chooser.setFiles([...paths]),
      );
    },
    answerSave: async (path) => {
      page.once('download', async (download) => {
        if (path === undefined) return download.cancel();
        // Whole or not at all, as a browser does: whoever waits for the file reads no half of it.
        await download.saveAs(`${path}.part`);
        await rename(`${path}.part`, path);
      });
    },
    answerQuestion: refused('message box'),
    chooseMenuItem: refused('menu bar'),
    menuItem: refused('menu bar'),
    shownMenuItems: async () => [],
    startAgain: async () => undefined,
    closeWindow: (closed) => closed.close(),
    openedAddresses: async () => opened,
    close: async () => {
      await context.close();
      await server.close();
      await profile.discard();
    },
  };
}
