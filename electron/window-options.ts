import type { BrowserWindowConstructorOptions } from 'electron';

/** The options of the one kind of window there is: sandboxed, isolated, without Node. */
export function windowOptions(options: {
  /** Absent in a window that only shows a page. */
  readonly preload?: string;
  readonly dark: boolean;
  /** Whether the system itself checks spelling, as on a Mac. */
  readonly spelling: boolean;
}): BrowserWindowConstructorOptions {
  return {
    title: 'Themeloom',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    // The page's own paper and ink, so that a window does not flash white before its first paint.
    backgroundColor: options.dark ? '#16181d' : '#faf9f6',
    webPreferences: {
      ...(options.preload === undefined ? {} : { preload: options.preload }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere than on a Mac the engine would fetch its dictionaries from the network, and the preload script brings others.
      spellcheck: options.spelling,
    },
  };
}
