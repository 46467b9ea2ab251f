import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../shared/errors.ts';

/** Files are written whole or not at all: into a file beside the target, flushed, then renamed over it. */

const permissionBits = 0o777;

/**
 * Replaces `path` with `bytes`. When anything fails the file at `path` is as it was. A link is
 * followed, so that it still points at the file afterwards.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(path, bytes).catch((cause: unknown) => {
    throw saveFailure(basename(path), cause);
  });
}

/** As `writeFileAtomically`, and rejects with what the system says. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const existing = await stat(target).catch(() => undefined);
    const file = await open(
      temporary,
      'wx',
      existing === undefined ? 0o666 : existing.mode & permissionBits,
    );
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cause;
  }
  await flushFolder(dirname(target));
}

/** Makes the rename itself survive a power cut; Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some network file systems refuse to flush a folder; the bytes of the file itself are flushed.
  } finally {
    await handle.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or another program has the file open',
  EROFS: 'that place is read-only',
  EBUSY: 'another program has the file open',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'the folder is no longer there',
  ENOTDIR: 'the folder is no longer there',
  EISDIR: 'a folder has that name',
};

/** Why the system refused, as the end of a sentence. */
export function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  return reasons[code] ?? `the system reports ${code}`;
}

export function saveFailure(name: string, cause: unknown): ExpectedError {
  const reason = reasonOf(cause);
  return new ExpectedError(
    'save-failed',
    `“${name}” could not be saved: ${reason}. A file of that name is as it was. Choose another place and save again.`,
  );
}

/** Why a journal could not be written, and what to do; it is tried again whatever is done. */
export function journalFailure(cause: unknown): ExpectedError {
  const code = errorCode(cause);
  const reason = reasonOf(cause);
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Free some space on the disk.'
      : 'Check that you may write in the folder where Themeloom keeps its data.';
  return new ExpectedError(
    'journal-not-written',
    `The journal cannot be written: ${reason}. ${advice}`,
  );
}

export function readFailure(name: string, cause: unknown): ExpectedError {
  const code = errorCode(cause);
  const reason =
    code === 'ENOENT'
      ? 'it is no longer there'
      : code === 'EISDIR'
        ? 'it is a folder'
        : `the system reports ${code}`;
  return new ExpectedError(
    'file-unreadable',
    `“${name}” could not be read: ${reason}. Nothing was changed. Check that you may read it, then choose it again.`,
  );
}

/** A file or folder that was to go for good is still there, or a part of it. */
export function removeFailure(name: string, cause: unknown): ExpectedError {
  const code = errorCode(cause);
  const reason = reasons[code] ?? `the system reports ${code}`;
  return new ExpectedError(
    'remove-failed',
    `“${name}” could not be removed: ${reason}. It is not listed any more, and removing it is tried again at the next start. Remove it by hand to be sure.`,
  );
}

/** The system's short code for a failure, such as `ENOSPC`. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : 'an unknown error';
}
