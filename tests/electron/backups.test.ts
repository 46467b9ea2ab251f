import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChosenBackupFolder } from '../../electron/backup-folder.ts';
import { createBackups } from '../../electron/backups.ts';

const reviewId = 'review:palliative-care';
let folder: string;
let now: Date;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-backups-'));
  now = new Date('2031-05-04T09:00:00.000Z');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('backups on disk', () => {
  it('are rotated when a new one is safely written', async () => {
    const backups = createBackups(folder, () => now);
    for (let written = 0; written < 13; written += 1) {
      await backups.write(reviewId, new TextEncoder().encode(`version ${written}`));
      now = new Date(now.getTime() + 60_000);
    }
    const kept = await backups.list(reviewId);
    expect(kept.map(({ writtenAt }) => writtenAt.slice(11, 16))).toEqual([
      '09:12',
      '09:11',
      '09:10',
      '09:09',
      '09:08',
      '09:07',
      '09:06',
      '09:05',
      '09:04',
      '09:03',
    ]);
    expect(new TextDecoder().decode(await backups.read(reviewId, kept[0]?.name ?? ''))).toBe(
      'version 12',
    );
  });

  it('get two names within one millisecond', async () => {
    const backups = createBackups(folder, () => now);
    const both = await Promise.all([
      backups.write(reviewId, new Uint8Array([1])),
      backups.write(reviewId, new Uint8Array([2])),
    ]);
    expect(new Set(both.map(({ name }) => name)).size).toBe(2);
  });

  it('leave every other file in their folder alone', async () => {
    const backups = createBackups(folder, () => now);
    await backups.write(reviewId, new Uint8Array([1]));
    await writeFile(join(folder, 'review-palliative-care', 'notes.txt'), 'mine');
    expect(await backups.list(reviewId)).toHaveLength(1);
    expect(await readdir(join(folder, 'review-palliative-care'))).toContain('notes.txt');
    await expect(backups.read(reviewId, 'notes.txt')).rejects.toMatchObject({
      code: 'backup-missing',
    });
  });

  it('are listed by review, where there are any, whatever else lies beside them', async () => {
    const backups = createBackups(folder, () => now);
    expect([
      await backups.reviews(),
      await createBackups(join(folder, 'none'), () => now).reviews(),
    ]).toEqual([[], []]);
    await backups.write('review:second', new Uint8Array(1));
    await backups.write(reviewId, new Uint8Array(1));
    await writeFile(join(folder, 'review-notes.txt'), 'x');
    expect(await backups.reviews()).toEqual([reviewId, 'review:second']);
  });
});

describe('backups in a folder of one’s own choice', () => {
  const bytes = new TextEncoder().encode('whole review');
  const made = async () => {
    const chosen = createChosenBackupFolder(join(folder, 'backup-folder.json'));
    const backups = createBackups(join(folder, 'standard'), () => now, chosen);
    const own = join(folder, 'my disk');
    await mkdir(own);
    return { backups, chosen, own };
  };

  it('E7 lie there, in a folder of this installation, and are found with those of before', async () => {
    const { backups, chosen, own } = await made();
    const before = await backups.write(reviewId, bytes);
    expect(await chosen.find()).toBe(undefined);
    expect(await chosen.choose(own)).toEqual({ name: 'my disk' });
    now = new Date(now.getTime() + 1000);
    const after = await backups.write(reviewId, bytes);
    expect(after.elsewhere).toBe(undefined);
    const [home = ''] = await readdir(own);
    expect(home).toMatch(/^Themeloom backups [0-9a-f]{8}$/);
    expect(await readdir(join(own, home, 'review-palliative-care'))).toEqual([after.name]);
    expect((await backups.list(reviewId)).map(({ name }) => name)).toEqual([
      after.name,
      before.name,
    ]);
    expect(await backups.read(reviewId, after.name)).toEqual(bytes);
    expect(await backups.read(reviewId, before.name)).toEqual(bytes);
    expect(await backups.reviews()).toEqual([reviewId]);
    await chosen.leave();
    expect((await backups.list(reviewId)).map(({ name }) => name)).toEqual([before.name]);
  });

  it('E7 go to the standard folder, and say so, while it is gone; it is never made anew', async () => {
    const { backups, chosen, own } = await made();
    await chosen.choose(own);
    await rm(own, { recursive: true });
    const entry = await backups.write(reviewId, bytes);
    expect(entry.elsewhere).toBe('the folder is no longer there');
    expect(await chosen.find()).toEqual({
      name: 'my disk',
      problem: 'the folder is no longer there',
    });
    expect(await readdir(folder)).not.toContain('my disk');
    expect(await backups.read(reviewId, entry.name)).toEqual(bytes);
    await mkdir(own);
    expect((await backups.write(reviewId, bytes)).elsewhere).toBe(undefined);
  });

  it('E7 are removed from both folders, and what is out of reach is told', async () => {
    const { backups, chosen, own } = await made();
    await backups.write(reviewId, bytes);
    await chosen.choose(own);
    await backups.write(reviewId, bytes);
    await rename(own, join(folder, 'unplugged'));
    await expect(backups.remove(reviewId)).rejects.toMatchObject({ code: 'remove-failed' });
    await rename(join(folder, 'unplugged'), own);
    expect((await backups.list(reviewId)).length).toBe(1);
    await backups.remove(reviewId);
    expect(await backups.list(reviewId)).toEqual([]);
  });

  it('E7 go to the standard folder where nothing can be written in it', async () => {
    const { backups, chosen, own } = await made();
    await chosen.choose(own);
    // A file where the folder of this installation should be: no user, root neither, can write below it.
    await writeFile((await chosen.path()) ?? '', '');
    const entry = await backups.write(reviewId, bytes);
    expect(entry.elsewhere).toBe('the folder is no longer there');
    expect((await backups.list(reviewId)).map(({ name }) => name)).toEqual([entry.name]);
  });

  it('E7 fail in words where neither can be written, and a torn choice is none', async () => {
    await writeFile(join(folder, 'standard'), '');
    const { backups, chosen } = await made();
    await expect(backups.write(reviewId, bytes)).rejects.toMatchObject({ code: 'save-failed' });
    await writeFile(join(folder, 'backup-folder.json'), '{"path":"/som');
    expect(await chosen.find()).toBe(undefined);
  });
});
