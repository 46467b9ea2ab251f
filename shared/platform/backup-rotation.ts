/**
 * Which backups to keep: the ten newest, and the newest of each of the thirty latest days on which any was written. Days are
 * counted by the backups alone: a clock that runs ahead once throws none of them away. Names carry the
 * instant in UTC (`2031-05-04T09-30-00-000Z.loom`), so that sorting names sorts time and no file
 * system has to be trusted to keep a date through a copy.
 */
const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.loom$/;

const keptNewest = 10;
const keptDays = 30;

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

/** The names to delete; names that are not backups are never among them. */
export function expiredBackups(names: readonly string[]): readonly string[] {
  const newestFirst = names
    .filter((name) => backupInstant(name) !== undefined)
    .sort()
    .reverse();
  const seenDays = new Set<string>();
  return newestFirst.filter((name, index) => {
    const day = name.slice(0, 10);
    const newestOfDay = !seenDays.has(day);
    seenDays.add(day);
    return !(index < keptNewest || (newestOfDay && seenDays.size <= keptDays));
  });
}
