import { expect, it } from 'vitest';
import { windowOptions } from '../../electron/window-options.ts';

it('a window is sandboxed, isolated and without Node', () => {
  expect(windowOptions({ preload: '/app/preload.cjs', dark: false, spelling: false })).toEqual({
    title: 'Themeloom',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: '#faf9f6',
    webPreferences: {
      preload: '/app/preload.cjs',
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
      spellcheck: false,
    },
  });
});
