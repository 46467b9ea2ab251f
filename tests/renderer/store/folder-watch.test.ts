import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MemoryPlatform } from '../../../renderer/platform/memory.ts';
import { createMemoryPlatform, type MemoryFolder } from '../../../renderer/platform/memory.ts';
import type { FolderMemory } from '../../../renderer/store/folder-memory.ts';
import type { FolderFound } from '../../../renderer/store/folder-state.ts';
import { FolderWatch } from '../../../renderer/store/folder-watch.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { readSegmentFile } from '../../../shared/folder/segment-file.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { id, type MadeEngine, makeEngine } from '../../shared/engine/make-engine.ts';
import { folderMachine } from '../../shared/folder/folder-machine.ts';

/** Looks under way are waited for in real time, whatever the clock of the test says. */
const patiently = { timeout: 30_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const now = () => new Date('2031-05-04T09:30:00Z');

interface Watched extends MadeEngine {
  readonly watch: FolderWatch;
  readonly found: () => FolderFound | undefined;
  readonly platform: MemoryPlatform;
  /** How often the log was read. */
  readonly reads: () => number;
}

/** A review whose folder is watched; `written` is what the database remembers. */
async function watched(
  platform: MemoryPlatform,
  written: Map<string, FolderMemory> = new Map(),
): Promise<Watched> {
  const made = await makeEngine();
  const { engine, storage } = made;
  const { readLog } = storage;
  let reads = 0;
  storage.readLog = () => {
    reads += 1;
    return readLog();
  };
  let found: FolderFound | undefined;
  const watch = new FolderWatch({
    engine,
    platform,
    unpack: (_, bytes) => readBundle(bytes),
    readMemory: async () => written.get(engine.state.id),
    noteMemory: async (memory) => void written.set(engine.state.id, memory),
    show: (next) => {
      found = next;
    },
    report: (error) => {
      throw error;
    },
  });
  return { ...made, platform, watch, found: () => found, reads: () => reads };
}

const sizes = (folder: MemoryFolder) =>
  [...folder].map(([name, { bytes }]) => [name, bytes.length]);

test('the folder chosen earlier is found when the review is opened, and looked into', async () => {
  const platform = createMemoryPlatform({ now });
  await platform.chooseSharedFolder(id);
  await platform.writeShared(id, 'broken.loom', new Uint8Array([1, 2, 3]));
  const { engine, found, watch } = await watched(platform);
  engine.subscribe(watch);
  await vi.waitFor(() => expect(found()).toMatchObject({ folder: 'shared' }), patiently);
  await vi.waitFor(
    () => expect(found()?.ignored.map(({ name }) => name)).toEqual(['broken.loom']),
    patiently,
  );
});

const segmentsIn = (folder: MemoryFolder) =>
  [...folder.keys()].filter((name) => name.endsWith('.seg'));

test('the last change is written when the review is closed, as a file of its own', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  const written = new Map<string, FolderMemory>();
  const { engine, watch } = await watched(platform, written);
  engine.subscribe(watch);
  await watch.share();
  const before = sizes(folder);
  const segments = segmentsIn(folder);
  await engine.commit(createCode, { name: 'Asking twice' });
  expect(sizes(folder)).toEqual(before);
  await engine.close();
  expect(segmentsIn(folder)).toHaveLength(segments.length + 1);
  expect(segmentsIn(folder)).toEqual(expect.arrayContaining(segments));
  expect([...written.values()].map(({ tip }) => tip)).toEqual([engine.state.head.tip]);
});

test('what was not written before a crash is written after the next start', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  await platform.chooseSharedFolder(id);
  const before = { tip: 'op:before', written: { segments: [], packs: [] }, done: [] };
  const { engine, watch } = await watched(platform, new Map([[id, before]]));
  engine.subscribe(watch);
  await vi.advanceTimersByTimeAsync(5_000);
  await watch.flush();
  expect(segmentsIn(folder)).toHaveLength(1);
});

test('opening again with nothing new reads and writes nothing but the lists', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  const written = new Map<string, FolderMemory>();
  const first = await watched(platform, written);
  first.engine.subscribe(first.watch);
  await first.watch.share();
  await first.engine.close();
  const before = sizes(folder);
  const again = await watched(platform, written);
  const read: string[] = [];
  const { readShared } = platform;
  platform.readShared = (review, name) => {
    read.push(name);
    return readShared(review, name);
  };
  again.engine.subscribe(again.watch);
  await vi.waitFor(() => expect(again.found()?.folder).toBe('shared'), patiently);
  await again.watch.look();
  expect(read).toEqual(['themeloom-cominghome/kitchen0table/head.json']);
  expect([sizes(folder), again.reads()]).toEqual([before, 0]);
});

