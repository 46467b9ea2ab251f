import { describe, expect, it } from 'vitest';
import {
  backupInstant,
  backupName,
  expiredBackups,
} from '../../../shared/platform/backup-rotation.ts';

const hour = 3_600_000;

function hourlyBackups(end: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_value, index) =>
    backupName(new Date(Date.parse(end) - index * hour).toISOString()),
  );
}

describe('the rotation of backups', () => {
  it('names a backup by its instant and reads the instant back', () => {
    const instant = '2031-05-04T09:30:00.007Z';
    expect(backupName(instant)).toBe('2031-05-04T09-30-00-007Z.loom');
    expect(backupInstant(backupName(instant))).toBe(instant);
    expect(backupInstant('../2031-05-04T09-30-00-007Z.loom')).toBeUndefined();
  });

  it('keeps the ten newest of one day and nothing else of it', () => {
    const names = hourlyBackups('2031-05-04T23:00:00.000Z', 20);
    expect(expiredBackups(names, '2031-05-04T23:30:00.000Z')).toEqual(names.slice(10));
  });

  it('keeps the newest of each of the last thirty days', () => {
    const names = hourlyBackups('2031-05-30T23:00:00.000Z', 24 * 60);
    const expired = new Set(expiredBackups(names, '2031-05-30T23:59:00.000Z'));
    const kept = names.filter((name) => !expired.has(name));
    const newestOfDays = Array.from({ length: 29 }, (_value, index) =>
      backupName(
        new Date(Date.parse('2031-05-29T23:00:00.000Z') - index * 24 * hour).toISOString(),
      ),
    );
    expect(kept).toEqual([...names.slice(0, 10), ...newestOfDays]);
  });

  it('keeps the ten newest however old they are', () => {
    const names = hourlyBackups('2029-01-01T12:00:00.000Z', 10);
    expect(expiredBackups(names, '2031-05-04T12:00:00.000Z')).toEqual([]);
  });

  it('never names a file it did not write', () => {
    const foreign = ['notes.txt', '.DS_Store', 'copy of 2031-05-04T09-30-00-000Z.loom'];
    const names = [...foreign, ...hourlyBackups('2031-05-04T23:00:00.000Z', 15)];
    expect(
      expiredBackups(names, '2031-05-04T23:30:00.000Z').filter((name) => foreign.includes(name)),
    ).toEqual([]);
  });

  it('keeps what a clock that was set back has written', () => {
    const future = hourlyBackups('2035-01-01T00:00:00.000Z', 1);
    expect(
      expiredBackups(
        [...future, ...hourlyBackups('2031-05-04T12:00:00.000Z', 3)],
        '2031-05-04T12:00:00.000Z',
      ),
    ).toEqual([]);
  });
});
