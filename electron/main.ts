import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  protocol,
  session,
} from 'electron';
import { t } from '../shared/messages/messages.ts';
import { actionCatalogue } from '../shared/platform/action-catalogue.ts';
import { actionMessage } from '../shared/platform/channels.ts';
import { createBackups } from './backups.ts';
import { chooseFolder, openFiles, saveFile } from './dialogs.ts';
import { openExternalAddress } from './external.ts';
import { type Answers, answerChannels } from './ipc.ts';
import { createJournals } from './journals.ts';
import { menuTemplate } from './menu.ts';
import { declarePagesScheme, servePages } from './protocol.ts';
import { guardContents, guardSession } from './security.ts';
import { createSharedFolders } from './shared-folders.ts';
import { openWindow } from './window.ts';

/** The order in which the desktop comes up; what each step does is in its own file. */
const pagesFolder = join(import.meta.dirname, '../renderer');
const preload = join(import.meta.dirname, 'preload.cjs');

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  declarePagesScheme(protocol);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  app.whenReady().then(start, (cause: unknown) => {
    console.error('Themeloom could not start:', cause);
    app.exit(1);
  });
} else {
  app.quit();
}

function start(): void {
  guardSession(session.defaultSession);
  servePages(protocol, pagesFolder);
  answerPageRequests();
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar()));
  openWindow(preload);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preload);
  });
}

function answerPageRequests(): void {
  const userData = app.getPath('userData');
  const journals = createJournals(join(userData, 'journals'));
  const backups = createBackups(join(userData, 'backups'), () => new Date());
  const shared = createSharedFolders(join(userData, 'shared-folders.json'));
  const answers: Answers = {
    'files:open': openFiles,
    'files:save': saveFile,
    'journal:append': ({ reviewId, lines }) => journals.append(reviewId, lines),
    'journal:read': ({ reviewId }) => journals.read(reviewId),
    'journal:end': ({ reviewId }) => journals.end(reviewId),
    'kept:list': async () => {
      const kept = await Promise.all([journals.list(), backups.reviews()]);
      return [...new Set(kept.flat())].sort();
    },
    'backups:write': ({ reviewId, bytes }) => backups.write(reviewId, bytes),
    'backups:list': async ({ reviewId }) => [...(await backups.list(reviewId))],
    'backups:read': ({ reviewId, name }) => backups.read(reviewId, name),
    'shared:choose': async ({ reviewId }, window) => {
      const path = await chooseFolder(window);
      return path === undefined ? undefined : shared.choose(reviewId, path);
    },
    'shared:find': ({ reviewId }) => shared.find(reviewId),
    'shared:leave': ({ reviewId }) => shared.leave(reviewId),
    'shared:list': ({ reviewId }) => shared.list(reviewId),
    'shared:read': ({ reviewId, name }) => shared.read(reviewId, name),
    'shared:write': ({ reviewId, name, bytes }) => shared.write(reviewId, name, bytes),
    'shared:remove': ({ reviewId, name }) => shared.remove(reviewId, name),
    'external:open': ({ url }, window) => openExternalAddress(window, url),
  };
  answerChannels(ipcMain, answers, BrowserWindow.fromWebContents);
}

function menuBar(): MenuItemConstructorOptions[] {
  return menuTemplate({
    actions: actionCatalogue,
    label: t,
    choose: (actionId) => currentWindow()?.webContents.send(actionMessage, actionId),
    isMac: process.platform === 'darwin',
  });
}

/** On a Mac the menu bar is there even when no window has the focus. */
function currentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

function showFirstWindow(): void {
  const window = currentWindow();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