test('what somebody removed is written again at the next look', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  const { engine, watch } = await watched(platform);
  engine.subscribe(watch);
  await watch.share();
  const [name = ''] = segmentsIn(folder);
  folder.delete(name);
  await watch.look();
  expect(segmentsIn(folder)).toEqual([name]);
});

test('files of this installation’s other reviews and of its earlier versions are not a colleague’s', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  const { engine, found, watch } = await watched(platform);
  engine.subscribe(watch);
  await watch.share();
  await platform.writeShared(id, 'MH-kitchen0table-another.loom', new Uint8Array([1]));
  await platform.writeShared(id, 'MH-kitchen0table.loom', new Uint8Array([1]));
  await watch.look();
  expect(found()).toMatchObject({ newWork: [], ignored: [], waiting: 0 });
});

test('a look with nothing new reads no log', async () => {
  const platform = createMemoryPlatform({ now });
  await platform.chooseSharedFolder(id);
  await platform.writeShared(id, 'broken.loom', new Uint8Array([1, 2, 3]));
  const { engine, found, reads, watch } = await watched(platform, new Map());
  engine.subscribe(watch);
  await vi.waitFor(() => expect(found()?.ignored).toHaveLength(1), patiently);
  const before = reads();
  await watch.look();
  await watch.look();
  expect(reads()).toBe(before);
});

test('a folder that was left is written no more', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  const { engine, found, watch } = await watched(platform);
  engine.subscribe(watch);
  await watch.share();
  const before = sizes(folder);
  await watch.leave();
  await engine.commit(createCode, { name: 'Asking twice' });
  await engine.close();
  expect([sizes(folder), found()?.folder]).toEqual([before, undefined]);
});

/** A colleague who writes into the same folder, a file for each change. */
function colleagueIn(platform: MemoryPlatform) {
  const machine = folderMachine('ben', 12, {
    list: () => platform.listShared(id),
    read: (name) => platform.readShared(id, name),
    write: (name, bytes) => platform.writeShared(id, name, bytes),
    remove: (name) => platform.removeShared(id, name),
  });
  return async (name: string): Promise<void> => {
    machine.log.run(createCode, { name });
    await machine.write();
  };
}

/** Brings operations into the open review, by whatever way they came. */
const bringIn = ({ engine }: Watched, theirs: readonly Operation[]) =>
  engine.bringIn(async (log) => {
    const { added, fresh, operations } = joinLogs(log, theirs);
    const next = replay(operations);
    return { added, fresh, next, texts: new Map(), originals: new Map(), params: {} };
  });

test('M7 what was brought in from the folder and taken back is offered again', async () => {
  const platform = createMemoryPlatform({ now, folder: new Map() });
  await platform.chooseSharedFolder(id);
  const here = await watched(platform);
  await colleagueIn(platform)('Asking twice');
  here.engine.subscribe(here.watch);
  await vi.waitFor(() => expect(here.found()?.newWork).toHaveLength(1), patiently);
  await bringIn(
    here,
    (await here.watch.take()).flatMap(({ operations }) => operations),
  );
  await here.watch.look();
  expect(here.found()?.newWork).toEqual([]);
  await here.engine.undo();
  await here.watch.look();
  expect(here.found()?.newWork).toHaveLength(1);
});

test('M13 what comes after work that came in another way is offered then', async () => {
  const folder: MemoryFolder = new Map();
  const platform = createMemoryPlatform({ now, folder });
  await platform.chooseSharedFolder(id);
  const write = colleagueIn(platform);
  await write('Asking twice');
  const [first = ''] = segmentsIn(folder);
  const { bytes } = folder.get(first) ?? { bytes: new Uint8Array() };
  const hash = first.slice(-68, -4);
  const { operations } = await readSegmentFile(bytes, { reviewId: id, hash });
  await write('Waiting again');
  folder.delete(first);
  const here = await watched(platform);
  here.engine.subscribe(here.watch);
  await vi.waitFor(
    () => expect(here.found()).toMatchObject({ newWork: [], waiting: 1 }),
    patiently,
  );
  await bringIn(here, operations);
  await here.watch.look();
  expect(here.found()?.newWork).toHaveLength(1);
});
