import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { headOf } from '../../../shared/engine/head.ts';
import { memoryReview } from '../../../shared/engine/memory-storage.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { asideOf } from '../../../shared/ops/aside.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { names, operationsOf, stretchOf, textOf } from '../../shared/journal/journal-text.ts';
import { idsIn, journalDisk, openKept } from './journal-disk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The review as its database was before the last operations. */
function without(count: number, { review }: Pick<Awaited<ReturnType<typeof openKept>>, 'review'>) {
  const operations = (review.review?.log ?? []).slice(0, -count);
  const rows = replay(operations);
  return {
    review: memoryReview({ head: headOf({ operations, snapshot: rows }, 1), operations, rows }),
  };
}

test('E6 what the database lost and the journal holds comes back into the same review', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.code('Waiting');
  await one.engine.close();
  const whole = rowsDigest(one.engine.state.full);
  const two = await openKept({ disk: one.disk, marks: one.marks, review: without(2, one) });
  expect(rowsDigest(two.engine.state.full)).toBe(whole);
  expect(await two.log()).toEqual(await one.log());
  expect(two.told.healed).toEqual([
    {
      broughtBack: 2,
      withoutText: 0,
      damagedLine: undefined,
      certain: (await one.log()).length,
      doubtful: 0,
      unreadable: 0,
    },
  ]);
  // As what it was: the journal does not hold it twice, and it is not brought back again.
  await two.code('Going home');
  await two.engine.close();
  expect(two.held.text.match(/"o":/g)?.length).toBe((await two.log()).length);
  const three = await openKept({ disk: two.disk, marks: two.marks, review: two.review });
  expect(three.told.healed).toEqual([]);
});

test('E6 what was done since the loss stays, and undo goes on', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.engine.close();
  // The database was put back from an older copy of the profile, and used without a journal.
  const older = without(1, one);
  const meanwhile = await openKept({ review: older, seed: 99 });
  await meanwhile.code('Waiting');
  const two = await openKept({ disk: one.disk, marks: one.marks, review: older });
  const names = () =>
    [...two.engine.state.full.codes.values()]
      .filter((c) => c.deleted !== true)
      .map(({ name }) => name);
  expect(names()).toEqual(expect.arrayContaining(['Asking', 'Waiting']));
  const { version } = two.engine.state;
  await two.engine.commit(createCode, { name: 'Going home' });
  await two.engine.undo();
  expect(names()).not.toContain('Going home');
  expect(two.engine.state.version).toBe(version + 2);
  await two.journal.written();
  expect(new Set(idsIn(two.held.text))).toEqual(new Set(await two.log()));
});

test('E6 a line that was changed is told with its place, and written again from the database', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.code('Waiting');
  await one.engine.close();
  const lines = one.held.text.split('\n');
  const at = lines.findIndex((line) => line.includes('Asking'));
  one.held.text = lines.map((line) => line.replace('Asking', 'Asxing')).join('\n');
  const two = await openKept({ disk: one.disk, review: one.review });
  expect(two.told.healed).toEqual([
    {
      broughtBack: 0,
      withoutText: 0,
      damagedLine: at + 1,
      certain: (await two.log()).length - 1,
      doubtful: 1,
      unreadable: 0,
    },
  ]);
  expect(readJournal(two.held.text)).toMatchObject({ damage: [], doubtful: new Set() });
  expect(
    readJournal(two.held.text).operations.some((o) => JSON.stringify(o).includes('Asxing')),
  ).toBe(false);
  // It is told once.
  await two.engine.close();
  const three = await openKept({ disk: two.disk, review: two.review });
  expect(three.told.healed).toEqual([]);
});

test('E6 a review that was deleted for good gets nothing back from its journal', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.engine.close();
  const two = await openKept({ disk: one.disk, review: without(1, one), isPurged: true });
  expect((await two.log()).length).toBe((await one.log()).length - 1);
  await two.code('Waiting');
  await two.engine.close();
  const three = await openKept({ disk: two.disk, review: two.review, isPurged: true });
  expect(await three.log()).toEqual(await two.log());
  expect(readJournal(three.held.text).earlier.size).toBe(1);
});

test('E6 the journal of another review is left as it is, and gone on behind', async () => {
  const other = { ...names, review: 'review:elsewhere' } as const;
  const text = textOf(...stretchOf(operationsOf(1, 4), { names: other }).lines);
  const { held, log, told } = await openKept({ disk: journalDisk(text) });
  expect(told.healed).toEqual([]);
  const ids = await log();
  expect(ids.some((id) => id.startsWith('op:number'))).toBe(false);
  expect(held.text.startsWith(text)).toBe(true);
  const { earlier, operations } = readJournal(held.text);
  expect(operations.filter(({ id }) => !earlier.has(id)).map(({ id }) => id)).toEqual(ids);
});

test('E6 work that was brought in and set aside stays so when its marks alone come back', async () => {
  const one = await openKept();
  const theirs = operationsOf(1, 3).map((operation) => ({
    ...operation,
    device: 'device:elsewhere' as const,
    changes: [],
  }));
  await one.engine.bringIn(async (mine) => {
    const { added, fresh, operations } = joinLogs(mine, theirs);
    return {
      added,
      fresh,
      next: replay(operations),
      texts: new Map(),
      originals: new Map(),
      params: { from: 'Ines Abara', operations: added.length },
    };
  });
  await one.engine.undo();
  await one.engine.close();
  const aside = asideOf(await one.engine.readLog());
  expect(aside.size).toBe(2);
  for (const lost of [1, 2, 3, 4]) {
    const two = await openKept({ disk: journalDisk(one.held.text), review: without(lost, one) });
    expect(asideOf(await two.engine.readLog())).toEqual(aside);
    expect(rowsDigest(two.engine.state.full)).toBe(rowsDigest(one.engine.state.full));
  }
});

test('E6 a review that is closed at once is compared when it is opened next', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.engine.close();
  const lost = without(1, one);
  const two = openKept({ disk: one.disk, marks: one.marks, review: lost });
  await (await two).engine.close();
  const three = await openKept({ disk: one.disk, marks: one.marks, review: lost });
  expect(new Set(await three.log())).toEqual(new Set(await one.log()));
});
