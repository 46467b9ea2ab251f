import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import type { PrintRequest, SavedFile } from '../shared/platform/platform.ts';
import { safeFileName } from './dialogs.ts';
import { writeFileAtomically } from './files.ts';
import type { PrintedPages } from './printed-pages.ts';
import { pagesUrl } from './protocol.ts';
import { windowOptions } from './window-options.ts';

/** Saves the window as it is shown, on a landscape sheet; `undefined` when cancelled. */
export async function savePdf(
  window: BrowserWindow,
  suggestedName: string,
): Promise<SavedFile | undefined> {
  const bytes = await window.webContents.printToPDF({
    landscape: true,
    printBackground: true,
    pageSize: 'A4',
  });
  return saveAsPdf(window, suggestedName, bytes);
}

/**
 * Prints a page that a window handed over to a PDF of upright sheets, and saves it where the user says; `undefined`
 * when cancelled. The page is laid out in a window that is never shown, runs no script, and has no way to this process.
 */
export async function printPages(
  window: BrowserWindow,
  { html, suggestedName }: PrintRequest,
  printed: PrintedPages,
): Promise<SavedFile | undefined> {
  const options = windowOptions({ dark: false, spelling: false });
  const sheet = new BrowserWindow({
    ...options,
    webPreferences: { ...options.webPreferences, javascript: false },
  });
  const path = printed.keep(html);
  try {
    await sheet.loadURL(new URL(path, pagesUrl).href);
    const bytes = await sheet.webContents.printToPDF({ printBackground: true, pageSize: 'A4' });
    return await saveAsPdf(window, suggestedName, bytes);
  } finally {
    printed.forget(path);
    sheet.destroy();
  }
}

async function saveAsPdf(
  window: BrowserWindow,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SavedFile | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(suggestedName),
    filters: [{ name: desktopWords('pdf.kind'), extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  await writeFileAtomically(filePath, new Uint8Array(bytes));
  return { name: basename(filePath) };
}
