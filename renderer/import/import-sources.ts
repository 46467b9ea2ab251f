/** Where an import's files come from: picked, dropped or pasted. Dropped files are read only when their turn comes. */
import { ExpectedError } from '../../shared/errors.ts';
import { requireImportable, type Told } from '../../shared/import/read-import-file.ts';
import { t } from '../../shared/messages/messages.ts';
import type { PickedFile } from '../../shared/platform/platform.ts';
import type { Dropped } from '../store/dropped-files.ts';
import { isProjectName } from '../store/pick-file.ts';

export interface ImportSource {
  readonly name: string;
  /** Where it lies in a folder that was dropped or picked, with its name. */
  readonly path?: string;
  /** What lies beside it in its folder and belongs to it. */
  readonly beside?: ImportSource;
  /** The journal of changes that were not finished, where one lies beside a database. */
  readonly journal?: ImportSource;
  readonly told?: Told;
  /** The bytes, which the caller may give away. Rejects with an `ExpectedError`. */
  load(): Promise<Uint8Array>;
}

export function sourceOfPicked({ bytes, name, problem }: PickedFile): ImportSource {
  return {
    name,
    load: async () => {
      if (problem !== undefined) throw new ExpectedError('file-unreadable', problem);
      if (!isProjectName(name)) requireImportable(name, bytes.length);
      return bytes.slice();
    },
  };
}

export function sourceOfFile(file: File): ImportSource {
  return {
    name: file.name,
    load: async () => {
      if (!isProjectName(file.name)) requireImportable(file.name, file.size);
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        throw new ExpectedError('file-unreadable', t('import.unreadable'));
      }
    },
  };
}

export function sourceOfText(name: string, text: string): ImportSource {
  return { name, load: async () => new TextEncoder().encode(text) };
}

/** Every file of a drop, those inside dropped folders included. */
export function sourcesOfDrop({ entries, files }: Dropped): Promise<ImportSource[]> {
  if (entries.length === 0) return Promise.resolve(files.map(sourceOfFile));
  return Promise.all(entries.map(filesOf)).then((lists) => lists.flat());
}

async function filesOf(entry: FileSystemEntry): Promise<ImportSource[]> {
  // Files such as .DS_Store are the system's, not the user's.
  if (entry.name.startsWith('.')) return [];
  if (isDirectory(entry)) {
    const children = await childrenOf(entry);
    return (await Promise.all(children.map(filesOf))).flat();
  }
  try {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ ...sourceOfFile(file), path: entry.fullPath }];
  } catch {
    return [
      {
        name: entry.name,
        load: () => Promise.reject(new ExpectedError('file-unreadable', t('import.unreadable'))),
      },
    ];
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder gives its entries in portions; an empty portion is the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1));
    children.push(...portion);
  }
}
