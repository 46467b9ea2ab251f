import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type BackupMark, stillGood, textsKey } from '../../../renderer/store/backup-mark.ts';
import { operationsPerBackup, ReviewBackups } from '../../../renderer/store/backups.ts';
import type { EngineState } from '../../../shared/engine/events.ts';
import { emptySnapshot } from '../../../shared/ops/snapshot.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const documents = (count: number): ReadonlyMap<DocumentId, DocumentRecord> =>
  new Map(
    Array.from({ length: count }, (_, index) => {
      const id: DocumentId = `document:${index}`;
      const textId = `${index}`.padStart(8, '7').padEnd(64, '0');
      return [id, { id, type: 'document', textId } as DocumentRecord] as const;
    }),
  );
const at = (operations: number, texts = 0, readOnly = false) =>
  ({
    readOnly,
    head: { operations },
    full: { ...emptySnapshot(), documents: documents(texts) },
  }) as unknown as EngineState;
const own = { attachments: false, source: 'command' } as const;
const withTexts = { attachments: true, source: 'command' } as const;
const fullDisk = new Error('The disk is full.');

/** What outlives a window: the mark in the database, and the folder of backups. */
function shelf() {
  return {
    mark: undefined as BackupMark | undefined,
    names: [] as string[],
    failures: 0,
    told: [] as unknown[],
  };
}

/** The backups of a review of 10 operations that was just opened. */
function opened(kept = shelf(), state = at(10)) {
  const backups = new ReviewBackups({
    now: () => Date.now(),
    recall: async () =>
      kept.mark !== undefined && kept.names.includes(kept.mark.name) ? kept.mark : undefined,
    remember: async (mark) => {
      kept.mark = mark;
    },
    write: async () => {
      kept.failures -= 1;
      if (kept.failures >= 0) throw fullDisk;
      const name = `backup ${kept.names.length + 1}`;
      kept.names.push(name);
      return { name, size: 1, writtenAt: '' };
    },
    tell: (outcome) => kept.told.push(outcome),
  });
  backups.opened(state);
  return { kept, backups };
}

test('E7 a review that has no backup gets one as soon as it is opened, or when it is closed at once', async () => {
  const one = opened();
  await vi.advanceTimersByTimeAsync(500);
  expect(one.kept).toMatchObject({ names: ['backup 1'], told: [{}] });
  const two = opened();
  await two.backups.flush();
  expect(two.kept.names.length).toBe(1);
});

test('E7 the next comes after 300 changes, counted over sessions, or soon after texts came in', async () => {
  const { backups, kept } = opened();
  await backups.flush();
  backups.changed(at(200), own);
  await vi.advanceTimersByTimeAsync(60_000);
  backups.closed();
  const later = opened(kept, at(200));
  later.backups.changed(at(9 + operationsPerBackup), own);
  await vi.advanceTimersByTimeAsync(60_000);
  await later.backups.flush();
  expect(kept.names.length).toBe(1);
  later.backups.changed(at(10 + operationsPerBackup), own);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept.names.length).toBe(2);
  later.backups.changed(at(11 + operationsPerBackup, 1), withTexts);
  later.backups.changed(at(12 + operationsPerBackup, 1), own);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.names.length).toBe(3);
});

test('E7 a review that was changed is backed up a day after the last backup, open or opened', async () => {
  const { backups, kept } = opened();
  await backups.flush();
  await vi.advanceTimersByTimeAsync(26 * 3_600_000);
  expect(kept.names.length).toBe(1);
  backups.changed(at(11), own);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept.names.length).toBe(2);
  backups.changed(at(12), own);
  await vi.advanceTimersByTimeAsync(25 * 3_600_000);
  expect(kept.names.length).toBe(3);
  backups.changed(at(13), own);
  backups.closed();
  await vi.advanceTimersByTimeAsync(25 * 3_600_000);
  opened(kept, at(13));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept.names.length).toBe(4);
});

test('E7 a backup that a clock years ahead dated keeps no later one from being due', async () => {
  const here = Date.now();
  vi.setSystemTime(here + 5 * 365 * 86_400_000);
  const ahead = opened();
  await ahead.backups.flush();
  ahead.backups.closed();
  vi.setSystemTime(here);
  opened(ahead.kept, at(11));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ahead.kept.names.length).toBe(2);
});

