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
  await writeAllAtomically([{ path, pieces: bytes }]);
}

/** A file to write: its bytes at once, or in pieces as they are made. */
export interface FileToWrite {
  readonly path: string;
  readonly pieces: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * Writes whole files or none: every one beside its place, flushed to disk, then all are renamed. Where the
 * making of a piece fails, that error is thrown and nothing was written.
 */
export async function writeAllAtomically(files: readonly FileToWrite[]): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const written: { readonly beside: string; readonly path: string }[] = [];
  try {
    for (const { path, pieces } of files) {
      const name = `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`;
      const beside = join(dirname(path), name);
      written.push({ beside, path });
      await writeFlushed(beside, pieces).catch((error) => refuseToWrite(path, error));
    }
    for (const { beside, path } of written) {
      await rename(beside, path).catch((error) => refuseToWrite(path, error));
    }
  } catch (error) {
    for (const { beside } of written) await rm(beside, { force: true });
    throw error;
  }
}

async function writeFlushed(path: string, pieces: FileToWrite['pieces']): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(pieces);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the disk refuses is told of the file that was meant; other errors speak for themselves. */
function refuseToWrite(path: string, error: unknown): never {
  if (error instanceof Error && 'syscall' in error) {
    throw new ExpectedError('unwritable-file', `${path} cannot be written: ${reasonOf(error)}.`);
  }
  throw error;
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
