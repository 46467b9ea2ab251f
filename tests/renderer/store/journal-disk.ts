/** A disk for journals that can be full, a database that remembers marks, and a review open on both. */
import { Journal } from '../../../renderer/store/journal.ts';
import type { Healed, JournalMark, JournalNeeds } from '../../../renderer/store/journal-needs.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { compareJournal } from '../../../shared/journal/compare-journal.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { makeEngine, startDisk } from '../../shared/engine/make-engine.ts';

export const fullDisk = new ExpectedError('journal-not-written', 'The disk is full.');

/** A disk that takes nothing while `isFull` says so, or only the beginning of what it is given. */
export function journalDisk(text = '') {
  const held = { text, isFull: false, takes: 0, reads: 0, appends: 0 };
  return {
    held,
    platform: {
      canKeepJournal: true,
      appendJournal: async (_: ReviewId, lines: readonly string[]) => {
        const added = lines.map((line) => `${line}\n`).join('');
        const closed = held.text === '' || held.text.endsWith('\n') ? '' : '\n';
        held.appends += 1;
        if (held.isFull) {
          if (held.takes > 0) held.text += closed + added.slice(0, held.takes);
          throw fullDisk;
        }
        held.text += closed + added;
      },
      readJournal: async () => {
        held.reads += 1;
        return held.text;
      },
      readJournalEnd: async () => ({
        bytes: new TextEncoder().encode(held.text).length,
        text: held.text.slice(-65_536),
      }),
    },
  };
}

export const idsIn = (text: string) => readJournal(text).operations.map(({ id }) => id);

export interface KeptOptions {
  readonly disk?: ReturnType<typeof journalDisk>;
  readonly review?: ReturnType<typeof startDisk>;
  readonly marks?: Map<ReviewId, JournalMark>;
  readonly isPurged?: boolean;
  /** Of the ids: no two sessions make the same. */
  readonly seed?: number;
  readonly textsFor?: JournalNeeds['textsFor'];
}

/** An open review with its journal. */
export async function openKept({
  disk = journalDisk(),
  isPurged = false,
  marks = new Map(),
  review = startDisk(),
  seed = 1 + 1000 * (review.review?.log.length ?? 0) + disk.held.text.length,
  textsFor = async () => ({ withoutText: 0 }),
}: KeptOptions = {}) {
  const { engine } = await makeEngine(review, { seed });
  const told = {
    behind: [] as (number | undefined)[],
    healed: [] as Healed[],
  };
  const journal = new Journal({
    platform: disk.platform,
    memory: {
      readMark: async (id) => marks.get(id),
      writeMark: async (id, mark) => void marks.set(id, mark),
      isPurged: async () => isPurged,
      isProtected: async () => false,
    },
    compare: async (one, asked) => compareJournal(asked, await one.readLog()),
    textsFor,
    behind: (_, what) => told.behind.push(what?.changes),
    healed: (_, what) => told.healed.push(what),
  });
  engine.subscribe(journal.keeper(engine));
  await journal.written();
  const code = async (name: string) => {
    const done = await engine.commit(createCode, { name });
    await journal.written();
    return done?.id;
  };
  const log = async () => (await engine.readLog()).map(({ id }) => id);
  return { ...disk, code, disk, engine, journal, log, marks, review, told };
}