test('E7 texts that came in are owed after the window was closed, whatever told of them', async () => {
  const { backups, kept } = opened();
  await backups.flush();
  // Nobody said that texts came with it; the documents do.
  backups.changed(at(11, 1), own);
  backups.closed();
  const later = opened(kept, at(11, 1));
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.names.length).toBe(2);
  // Texts of documents that were there: the mark in the database says it.
  kept.failures = 1;
  later.backups.changed(at(12, 1), withTexts);
  await later.backups.flush();
  later.backups.closed();
  expect(kept).toMatchObject({ names: ['backup 1', 'backup 2'], mark: { owesTexts: true } });
  opened(kept, at(12, 1));
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.names.length).toBe(3);
  expect(kept.mark).toEqual({
    name: 'backup 3',
    size: 1,
    at: Date.now(),
    operations: 12,
    texts: textsKey({ documents: documents(1) }),
  });
});

test('E7 texts that come in while a backup is written are in the next', async () => {
  const { backups, kept } = opened();
  backups.changed(at(11, 1), withTexts);
  const written = vi.advanceTimersByTimeAsync(500);
  backups.changed(at(12, 2), withTexts);
  await written;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept.mark?.texts).toBe(textsKey({ documents: documents(2) }));
  expect(kept.mark?.owesTexts).toBe(undefined);
});

test('E7 a backup that was taken away counts for nothing', async () => {
  const { backups, kept } = opened();
  await backups.flush();
  backups.closed();
  kept.names = ['another'];
  opened(kept);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.names).toEqual(['another', 'backup 2']);
});

test('E7 a backup of another size than was written counts for nothing', () => {
  const mark = { name: 'newest', size: 40, at: 1, operations: 3, texts: '' };
  const of = (size: number) => stillGood(mark, [{ name: 'newest', size }]);
  expect([of(40), of(20), of(0), stillGood(mark, [])]).toEqual([
    mark,
    undefined,
    undefined,
    undefined,
  ]);
  // Marks of earlier versions say no size.
  const { size: _, ...old } = mark;
  expect(stillGood(old, [{ name: 'newest', size: 1 }])).toBe(old);
});

test('changes that follow each other fast put no backup off', async () => {
  const { backups, kept } = opened();
  for (let number = 11; number < 11 + 2 * operationsPerBackup; number += 1) {
    await vi.advanceTimersByTimeAsync(100);
    backups.changed(at(number), own);
  }
  await vi.advanceTimersByTimeAsync(100);
  // At once, then with the first look of every five seconds that finds 300 changes.
  expect(kept.names.length).toBe(2);
});

test('E3 E7 who reads a review only, or what another window wrote, is backed up there', async () => {
  const reading = opened(shelf(), at(10, 0, true));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reading.kept.names).toEqual([]);
  const { backups, kept } = opened();
  await backups.flush();
  backups.changed(at(900, 3), { attachments: true, source: 'elsewhere' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept.names.length).toBe(1);
  backups.lost();
  await vi.advanceTimersByTimeAsync(50 * 3_600_000);
  await backups.flush();
  expect(kept.names.length).toBe(1);
});

test('E7 a backup that failed is told, tried again by itself after pauses that grow, and then no more told', async () => {
  const kept = { ...shelf(), failures: 3 };
  opened(kept);
  const after: number[] = [];
  for (let second = 1; second <= 260; second += 1) {
    const { length } = kept.told;
    await vi.advanceTimersByTimeAsync(1000);
    if (kept.told.length > length) after.push(second);
  }
  expect(after).toEqual([1, 31, 91, 211]);
  expect(kept.told).toEqual([
    { error: fullDisk },
    { error: fullDisk },
    { error: fullDisk },
    { elsewhere: undefined },
  ]);
});

test('E7 texts are named in any order, and a text or an original more is another name', () => {
  const two = documents(2);
  const reversed = new Map([...two].reverse());
  expect(textsKey({ documents: reversed })).toBe(textsKey({ documents: two }));
  const [first] = [...two.values()];
  const withOriginal = new Map(two);
  if (first !== undefined) withOriginal.set(first.id, { ...first, originalHash: 'f'.repeat(64) });
  const keys = [two, documents(1), documents(3), withOriginal, new Map()].map((one) =>
    textsKey({ documents: one }),
  );
  expect(new Set(keys).size).toBe(5);
});
