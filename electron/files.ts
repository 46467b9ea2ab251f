import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../shared/errors.ts';
import { desktopWords } from '../shared/messages/desktop-messages.ts';

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

const reasons = {
  EACCES: 'reason.mayNot',
  EPERM: 'reason.mayNotOrOpen',
  EROFS: 'reason.readOnly',
  EBUSY: 'reason.open',
  ENOSPC: 'reason.full',
  EDQUOT: 'reason.share',
  ENOENT: 'reason.noFolder',
  ENOTDIR: 'reason.noFolder',
  EISDIR: 'reason.folderOfName',
  EEXIST: 'reason.noDirectory',
} as const;

function isKnown(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code);
}

/** Why the system refused, as the end of a sentence. */
export function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  return isKnown(code) ? desktopWords(reasons[code]) : systemReports(code);
}

function systemReports(code: string): string {
  return desktopWords('reason.system', { code: code || desktopWords('reason.noCode') });
}

export function saveFailure(name: string, cause: unknown): ExpectedError {
  const reason = reasonOf(cause);
  return new ExpectedError('save-failed', desktopWords('error.saveFailed', { name, reason }));
}

/** Why a journal could not be written, and what to do; it is tried again whatever is done. */
export function journalFailure(cause: unknown): ExpectedError {
  const code = errorCode(cause);
  const reason = reasonOf(cause);
  const advice = code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'other';
  return new ExpectedError(
    'journal-not-written',
    desktopWords('error.journalFailed', { reason, advice }),
  );
}

export function readFailure(name: string, cause: unknown): ExpectedError {
  const words = desktopWords('error.readFailed', { name, reason: unreadReason(cause) });
  return new ExpectedError('file-unreadable', words);
}

/** What the program keeps by itself cannot be read: nobody chose it. */
export function keptFailure(name: string, cause: unknown): ExpectedError {
  const words = desktopWords('error.keptUnread', { name, reason: unreadReason(cause) });
  return new ExpectedError('file-unreadable', words);
}

function unreadReason(cause: unknown): string {
  const code = errorCode(cause);
  if (code === 'ENOENT') return desktopWords('reason.gone');
  if (code === 'EISDIR') return desktopWords('reason.folder');
  return code === 'ENOTDIR' ? desktopWords('reason.noDirectory') : systemReports(code);
}

/** A file or folder that was to go for good is still there, or a part of it. */
export function removeFailure(name: string, cause: unknown): ExpectedError {
  const reason = reasonOf(cause);
  return new ExpectedError('remove-failed', desktopWords('error.removeFailed', { name, reason }));
}

/** The system's short code for a failure, such as `ENOSPC`; empty where it gives none. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : '';
}
