import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
