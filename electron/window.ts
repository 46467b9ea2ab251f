import { BrowserWindow, nativeTheme } from 'electron';
import { pagesUrl } from './protocol.ts';
import { windowOptions } from './window-options.ts';

/** Opens the window and shows it once it has something to show. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(
    windowOptions({ preload, dark: nativeTheme.shouldUseDarkColors }),
  );
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pagesUrl);
  return window;
}
