/** Naming the codebook as it stands (rule Y3). */
import { versionsOf } from '../codebook-history/versions.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { VersionId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Version } from '../records/version.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { clip } from './excerpts.ts';

/** Names the codebook as it stands; `knew` is of each device the last operation that is known here. */
export const nameVersion: Command<{
  readonly versionId?: VersionId | undefined;
  readonly name: string;
  readonly note?: string | undefined;
  readonly knew: Version['knew'];
}> = (snapshot, { knew, name: typed, note = '', versionId }, { newId, reviewerId }) => {
  const name = checkedName(snapshot, typed);
  const create: Version = {
    ...{ id: versionId ?? newId('version'), type: 'version', name },
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...{ namedBy: reviewerId, knew },
  };
  return { kind: 'name-version', params: { name: clip(name) }, changes: [{ create }] };
};

/** Names a version otherwise, or notes something on it. */
export const editVersion: Command<{
  readonly versionId: VersionId;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}> = (snapshot, { name: typed, note, versionId }) => {
  const version = requireVersion(snapshot, versionId);
  const name = typed === undefined ? version.name : checkedName(snapshot, typed, version);
  return {
    kind: 'edit-version',
    params: {
      of: note === undefined ? 'name' : 'note',
      before: clip(version.name),
      name: clip(name),
    },
    changes: changesTo(version, {
      name,
      ...(note === undefined ? {} : { note: note.trim() === '' ? null : note.trim() }),
    }),
  };
};

/** Removes the name; nothing of the codebook or the log is lost. */
export const removeVersion: Command<{ readonly versionId: VersionId }> = (
  snapshot,
  { versionId },
) => {
  const version = requireVersion(snapshot, versionId);
  return {
    kind: 'remove-version',
    params: { name: clip(version.name) },
    changes: changesTo(version, { deleted: true }),
  };
};

function requireVersion({ versions }: Pick<Full, 'versions'>, id: VersionId): Version {
  const version = versions.get(id);
  if (version === undefined || version.deleted === true)
    throw new ExpectedError('missing', t('versions.gone'));
  return version;
}

function checkedName(snapshot: Full, typed: string, but?: Version): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('version-name', t('versions.needsName'));
  const isTaken = versionsOf(snapshot).some(
    (version) => version.id !== but?.id && nameKey(version.name) === nameKey(name),
  );
  if (isTaken) throw new ExpectedError('version-name', t('versions.nameTaken', { name }));
  return name;
}
