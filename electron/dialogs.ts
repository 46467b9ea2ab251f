import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { t } from '../shared/messages/messages.ts';
import type {
  OpenFilesRequest,
  PickedFile,
  SavedFile,
  SaveFileRequest,
} from '../shared/platform/platform.ts';
import { readFailure, writeFileAtomically } from './files.ts';

/** Asks which files to open and reads them; none when cancelled. */
export async function openFiles(
  { accept, largest, multiple }: OpenFilesRequest,
  window: BrowserWindow,
  note: (path: string) => void,
): Promise<PickedFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    // Without a filter the dialog offers every file.
    ...(accept.length === 0
      ? {}
      : { filters: [{ name: accept.join(', '), extensions: [...accept] }] }),
  });
  if (canceled) return [];
  // One after the other: a hundred large files at once would not fit into memory.
  const picked: PickedFile[] = [];
  for (const path of filePaths) {
    note(path);
    picked.push(await readPickedFile(path, largest));
  }
  return picked;
}

/** Asks for a folder; `undefined` when cancelled. */
export async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Bytes of a file that are still read whole. */
const largestFile = 2 ** 31 - 1;

/** One file that cannot be read does not keep the others out. */
function unread(name: string, problem: string): PickedFile {
  return { name, bytes: new Uint8Array(), problem };
}

/** Reads a file that the user chose or the system handed over; what is no file is named, not read. */
export async function readPickedFile(path: string, largest = largestFile): Promise<PickedFile> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A pipe or a device could be read for ever.
    if (!found.isFile()) return unread(name, t('files.noFile', { name }));
    const { size } = found;
    if (size > largestFile) return unread(name, t('files.tooLarge', { name }));
    if (size > largest) return unread(name, t('import.tooLarge'));
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    return unread(name, readFailure(name, cause).message);
  }
}

/** Asks where to save and writes the whole file or nothing; `undefined` when cancelled. */
export async function saveFile(
  { suggestedName, bytes, description, extension }: SaveFileRequest,
  window: BrowserWindow,
  note: (path: string) => void,
): Promise<SavedFile | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(suggestedName),
    filters: [{ name: description, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  await writeFileAtomically(filePath, bytes);
  note(filePath);
  return { name: basename(filePath) };
}

/** A name without what a file system refuses, so that it stays in the folder of the dialog. */
export function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-');
}
