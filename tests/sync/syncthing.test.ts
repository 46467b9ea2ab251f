import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSyncthing } from '../../build/program-on-path.ts';
import { createSharedFolders } from '../../electron/shared-folders.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import type { FolderFiles } from '../../shared/folder/files.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { seededBytes } from '../../shared/random.ts';
import { runStep } from '../property/random-review.ts';
import {
  type FolderMachine,
  folderMachine,
  reviewId,
  rowsOf,
  workIn,
} from '../shared/folder/folder-machine.ts';
import { type Syncthing, startPair, until } from './syncthing.ts';

interface Laptop {
  readonly syncthing: Syncthing;
  readonly machine: FolderMachine;
}

let base: string;
let anna: Laptop;
let ben: Laptop;

beforeAll(async () => {
  const program = findSyncthing();
  if (program === undefined) throw new Error('There is no Syncthing: see tests/README.md');
  base = await mkdtemp(join(tmpdir(), 'themeloom-sync-'));
  const [one, two] = await startPair(program, base, ['anna', 'ben']);
  anna = { syncthing: one, machine: await machineOn(one, 'anna', 41) };
  ben = { syncthing: two, machine: await machineOn(two, 'ben', 42) };
  await until('the two to meet', 20_000, () => one.isConnected());
});

afterAll(async () => {
  await Promise.all([anna?.syncthing.stop(), ben?.syncthing.stop()]);
  if (base !== undefined) await rm(base, { recursive: true, force: true });
});

/** An installation that has chosen the folder that an instance syncs. */
async function machineOn({ folder }: Syncthing, name: string, seed: number) {
  const places = join(base, `${name}-places`);
  await mkdir(places);
  const shared = createSharedFolders(join(places, 'shared-folders.json'));
  await shared.choose(reviewId, folder);
  const files: FolderFiles = {
    list: () => shared.list(reviewId),
    read: (file) => shared.read(reviewId, file),
    write: (file, bytes) => shared.write(reviewId, file, bytes),
    remove: (file) => shared.remove(reviewId, file),
  };
  return folderMachine(name, seed, files);
}

/** Names and hashes of the files that are work, as they lie on one disk. */
async function filesOn({ machine }: Laptop): Promise<string> {
  const entries = await machine.files.list();
  const hashes = await Promise.all(
    entries.map(async ({ name }) => {
      const bytes = await machine.files.read(name).catch(() => new Uint8Array());
      return `${name} ${sha256OfBytes(bytes)}`;
    }),
  );
  return hashes.join('\n');
}

/** Both disks hold the same, as far as the two have told each other. */
async function atRest(): Promise<void> {
  await until('both folders to hold the same', 25_000, async () => {
    await Promise.all([anna.syncthing.scan(), ben.syncthing.scan()]);
    const upToDate = await Promise.all([anna.syncthing.isUpToDate(), ben.syncthing.isUpToDate()]);
    return upToDate.every(Boolean) && (await filesOn(anna)) === (await filesOn(ben));
  });
}

async function everyoneBringsIn(): Promise<void> {
  await atRest();
  for (const { machine } of [anna, ben]) await machine.bringIn();
  expect(workIn(ben.machine.log)).toEqual(workIn(anna.machine.log));
  expect(await rowsOf(ben.machine.log)).toBe(await rowsOf(anna.machine.log));
}

const folderOf = ({ syncthing }: Laptop, device: string): string =>
  join(syncthing.folder, 'themeloom-cominghome', device);

test('two installations over Syncthing, one offline half of the time: everybody has everything', async () => {
  const random = seededBytes(43);
  const steps = (): readonly [number, number, number, number] => {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    return [a, b, c, d];
  };
  for (let round = 0; round < 6; round += 1) {
    const isOffline = round % 2 === 1;
    if (isOffline) await ben.syncthing.pause(true);
    for (let turn = 0; turn < 4; turn += 1) {
      for (const { machine } of [anna, ben]) {
        runStep(machine.log, steps());
        await machine.write();
      }
      // In the middle of whatever is on its way just now.
      if (turn % 2 === 1) await anna.machine.bringIn();
    }
    await ben.machine.bringIn();
    if (isOffline) await ben.syncthing.pause(false);
    else await Promise.all([anna.syncthing.scan(), ben.syncthing.scan()]);
  }
  await until('the two to meet again', 25_000, () => anna.syncthing.isConnected());
  await everyoneBringsIn();
});

test('joining on one machine while the other is away and reads', async () => {
  await ben.syncthing.pause(true);
  for (let index = 0; index < 40; index += 1) {
    anna.machine.log.run(createCode, { name: `Thread ${index}` });
    await anna.machine.write();
  }
  ben.machine.log.run(createCode, { name: 'Meanwhile' });
  await ben.machine.write();
  await anna.machine.look();
  await anna.machine.look();
  await ben.syncthing.pause(false);
  await until('the two to meet again', 25_000, () => anna.syncthing.isConnected());
  await ben.machine.bringIn();
  await everyoneBringsIn();
  const segments = (await readdir(folderOf(ben, 'anna'))).filter((name) => name.endsWith('.seg'));
  expect(segments.length).toBeLessThan(10);
});

test('a conflict over the list, a truncated file and a removed one: the author writes them again', async () => {
  for (const name of ['Asked', 'Told']) {
    anna.machine.log.run(createCode, { name });
    await anna.machine.write();
  }
  await everyoneBringsIn();
  await ben.syncthing.pause(true);
  const before = await readFile(join(folderOf(ben, 'anna'), 'head.json'));
  await writeFile(join(folderOf(ben, 'anna'), 'head.json'), 'torn');
  anna.machine.log.run(createCode, { name: 'Told again' });
  await anna.machine.write();
  expect(await readFile(join(folderOf(anna, 'anna'), 'head.json'))).not.toEqual(before);
  const [cut = '', gone = ''] = (await readdir(folderOf(ben, 'anna'))).filter((name) =>
    name.endsWith('.seg'),
  );
  const { size } = await stat(join(folderOf(ben, 'anna'), cut));
  await truncate(join(folderOf(ben, 'anna'), cut), size >> 1);
  await rm(join(folderOf(ben, 'anna'), gone));
  await Promise.all([anna.syncthing.scan(), ben.syncthing.scan()]);
  await ben.syncthing.pause(false);
  await until('the two to meet again', 25_000, () => anna.syncthing.isConnected());
  await until('a conflict copy of the list', 20_000, async () => {
    const names = [anna, ben].map((laptop) => readdir(folderOf(laptop, 'anna')));
    return (await Promise.all(names)).flat().some((name) => name.startsWith('head.sync-conflict-'));
  });
  await atRest();
  await anna.machine.look();
  await everyoneBringsIn();
  const carol = folderMachine('carol', 44, ben.machine.files);
  await carol.bringIn();
  expect(workIn(carol.log)).toEqual(workIn(anna.machine.log));
});
