import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSharedFolders, type SharedFolders } from '../../electron/shared-folders.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { headNameOf, nameOf } from '../../shared/folder/names.ts';

const review = 'review:cominghome';
const segment = nameOf(review, 'device:anna', 'a'.repeat(64), 'seg');
const pack = nameOf(review, 'device:anna', 'b'.repeat(64), 'pack');
const bytes = new Uint8Array([1, 2, 3]);

let base: string;
let folder: string;
let shared: SharedFolders;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'themeloom-shared-'));
  folder = join(base, 'team');
  await mkdir(folder);
  shared = createSharedFolders(join(base, 'places.json'));
  await shared.choose(review, folder);
});
afterEach(() => rm(base, { recursive: true, force: true }));

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ExpectedError ? error.code : String(error)),
  );

test('each device has a folder of its own below the one that was chosen', async () => {
  await shared.write(review, segment, bytes);
  await shared.write(review, headNameOf(review, 'device:anna'), bytes);
  expect(await readdir(join(folder, 'themeloom-cominghome/anna'))).toEqual([
    `${'a'.repeat(64)}.seg`,
    'head.json',
  ]);
  expect((await shared.list(review)).map(({ name, size }) => [name, size])).toEqual([
    [segment, 3],
    [headNameOf(review, 'device:anna'), 3],
  ]);
  expect(await shared.read(review, segment)).toEqual(bytes);
});

test('temporary files and conflict copies of what syncs the folder are not listed', async () => {
  await shared.write(review, segment, bytes);
  const own = join(folder, 'themeloom-cominghome/anna');
  for (const name of [
    `.syncthing.${'c'.repeat(64)}.seg.tmp`,
    `${'c'.repeat(64)}.sync-conflict-20310504-093000-ABCDEFG.seg`,
    `${'c'.repeat(64)} (1).seg`,
  ]) {
    await writeFile(join(own, name), bytes);
  }
  expect((await shared.list(review)).map(({ name }) => name)).toEqual([segment]);
});

test('only files of operations can be removed, and only of this review', async () => {
  await shared.write(review, segment, bytes);
  await shared.write(review, pack, bytes);
  await shared.write(review, 'RJ.loom', bytes);
  expect([
    await codeOf(shared.remove(review, pack)),
    await codeOf(shared.remove(review, 'RJ.loom')),
    await codeOf(shared.remove(review, '../places.json')),
    await codeOf(shared.remove(review, nameOf('review:x', 'device:a', 'a'.repeat(64), 'seg'))),
    await codeOf(shared.remove(review, segment)),
    await codeOf(shared.remove(review, segment)),
  ]).toEqual(['name-refused', 'name-refused', 'name-refused', 'name-refused', 'done', 'done']);
  expect((await shared.list(review)).map(({ name }) => name)).toEqual(['RJ.loom', pack]);
});

test.skipIf(process.platform === 'win32')(
  'a link that somebody put into the folder is not followed out of it',
  async () => {
    const secret = join(base, 'secret');
    await writeFile(secret, 'kept');
    await mkdir(join(folder, 'themeloom-cominghome/anna'), { recursive: true });
    await symlink(secret, join(folder, segment));
    await symlink(base, join(folder, 'themeloom-cominghome/ben'));
    const inLinked = nameOf(review, 'device:ben', 'a'.repeat(64), 'seg');
    expect([
      await codeOf(shared.read(review, segment)),
      await codeOf(shared.write(review, segment, bytes)),
      await codeOf(shared.write(review, inLinked, bytes)),
      await codeOf(shared.remove(review, inLinked)),
      await shared.list(review),
      await readFile(secret, 'utf8'),
    ]).toEqual([
      'file-unreadable',
      'file-unreadable',
      'file-unreadable',
      'file-unreadable',
      [],
      'kept',
    ]);
  },
);

test('the chosen folder is never made anew: its disk may be away', async () => {
  await rm(folder, { recursive: true });
  expect(await codeOf(shared.write(review, segment, bytes))).toBe('save-failed');
  expect(await readdir(base)).toEqual(['places.json']);
});
