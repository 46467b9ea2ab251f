import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { ShippedPage } from '../shared/platform/desktop-window.ts';
import { pagesUrl } from './protocol.ts';
import { windowOptions } from './window-options.ts';
import { placeOn, type WindowState } from './window-state.ts';

/** Opens a window where it stood, and shows it once it has something to show. */
export function openWindow(preload: string, state: WindowState | undefined): BrowserWindow {
  const dark = nativeTheme.shouldUseDarkColors;
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...windowOptions({ preload, dark, spelling: process.platform === 'darwin' }),
    ...(state === undefined ? {} : placeOn(state.bounds, displays)),
  });
  if (state?.isMaximised === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pagesUrl);
  return window;
}

const shippedPaths: Readonly<Record<ShippedPage, string>> = {
  guide: 'docs/user-guide.html',
  licences: 'licences.html',
};

/** Opens a page that comes with the application in a window that has no way to the main process. */
export function openShippedPage(page: ShippedPage): void {
  const { minHeight, minWidth, ...options } = windowOptions({
    dark: nativeTheme.shouldUseDarkColors,
    spelling: false,
  });
  const window = new BrowserWindow({ ...options, width: 900, height: 800 });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pagesUrl}${shippedPaths[page]}`);
}
