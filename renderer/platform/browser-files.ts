import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type {
  OpenFilesRequest,
  PickedFile,
  SavedFile,
  SaveFileRequest,
} from '../../shared/platform/platform.ts';

/**
 * Files in an ordinary browser. Opening uses the file input every browser has. Saving uses the File
 * System Access picker where there is one, because it lets the user name the place and writes
 * atomically (the stream swaps the file in when it is closed), and a download elsewhere.
 */
interface SavePickerWindow {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<FileSystemFileHandle>;
}

/** Resolves with the chosen files, or with none when the picker is dismissed. */
export async function pickFiles({
  accept,
  largest,
  multiple,
}: OpenFilesRequest): Promise<readonly PickedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = accept.map((extension) => `.${extension}`).join(',');
  input.hidden = true;
  // Some browsers only report a choice for an input that is part of the page.
  document.body.append(input);
  try {
    const files = await new Promise<readonly File[]>((resolve) => {
      input.addEventListener('change', () => resolve([...(input.files ?? [])]));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    });
    const picked: PickedFile[] = [];
    for (const file of files) picked.push(await readPickedFile(file, largest));
    return picked;
  } finally {
    input.remove();
  }
}

async function readPickedFile(file: File, largest = Infinity): Promise<PickedFile> {
  const unread = { name: file.name, bytes: new Uint8Array() };
  if (file.size > largest) return { ...unread, problem: t('import.tooLarge') };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ...unread, problem: t('import.unreadable') };
  }
}

/** Saves through the picker where there is one; `undefined` when the user dismissed it. */
export async function saveThroughBrowser(request: SaveFileRequest): Promise<SavedFile | undefined> {
  const { showSaveFilePicker } = window as SavePickerWindow;
  return showSaveFilePicker === undefined
    ? download(request)
    : await saveThroughPicker(request, showSaveFilePicker.bind(window));
}

async function saveThroughPicker(
  request: SaveFileRequest,
  showSaveFilePicker: NonNullable<SavePickerWindow['showSaveFilePicker']>,
): Promise<SavedFile | undefined> {
  const { suggestedName, bytes, description, extension } = request;
  try {
    const handle = await showSaveFilePicker({
      suggestedName,
      types: [{ description, accept: { 'application/octet-stream': [`.${extension}`] } }],
    });
    const stream = await handle.createWritable();
    try {
      await stream.write(ownedBytes(bytes));
    } catch (cause) {
      await stream.abort();
      throw cause;
    }
    await stream.close();
    return { name: handle.name };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    // A picker opens only within a few seconds of a click: what took longer to make is downloaded.
    if (cause instanceof DOMException && cause.name === 'SecurityError') return download(request);
    throw new ExpectedError('save-failed', t('error.notSavedAs', { name: suggestedName }));
  }
}

/** A download never says whether it was kept, so this reports the name it was given. */
function download({ suggestedName, bytes }: SaveFileRequest): SavedFile {
  const url = URL.createObjectURL(
    new Blob([ownedBytes(bytes)], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = suggestedName;
  link.click();
  // Revoking at once would race the download in some browsers; a minute holds one copy a little longer.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name: suggestedName };
}

/** The file interfaces refuse shared memory, which a plain `Uint8Array` might be a view of. */
function ownedBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}
