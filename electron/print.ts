import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import type { SavedFile } from '../shared/platform/platform.ts';
import { safeFileName } from './dialogs.ts';
import { writeFileAtomically } from './files.ts';

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
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(suggestedName),
    filters: [{ name: desktopWords('pdf.kind'), extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  await writeFileAtomically(filePath, new Uint8Array(bytes));
  return { name: basename(filePath) };
}
