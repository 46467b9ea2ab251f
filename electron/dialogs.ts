import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type {
  OpenFilesRequest,
  PickedFile,
  SavedFile,
  SaveFileRequest,
} from '../shared/platform/platform.ts';
import { readFailure, writeFileAtomically } from './files.ts';

/** Asks which files to open and reads them; none when cancelled. */
export async function openFiles(
  { accept, multiple }: OpenFilesRequest,
  window: BrowserWindow,
): Promise<PickedFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    // Without a filter the dialog offers every file.
    ...(accept.length === 0
      ? {}
      : { filters: [{ name: accept.join(', '), extensions: [...accept] }] }),
  });
  if (canceled) return [];
  return Promise.all(filePaths.map(readPickedFile));
}

/** Asks for a folder; `undefined` when cancelled. */
export async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

async function readPickedFile(path: string): Promise<PickedFile> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw readFailure(basename(path), cause);
  }
}

/** Asks where to save and writes the whole file or nothing; `undefined` when cancelled. */
export async function saveFile(
  { suggestedName, bytes, description, extension }: SaveFileRequest,
  window: BrowserWindow,
): Promise<SavedFile | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName.replace(/[\\/:*?"<>|]/g, '-'),
    filters: [{ name: description, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  await writeFileAtomically(filePath, bytes);
  return { name: basename(filePath) };
}
