import { expect, test } from 'vitest';
import { createCode, renameCode } from '../../../shared/commands/codebook.ts';
import { arrivedAmong } from '../../../shared/folder/arrival.ts';
import { mostSmallFiles } from '../../../shared/folder/writer.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import {
  type FolderMachine,
  folderMachine,
  ownWork,
  reviewId,
  rowsOf,
  workIn,
} from './folder-machine.ts';
import { createMemoryFiles } from './memory-files.ts';

const names = (held: ReadonlyMap<string, unknown>) =>
  [...held.keys()].filter((key) => key.endsWith('.seg'));

/** The first change of a machine's own. */
function firstOf({ log }: FolderMachine): Operation {
  const [first] = ownWork(log);
  if (first === undefined) throw new Error('Nothing was done');
  return first;
}

/** Anna's work in files of one change each, on the way to Ben. */
async function onTheWay(count: number) {
  const [here, there] = [createMemoryFiles(reviewId), createMemoryFiles(reviewId)];
  const anna = folderMachine('anna', 11, here);
  const ben = folderMachine('ben', 12, there);
  const order: string[] = [];
  for (let index = 0; index < count; index += 1) {
    anna.log.run(createCode, { name: `Thread ${index}` });
    await anna.write();
    order.push(...names(here.held).filter((name) => !order.includes(name)));
  }
  const arrive = (name: string) => {
    const file = here.held.get(name);
    if (file !== undefined) there.held.set(name, file);
  };
  return { anna, ben, here, there, order, arrive };
}

test('M13 what comes after a file that is not here is held, with and without the list, until it arrives', async () => {
  const { anna, arrive, ben, here, order, there } = await onTheWay(3);
  arrive(order[1] ?? '');
  arrive(order[2] ?? '');
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 1 });
  expect(await ben.bringIn()).toBe(0);
  for (const name of here.held.keys()) if (name.endsWith('head.json')) arrive(name);
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 1 });
  arrive(order[0] ?? '');
  expect((await ben.look()).newWork).toHaveLength(3);
  expect(await ben.bringIn()).toBe(3);
  expect([workIn(ben.log), there.held.size]).toEqual([workIn(anna.log), 4]);
});

test('M13 what is before the gap comes in, and what is after it later', async () => {
  const { anna, arrive, ben, order } = await onTheWay(4);
  for (const at of [0, 2, 3]) arrive(order[at] ?? '');
  expect(await ben.bringIn()).toBe(1);
  expect((await ben.look()).waiting).toBe(1);
  arrive(order[1] ?? '');
  expect(await ben.bringIn()).toBe(3);
  expect(await rowsOf(ben.log)).toBe(await rowsOf(anna.log));
});

test('M13 what came in another way fills the gap', async () => {
  const { anna, arrive, ben, order } = await onTheWay(3);
  arrive(order[2] ?? '');
  expect((await ben.look()).newWork).toEqual([]);
  ben.log.bringIn(anna.log.operations.slice(0, -1));
  ben.reader.release();
  expect((await ben.look()).newWork).toHaveLength(1);
});

test('M13 joined files come after what their parts came after', async () => {
  const { anna, arrive, ben, here, order } = await onTheWay(mostSmallFiles + 2);
  await anna.look();
  await anna.look();
  const [joined = ''] = names(here.held);
  anna.log.run(createCode, { name: 'Afterwards' });
  await anna.write();
  const [later = ''] = names(here.held).filter((name) => name !== joined && !order.includes(name));
  arrive(later);
  expect((await ben.look()).newWork).toEqual([]);
  arrive(joined);
  expect(await ben.bringIn()).toBe(mostSmallFiles + 3);
});

test('M13 a change that came after one which counts no longer is written again, so that nobody waits for it', async () => {
  const { anna, arrive, ben, here, order } = await onTheWay(2);
  here.held.delete(order[0] ?? '');
  await anna.writer.mend(ownWork(anna.log).slice(1), await here.list());
  for (const name of here.held.keys()) arrive(name);
  expect(await ben.bringIn()).toBe(1);
  expect(workIn(ben.log)).toEqual(workIn(anna.log).filter((id) => id !== firstOf(anna).id));
});

test('M13 what is cut into several files at once arrives as one', async () => {
  const { anna, arrive, ben, here, order } = await onTheWay(1);
  const [code] = anna.log.snapshot.codes.values();
  if (code === undefined) throw new Error('There is no code');
  for (let index = 0; index < 4_500; index += 1)
    anna.log.run(renameCode, { codeId: code.id, name: `Wording ${index}` });
  await anna.write();
  const later = names(here.held).filter((name) => !order.includes(name));
  expect(later).toHaveLength(3);
  for (const name of [...later].reverse()) {
    expect(await ben.bringIn()).toBe(0);
    arrive(name);
  }
  arrive(order[0] ?? '');
  expect(await ben.bringIn()).toBe(4_501);
});

test('M13 files that come after each other, as joining can leave them, arrive together', () => {
  const operation = (id: Operation['id']) => ({ id }) as Operation;
  const [a, b, c] = ['op:a', 'op:b', 'op:c'] as const;
  const files = new Map([
    ['one', { operations: [operation(a), operation(c)], after: [b] }],
    ['other', { operations: [operation(b)], after: [a] }],
  ]);
  expect([...arrivedAmong(files)]).toEqual(['one', 'other']);
  files.delete('other');
  expect([...arrivedAmong(files)]).toEqual([]);
});
