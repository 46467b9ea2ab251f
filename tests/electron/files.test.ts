import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../electron/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('the version after');

describe('writing a file as a whole', () => {
  it('creates it and leaves nothing beside it', async () => {
    await writeFileAtomically(join(folder, 'review.loom'), bytes);
    expect(await readFile(join(folder, 'review.loom'), 'utf8')).toBe('the version after');
    expect(await readdir(folder)).toEqual(['review.loom']);
  });

  it('keeps the permissions of the file it replaces', async () => {
    const path = join(folder, 'review.loom');
    await writeFile(path, 'the version before', { mode: 0o600 });
    await writeFileAtomically(path, bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('follows a link, which stays a link', async () => {
    await writeFile(join(folder, 'kept elsewhere.loom'), 'the version before');
    await symlink(join(folder, 'kept elsewhere.loom'), join(folder, 'review.loom'));
    await writeFileAtomically(join(folder, 'review.loom'), bytes);
    expect((await lstat(join(folder, 'review.loom'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'kept elsewhere.loom'), 'utf8')).toBe('the version after');
  });

  it('says that the folder is gone', async () => {
    await expect(
      writeFileAtomically(join(folder, 'gone', 'review.loom'), bytes),
    ).rejects.toMatchObject({
      code: 'save-failed',
      message: expect.stringContaining('the folder is no longer there'),
    });
  });

  it('removes its own part when the last step fails', async () => {
    await mkdir(join(folder, 'review.loom', 'full'), { recursive: true });
    await expect(writeFileAtomically(join(folder, 'review.loom'), bytes)).rejects.toMatchObject({
      code: 'save-failed',
    });
    expect(await readdir(folder)).toEqual(['review.loom']);
  });
});
