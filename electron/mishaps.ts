import { type BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';

export interface MishapNeeds {
  /** The page hears nothing from now on. */
  gone(window: BrowserWindow): void;
  note(code: string): void;
  copyDetails(): Promise<void>;
}

/** A page that crashed or hangs can be loaded again: what was stored is in the database, and where the user was too. */
export function offerReload(window: BrowserWindow, needs: MishapNeeds): void {
  const { webContents } = window;
  /** Ended on purpose, to be loaded again. */
  let isEnding = false;
  let asking: AbortController | undefined;

  webContents.on('render-process-gone', (_event, { reason }) => {
    needs.gone(window);
    asking?.abort();
    if (isEnding || reason === 'clean-exit') return;
    needs.note(`page-${reason}`);
    void askGone(window, needs);
  });
  window.on('unresponsive', async () => {
    needs.note('page-hangs');
    asking?.abort();
    asking = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: desktopWords('mishap.hangs'),
      detail: desktopWords('mishap.hangsDetail'),
      buttons: [desktopWords('mishap.wait'), desktopWords('mishap.reload')],
      defaultId: 0,
      cancelId: 0,
      signal: asking.signal,
    });
    if (response !== 1 || window.isDestroyed()) return;
    isEnding = true;
    webContents.forcefullyCrashRenderer();
    webContents.reload();
    webContents.once('did-finish-load', () => {
      isEnding = false;
    });
  });
  window.on('responsive', () => asking?.abort());
}

async function askGone(window: BrowserWindow, needs: MishapNeeds): Promise<void> {
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: desktopWords('mishap.gone'),
      detail: desktopWords('mishap.goneDetail'),
      buttons: [
        desktopWords('mishap.reload'),
        desktopWords('mishap.copy'),
        desktopWords('mishap.close'),
      ],
      defaultId: 0,
      cancelId: 0,
    });
    if (window.isDestroyed()) return;
    if (response === 1) {
      await needs.copyDetails();
      continue;
    }
    if (response === 2) window.destroy();
    else window.webContents.reload();
    return;
  }
}
