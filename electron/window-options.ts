import type { BrowserWindowConstructorOptions } from 'electron';

/** The options of the one kind of window there is: sandboxed, isolated, without Node. */
export function windowOptions(options: {
  readonly preload: string;
  readonly dark: boolean;
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
      preload: options.preload,
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
      // The engine would fetch its dictionaries from the network.
      spellcheck: false,
    },
  };
}
