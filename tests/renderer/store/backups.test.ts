import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { operationsPerBackup, ReviewBackups } from '../../../renderer/store/backups.ts';
import type { EngineState } from '../../../shared/engine/events.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (operations: number) => ({ head: { operations } }) as EngineState;
const own = { attachments: false, source: 'command' } as const;
const withTexts = { attachments: true, source: 'command' } as const;

/** The backups of a review of 10 operations that was just opened. */
function opened({ backups = 0, failures = 0 } = {}) {
  const done = { written: backups, reported: [] as unknown[] };
  let left = failures;
  const kept = new ReviewBackups({
    isFirst: async () => done.written === 0,
    write: async () => {
      left -= 1;
      if (left >= 0) throw new Error('The disk is full.');
      done.written += 1;
    },
    report: (error) => done.reported.push(error),
  });
  kept.opened(at(10));
  return { done, kept };
}

test('a review that has no backup gets one as soon as it is opened', async () => {
  const { done } = opened();
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual({ written: 1, reported: [] });
});

test('a review that has no backup gets one when it is closed at once', async () => {
  const { done, kept } = opened();
  await kept.flush();
  expect(done).toEqual({ written: 1, reported: [] });
});

test('one that has a backup gets the next after 300 changes, or soon after texts came in', async () => {
  const { done, kept } = opened({ backups: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  kept.changed(at(9 + operationsPerBackup), own);
  await vi.advanceTimersByTimeAsync(60_000);
  await kept.flush();
  expect(done.written).toBe(1);
  kept.changed(at(10 + operationsPerBackup), own);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done.written).toBe(2);
  kept.changed(at(11 + operationsPerBackup), withTexts);
  kept.changed(at(12 + operationsPerBackup), own);
  await vi.advanceTimersByTimeAsync(500);
  expect(done.written).toBe(3);
});

test('changes that follow each other fast put no backup off', async () => {
  const { done, kept } = opened();
  for (let number = 11; number < 11 + 2 * operationsPerBackup; number += 1) {
    await vi.advanceTimersByTimeAsync(100);
    kept.changed(at(number), own);
  }
  await vi.advanceTimersByTimeAsync(100);
  // At once, then with the first look of every five seconds that finds 300 changes.
  expect(done.written).toBe(2);
});

test('what another window wrote is backed up there', async () => {
  const { done, kept } = opened({ backups: 1 });
  await kept.flush();
  kept.changed(at(900), { attachments: true, source: 'elsewhere' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done.written).toBe(1);
});

test('a backup that could not be written is told, and written with the next change', async () => {
  const { done, kept } = opened({ failures: 1 });
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual({ written: 0, reported: [new Error('The disk is full.')] });
  kept.changed(at(11), own);
  await kept.flush();
  expect(done.written).toBe(1);
});
