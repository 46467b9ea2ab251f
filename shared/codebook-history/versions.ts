/** Versions of the codebook: which there are, and what of a log each of them holds (rule Y3). */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { effectiveOperations } from '../ops/aside.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Stamp } from '../ops/stamp.ts';
import type { DeviceId, VersionId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Version } from '../records/version.ts';

/** Of each device the stamp of the last operation that counts in a log. */
export function knewOf(log: Log): Readonly<Record<DeviceId, Stamp>> {
  const knew: Record<DeviceId, Stamp> = {};
  for (const { at, device } of effectiveOperations(log)) {
    const last = knew[device];
    if (last === undefined || at > last) knew[device] = at;
  }
  return knew;
}

/** Whether an operation was known where a version was named. A device stamps in rising order, so the last one tells of all. */
export function isIn({ knew }: Pick<Version, 'knew'>): (operation: Operation) => boolean {
  return ({ at, device }) => at <= (knew[device] ?? '');
}

/** The versions that are there, the oldest first. */
export function versionsOf({ versions }: Pick<Snapshot, 'versions'>): readonly Version[] {
  return [...versions.values()]
    .filter(({ deleted }) => deleted !== true)
    .map((version) => ({ version, last: lastOf(version) }))
    .sort((a, b) => compare(a.last, b.last) || compare(a.version.id, b.version.id))
    .map(({ version }) => version);
}

/** The stamp of the last thing that a version holds. */
export function lastOf({ knew }: Pick<Version, 'knew'>): string {
  return Object.values(knew).reduce((last, at) => (at > last ? at : last), '');
}

/** Whether a text is the id of a version, and not a day. */
export function isVersionId(text: string): text is VersionId {
  return text.startsWith('version:');
}

/** The version of that name or id. Throws `ExpectedError` (`version`) where there is none. */
export function versionNamed(rows: Pick<Snapshot, 'versions'>, name: string): Version {
  const all = versionsOf(rows);
  const found = all.find((each) => each.id === name || nameKey(each.name) === nameKey(name));
  if (found !== undefined) return found;
  throw new ExpectedError(
    'version',
    t('versions.noSuch', {
      name,
      known: all.length === 0 ? 'none' : 'some',
      names: listInWords(all.map((each) => each.name)),
    }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
