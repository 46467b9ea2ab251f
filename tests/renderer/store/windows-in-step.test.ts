import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import { databaseShelf } from '../../../renderer/store/database-shelf.ts';
import { Desk } from '../../../renderer/store/desk.ts';
import { keepWindowsInStep } from '../../../renderer/store/windows-in-step.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { EngineEvent } from '../../../shared/engine/events.ts';
import { seededBytes } from '../../../shared/random.ts';
import { reviewerId, startReview } from '../../property/random-review.ts';

const id = 'review:cominghome';
let db: ThemeloomDatabase;
let desks: Desk[] = [];

/** A window on the database; one that `hears` listens to the others. `told` is what it tells them. */
function openWindow({
  hears = true,
  sources = [] as EngineEvent['source'][],
  told = [] as unknown[],
} = {}): Desk {
  const report = (error: unknown): never => {
    throw error;
  };
  const random = seededBytes(desks.length + 3);
  const desk = new Desk(
    { shelf: databaseShelf(db, random), now: () => Date.UTC(2031, 4, 6), random, report },
    { opening: () => undefined, nothing: () => undefined },
  );
  if (hears) desk.keep((opening) => keepWindowsInStep(opening, noting(told), report));
  desk.keep(() => ({ changed: (_, { source }) => void sources.push(source) }));
  desks.push(desk);
  return desk;
}

/** The channel of these windows, with what goes out over it here noted in `told`. */
function noting(told: unknown[]): BroadcastChannel {
  const channel = new BroadcastChannel(db.name);
  const post = channel.postMessage.bind(channel);
  channel.postMessage = (message: unknown) => {
    told.push(message);
    post(message);
  };
  return channel;
}

const namesIn = ({ engine }: Desk) =>
  [...(engine?.state.full.codes.values() ?? [])].map(({ name }) => name).slice(2);

beforeEach(async () => {
  db = new ThemeloomDatabase(`in-step-${Math.random()}`);
  const { operations, snapshot } = startReview();
  const attachments = { texts: new Map(), originals: new Map() };
  await storeReview(db, { ...attachments, id, reviewerId, at: 1, operations, snapshot });
});

afterEach(async () => {
  for (const desk of desks) await desk.close();
  desks = [];
});

test('E3 a window that reads a review shows what the window that writes it commits', async () => {
  const sources: EngineEvent['source'][] = [];
  const writing = openWindow();
  const reading = openWindow({ sources });
  const writer = await writing.open(id);
  const reader = await reading.open(id);
  const before = reader.state.version;
  await writer.commit(createCode, { name: 'Asking twice' });
  await expect.poll(() => namesIn(reading)).toEqual(['Asking twice']);
  expect([reader.state.readOnly, writer.state.readOnly, sources]).toEqual([
    true,
    false,
    ['elsewhere'],
  ]);
  expect([reader.state.version > before, reader.state.head.tip]).toEqual([
    true,
    writer.state.head.tip,
  ]);
});

test('E3 each commit is told once: what a window heard of it does not pass on', async () => {
  const told: unknown[] = [];
  const passedOn: unknown[] = [];
  const writing = openWindow({ told });
  const reading = [openWindow({ told: passedOn }), openWindow({ told: passedOn })];
  const writer = await writing.open(id);
  for (const desk of reading) await desk.open(id);
  await writer.commit(createCode, { name: 'Asking twice' });
  for (const desk of reading) await expect.poll(() => namesIn(desk)).toEqual(['Asking twice']);
  expect([told, passedOn]).toEqual([['written'], []]);
});

test('E3 a window that the review was taken from reads on, and never writes', async () => {
  const first = openWindow();
  const second = openWindow();
  const one = await first.open(id);
  await one.commit(createCode, { name: 'Here' });
  const other = await second.open(id, { steal: true });
  await other.commit(createCode, { name: 'There' });
  await expect.poll(() => namesIn(first)).toEqual(['Here', 'There']);
  await expect(one.commit(createCode, { name: 'Here again' })).rejects.toMatchObject({
    code: 'read-only',
  });
});

test('E3 what a window was not told it finds when it is looked at, and reads nothing else', async () => {
  const writing = openWindow({ hears: false });
  const reading = openWindow({ hears: false });
  const writer = await writing.open(id);
  const reader = await reading.open(id);
  const before = reader.state;
  await reading.refresh();
  expect(reader.state).toBe(before);
  await writer.commit(createCode, { name: 'Asking twice' });
  await Promise.all([reading.refresh(), reading.refresh(), writing.refresh()]);
  expect([namesIn(reading), namesIn(writing)]).toEqual([['Asking twice'], ['Asking twice']]);
  expect(reader.state.version).toBe(before.version + 1);
});
