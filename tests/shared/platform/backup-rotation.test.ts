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
    expect(expiredBackups(names)).toEqual(names.slice(10));
  });

  it('E7 keeps the newest of each of the last thirty days', () => {
    const names = hourlyBackups('2031-05-30T23:00:00.000Z', 24 * 60);
    const expired = new Set(expiredBackups(names));
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
    expect(expiredBackups(names)).toEqual([]);
  });

  it('never names a file it did not write', () => {
    const foreign = ['notes.txt', '.DS_Store', 'copy of 2031-05-04T09-30-00-000Z.loom'];
    const names = [...foreign, ...hourlyBackups('2031-05-04T23:00:00.000Z', 15)];
    expect(expiredBackups(names).filter((name) => foreign.includes(name))).toEqual([]);
  });

  it('E7 throws no day away because a clock ran ahead for a session, nor what it wrote', () => {
    const future = hourlyBackups('2035-01-01T00:00:00.000Z', 1);
    const days = hourlyBackups('2031-05-30T23:00:00.000Z', 24 * 20);
    const before = new Set(expiredBackups(days));
    const expired = new Set(expiredBackups([...future, ...days]));
    // The ten newest are nine of those, and the newest of the day in question is one of them.
    expect(days.filter((name) => expired.has(name) && !before.has(name))).toEqual([days[9]]);
    expect(expired.has(future[0] ?? '')).toBe(false);
  });

  it('E7 keeps thirty days on which something was written, however far apart they lie', () => {
    const weekly = Array.from({ length: 40 }, (_value, index) =>
      backupName(
        new Date(Date.parse('2031-05-30T23:00:00.000Z') - index * 7 * 24 * hour).toISOString(),
      ),
    );
    expect(expiredBackups(weekly)).toEqual(weekly.slice(30));
  });
});
