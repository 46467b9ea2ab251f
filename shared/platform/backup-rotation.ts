/**
 * Which backups to keep: the ten newest, and the newest of each day for thirty days. Names carry the
 * instant in UTC (`2031-05-04T09-30-00-000Z.loom`), so that sorting names sorts time and no file
 * system has to be trusted to keep a date through a copy.
 */
const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.loom$/;

const keptNewest = 10;
const keptDays = 30;
const millisecondsPerDay = 86_400_000;

/** The file name of a backup written at `instant` (ISO 8601 in UTC with milliseconds). */
export function backupName(instant: string): string {
  return `${instant.replace(/[:.]/g, '-')}.loom`;
}

/** The instant a backup's name carries, or `undefined` when it is not the name of a backup. */
export function backupInstant(name: string): string | undefined {
  const parts = namePattern.exec(name);
  return parts === null
    ? undefined
    : `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z`;
}

/** The names to delete at `now` (ISO 8601 in UTC); names that are not backups are never among them. */
export function expiredBackups(names: readonly string[], now: string): readonly string[] {
  const newestFirst = names
    .filter((name) => backupInstant(name) !== undefined)
    .sort()
    .reverse();
  const oldestDay =
    Date.parse(`${now.slice(0, 10)}T00:00:00.000Z`) - (keptDays - 1) * millisecondsPerDay;
  const seenDays = new Set<string>();
  return newestFirst.filter((name, index) => {
    const day = name.slice(0, 10);
    const newestOfDay = !seenDays.has(day);
    seenDays.add(day);
    const recentDay = Date.parse(`${day}T00:00:00.000Z`) >= oldestDay;
    return !(index < keptNewest || (newestOfDay && recentDay));
  });
}
