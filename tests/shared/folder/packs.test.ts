import { expect, test } from 'vitest';
import type { FolderFiles } from '../../../shared/folder/files.ts';
import { readPackFile } from '../../../shared/folder/pack-file.ts';
import { FolderWriter } from '../../../shared/folder/writer.ts';
import { canonicalJson } from '../../../shared/json.ts';
import { bodies, importText, missingTexts } from './documents.ts';
import { folderMachine, ownWork, reviewId, rowsOf, workIn } from './folder-machine.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';

const most = 4;
const options = { bodies, most };

/** Anna, who imports so many texts that her packs are due to be joined. */
async function annaWith(count: number, files: FolderFiles) {
  const anna = folderMachine('anna', 11, files, options);
  for (let index = 0; index < count; index += 1) {
    importText(anna, index);
    await anna.write();
  }
  return anna;
}

const packsIn = ({ held }: MemoryFiles) =>
  [...held.keys()].filter((name) => name.endsWith('.pack'));

test('many small packs are joined; who has none of it gets all of it, with every text', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  expect(packsIn(files)).toHaveLength(most + 1);
  await anna.look();
  await anna.look();
  expect(packsIn(files)).toHaveLength(1);
  const ben = folderMachine('ben', 12, files, options);
  expect(await ben.bringIn()).toBe(most + 1);
  expect([missingTexts(ben), ben.texts.size]).toEqual([[], most + 1]);
  expect(await rowsOf(ben.log)).toBe(await rowsOf(anna.log));
});

test('packs stay few however many documents are imported, and each text is written a few times at most', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = folderMachine('anna', 11, files, options);
  for (let index = 0; index < 50; index += 1) {
    importText(anna, index);
    await anna.write();
    await anna.look();
  }
  await anna.look();
  expect(packsIn(files).length).toBeLessThanOrEqual(most + 1);
  const ben = folderMachine('ben', 12, files, options);
  await ben.bringIn();
  expect([missingTexts(ben), workIn(ben.log).length]).toEqual([[], workIn(anna.log).length]);
});

test('parts vanish before the joined pack arrives: what needs them waits, and comes in with it', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  const ben = folderMachine('ben', 12, files, options);
  await ben.look();
  await anna.look();
  await anna.look();
  const [name = ''] = packsIn(files);
  const joined = files.held.get(name);
  if (joined === undefined) throw new Error('Nothing was joined');
  files.held.delete(name);
  expect(await ben.look()).toMatchObject({ newWork: [], ignored: [] });
  expect((await ben.look()).waiting).toBeGreaterThan(0);
  files.held.set(name, { bytes: joined.bytes.slice(0, -9), modifiedAt: 'half' });
  expect(await ben.bringIn()).toBe(0);
  files.held.set(name, joined);
  expect(await ben.bringIn()).toBe(most + 1);
  expect(missingTexts(ben)).toEqual([]);
});

test('a colleague reads while packs are joined: nothing comes in without its text', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  const ben = folderMachine('ben', 12, files, options);
  await ben.look();
  // The parts go between the look and the reading.
  const { read } = files;
  files.read = async (name) => {
    if (name.endsWith('.pack') && files.held.size > 0) files.held.delete(name);
    return read(name);
  };
  expect(await ben.reader.contents()).toEqual([]);
  files.read = read;
  ben.reader.release();
  await anna.look();
  await anna.look();
  expect(await ben.bringIn()).toBe(most + 1);
  expect(missingTexts(ben)).toEqual([]);
});

test('a joined pack is read again before its parts may go; where it is not whole on the disk they stay', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  const parts = packsIn(files);
  const { write } = files;
  files.write = (name, bytes) => write(name, name.endsWith('.pack') ? bytes.slice(0, -1) : bytes);
  await expect(anna.look()).rejects.toThrow();
  files.write = write;
  expect(packsIn(files)).toEqual(expect.arrayContaining([...parts]));
  await anna.look();
  await anna.look();
  expect(packsIn(files)).toHaveLength(1);
  const ben = folderMachine('ben', 12, files, options);
  expect(await ben.bringIn()).toBe(most + 1);
});

test('a pack that is damaged without a sign is found on joining, and what it held is written again', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  const [name = ''] = packsIn(files);
  const { bytes, modifiedAt } = files.held.get(name) ?? { bytes: new Uint8Array(), modifiedAt: '' };
  files.held.set(name, {
    bytes: bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte)),
    modifiedAt,
  });
  for (let round = 0; round < 3; round += 1) await anna.look();
  expect(files.held.has(name)).toBe(false);
  const ben = folderMachine('ben', 12, files, options);
  expect(await ben.bringIn()).toBe(most + 1);
  expect(missingTexts(ben)).toEqual([]);
});

test('a writer that remembers nothing finds in joined packs what its segments name', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  await anna.look();
  await anna.look();
  const before = new Map(files.held);
  const again = new FolderWriter({
    files,
    reviewId,
    device: anna.log.context.device,
    attachments: {
      text: async (id) => canonicalJson(bodies.get(id)),
      original: async () => undefined,
    },
    most,
  });
  await again.mend(ownWork(anna.log), await files.list());
  expect([...files.held.keys()].sort()).toEqual([...before.keys()].sort());
  expect(again.isWhole(await files.list())).toBe(true);
  const [name = ''] = packsIn(files);
  expect(again.written.packs.map(({ hash }) => name.includes(hash))).toEqual([true]);
});

test('a joined pack holds what its parts held, and says which they were', async () => {
  const files = createMemoryFiles(reviewId);
  const anna = await annaWith(most + 1, files);
  const parts = packsIn(files).map((name) => name.slice(-69, -5));
  await anna.look();
  await anna.look();
  const [name = ''] = packsIn(files);
  const pack = await readPackFile(await files.read(name), name.slice(-69, -5));
  expect([[...pack.standsFor].sort(), pack.texts.size]).toEqual([parts.sort(), most + 1]);
});
