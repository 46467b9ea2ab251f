import { expect, test } from 'vitest';
import { Journal, readJournalText } from '../../../renderer/store/journal.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { makeEngine } from '../../shared/engine/make-engine.ts';

/** A platform whose disk is full while `isFull` says so. */
function disk(before = '') {
  const held = { text: before, isFull: false, reads: 0 };
  return {
    held,
    platform: {
      canKeepJournal: true,
      appendJournal: async (_: ReviewId, lines: readonly string[]) => {
        if (held.isFull) throw new ExpectedError('not-written', 'The disk is full.');
        held.text += lines.map((line) => `${line}\n`).join('');
      },
      readJournal: async () => {
        held.reads += 1;
        return held.text;
      },
    },
  };
}

const idsIn = (text: string) => readJournalText(text).operations.map(({ id }) => id);

/** An open review with its journal. */
async function kept(held = disk()) {
  const made = await makeEngine();
  const reports: unknown[] = [];
  const journal = new Journal(held.platform, (error) => reports.push(error));
  const { engine } = made;
  journal.name(engine.state.id, engine.state.reviewerId);
  engine.subscribe(journal.keeper(engine));
  await journal.written();
  const code = async (name: string) => {
    const done = await engine.commit(createCode, { name });
    await journal.written();
    return done?.id;
  };
  const log = async () => (await engine.readLog()).map(({ id }) => id);
  return { ...held, journal, engine, reports, code, log };
}

test('E1 what the journal failed to take is written first the next time, in its order', async () => {
  const { code, engine, held, log, reports } = await kept();
  const first = await code('Asking');
  held.isFull = true;
  const lost = [await code('Waiting'), await code('Being sent on')];
  expect(idsIn(held.text).at(-1)).toBe(first);
  held.isFull = false;
  const later = await code('Going home');
  expect(idsIn(held.text).slice(-3)).toEqual([...lost, later]);
  expect(idsIn(held.text)).toEqual(await log());
  // Each once: what was owed is owed no more.
  const lines = held.text.split('\n').filter((line) => line.includes('"op:'));
  expect(lines.length).toBe((await log()).length);
  expect(reports.length).toBe(1);
  expect(readJournalText(held.text).reviewerId).toBe(engine.state.reviewerId);
});

test('E1 a failure after a success is told again, and what is owed is tried once more on closing', async () => {
  const { code, engine, held, log, reports } = await kept();
  held.isFull = true;
  await code('Asking');
  held.isFull = false;
  await code('Waiting');
  held.isFull = true;
  await code('Being sent on');
  expect(reports.length).toBe(2);
  held.isFull = false;
  await engine.close();
  expect(idsIn(held.text).length).toBe((await log()).length);
});

test('E1 a journal that could not be brought up to date on opening is, before anything is added', async () => {
  const full = disk();
  full.held.isFull = true;
  const { code, held, log } = await kept(full);
  expect(held.text).toBe('');
  held.isFull = false;
  await code('Asking');
  expect(new Set(idsIn(held.text))).toEqual(new Set(await log()));
  expect(held.text.startsWith('{"journal":1')).toBe(true);
});

test('E1 a hole that an earlier version left is filled when the review is opened', async () => {
  const whole = await kept();
  const lines = whole.held.text.split('\n');
  const holed = disk(lines.filter((_, index) => index !== 2).join('\n'));
  const { held, log } = await kept(holed);
  expect(idsIn(held.text).sort()).toEqual((await log()).sort());
  const { reads, text } = held;
  const again = await kept({ ...holed, held });
  expect([again.held.reads - reads, idsIn(again.held.text)]).toEqual([1, idsIn(text)]);
});
