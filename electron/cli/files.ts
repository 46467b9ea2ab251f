import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExpectedError } from '../../shared/errors.ts';

/** Bytes of a file the user named. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new ExpectedError('unreadable-file', `${path} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Refuses to replace a file that exists, before any work is done. */
export async function refuseToReplace(path: string, force: boolean | undefined): Promise<void> {
  if (force === true || !(await exists(path))) return;
  throw new ExpectedError(
    'file-exists',
    `${path} exists already. Nothing was written. Use --force to replace it.`,
  );
}

/** Writes a whole file or leaves the old one: a file beside it, flushed to disk, then renamed. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new ExpectedError('unwritable-file', `${path} cannot be written: ${reasonOf(error)}.`);
  }
}

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new ExpectedError('unwritable-folder', `${path} cannot be made: ${reasonOf(error)}.`);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || 'the reason is unknown');
}
