import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JournalWriter } from '../../../renderer/store/journal-writer.ts';
import { editReview } from '../../../shared/commands/edit-review.ts';
import { operationParts } from '../../../shared/journal/journal-lines.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { idsIn, journalDisk, openKept } from './journal-disk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('E1 what the journal failed to take is written first the next time, in its order', async () => {
  const { code, engine, held, log, told } = await openKept();
  const first = await code('Asking');
  held.isFull = true;
  const lost = [await code('Waiting'), await code('Being sent on')];
  expect(idsIn(held.text).at(-1)).toBe(first);
  held.isFull = false;
  const later = await code('Going home');
  expect(idsIn(held.text).slice(-3)).toEqual([...lost, later]);
  expect(idsIn(held.text)).toEqual(await log());
  // Each once: what was owed is owed no more.
  expect(held.text.split('\n').filter((line) => line.includes('"o":')).length).toBe(
    (await log()).length,
  );
  expect(told.behind).toEqual([undefined, undefined, 1, 2, undefined]);
  expect(readJournal(held.text)).toMatchObject({
    reviewerId: engine.state.reviewerId,
    damage: [],
    doubtful: new Set(),
  });
});

test('E6 what failed is tried again by itself, after pauses that grow', async () => {
  const { code, held, log } = await openKept();
  held.isFull = true;
  await code('Asking');
  const before = held.appends;
  const after: number[] = [];
  for (let second = 1; second <= 31; second += 1) {
    const { appends } = held;
    await vi.advanceTimersByTimeAsync(1000);
    if (held.appends > appends) after.push(second);
  }
  expect(after).toEqual([2, 6, 14, 30]);
  held.isFull = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(held.appends).toBe(before + 5);
  expect(idsIn(held.text)).toEqual(await log());
});

test('E6 what a full disk took half of is written again, and nothing is in doubt', async () => {
  const { code, held, log } = await openKept();
  held.isFull = true;
  for (const takes of [1, 40, 200, 700]) {
    held.takes = takes;
    await code(`Asking ${takes}`);
  }
  held.isFull = false;
  await code('Going home');
  expect(new Set(idsIn(held.text))).toEqual(new Set(await log()));
  expect(readJournal(held.text)).toMatchObject({ damage: [], doubtful: new Set() });
});

test('E1 what is owed is tried once more on closing', async () => {
  const { code, engine, held, log } = await openKept();
  held.isFull = true;
  await code('Asking');
  held.isFull = false;
  await engine.close();
  expect(idsIn(held.text)).toEqual(await log());
});

test('E1 a journal that could not be brought up to date on opening is, before anything is added', async () => {
  const disk = journalDisk();
  disk.held.isFull = true;
  const { code, held, log } = await openKept({ disk });
  expect(held.text).toBe('');
  held.isFull = false;
  await code('Asking');
  expect(idsIn(held.text)).toEqual(await log());
  expect(held.text.startsWith('{"journal":2')).toBe(true);
});

test('E6 a title and a name that change are said in a line of their own', async () => {
  const { code, engine, held, journal } = await openKept();
  await code('Asking');
  const heads = () => held.text.split('\n').filter((line) => line.startsWith('{"journal"')).length;
  expect(heads()).toBe(1);
  await engine.commit(editReview, { title: 'Leaving home' });
  await journal.written();
  expect([heads(), readJournal(held.text).names?.title]).toEqual([2, 'Leaving home']);
});

test('E6 where journal and database were left equal, a look at the end is enough on opening', async () => {
  const one = await openKept();
  await one.code('Asking');
  await one.engine.close();
  const { reads, text } = one.held;
  const two = await openKept({ disk: one.disk, marks: one.marks, review: one.review });
  expect([two.held.reads, two.held.text]).toEqual([reads, text]);
  await two.code('Waiting');
  await two.engine.close();
  expect(readJournal(two.held.text)).toMatchObject({ damage: [], doubtful: new Set() });
  expect(idsIn(two.held.text)).toEqual(await two.log());
});

test.each([
  ['shortened', (text: string) => text.slice(0, -40)],
  ['gone', () => ''],
  ['cut between lines', (text: string) => `${text.split('\n').slice(0, -2).join('\n')}\n`],
  ['an older copy', (text: string) => `${text.split('\n').slice(0, 2).join('\n')}\n`],
] as const)(
  'E6 a journal that is %s gets what it lacks when the review is opened',
  async (_, change) => {
    const one = await openKept();
    await one.code('Asking');
    await one.code('Waiting');
    await one.engine.close();
    one.held.text = change(one.held.text);
    const two = await openKept({ disk: one.disk, marks: one.marks, review: one.review });
    expect(new Set(idsIn(two.held.text))).toEqual(new Set(await two.log()));
    expect(two.told).toMatchObject({ healed: [] });
  },
);

test('E1 nothing is written of a review that was deleted for good, whatever was owed', async () => {
  const { code, engine, held, journal, told } = await openKept();
  held.isFull = true;
  await code('Asking');
  await engine.close();
  await journal.forget(engine.state.id);
  held.isFull = false;
  held.text = '';
  await vi.advanceTimersByTimeAsync(300_000);
  expect([held.text, told.behind.at(-1)]).toEqual(['', undefined]);
});

test('E6 a commit while the mark is written never leaves a hole that is not seen', async () => {
  const one = await openKept();
  await one.code('Asking');
  const flushed = one.engine.flush();
  one.held.isFull = true;
  await one.code('Waiting');
  await flushed;
  // The window goes without another word; the disk has room again.
  one.held.isFull = false;
  const text = one.held.text;
  const two = await openKept({
    disk: journalDisk(text),
    marks: one.marks,
    review: one.review,
  });
  expect(new Set(idsIn(two.held.text))).toEqual(new Set(await two.log()));
});

test('E1 large operations are handed to the journal one after the other', async () => {
  const { held, platform } = journalDisk();
  const writer = new JournalWriter(platform, 'review:large');
  const json = ['Night shift', 'Day shift', 'Weekend'].map((words, at) =>
    JSON.stringify({ id: `op:${at}`, words: words.repeat(50_000) }),
  );
  const names = { review: 'review:large', reviewer: 'reviewer:ana', title: 'Wards' } as const;
  writer.give({ changes: 0, make: async () => ({ names, json }) });
  await writer.write();
  const lines = held.text.trimEnd().split('\n').slice(1);
  expect(lines.map((line) => operationParts(line)?.json)).toEqual(json);
  // The first fills what is handed over at once, the other two do together.
  expect(held.appends).toBe(2);
});
