/** Sets of studies or documents that the team keeps by a name (S17). */

import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, SetId, StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { StudySet } from '../records/set.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';

export const maxSetName = 200;

/** What is put into a set or taken out of it. */
export interface SetMembers {
  readonly studyIds?: readonly StudyId[] | undefined;
  readonly documentIds?: readonly DocumentId[] | undefined;
}

type InSet = SetMembers & { readonly setId: SetId };

/** Makes a set. Throws `ExpectedError` (`name`) where the name is empty, too long or taken. */
export const makeSet: Command<SetMembers & Pick<StudySet, 'name' | 'groups'>> = (
  snapshot,
  { documentIds = [], groups, name: typed, studyIds = [] },
  context,
) => {
  const name = checkedName(snapshot, typed);
  return {
    kind: groups === undefined ? 'make-set' : 'make-rule-set',
    params: { name, studies: studyIds.length, documents: documentIds.length },
    changes: [
      {
        create: {
          ...{ id: context.newId('set'), type: 'set', name },
          ...(studyIds.length === 0 ? {} : { studies: keysOf(studyIds) }),
          ...(documentIds.length === 0 ? {} : { documents: keysOf(documentIds) }),
          ...(groups === undefined ? {} : { groups }),
        },
      },
    ],
  };
};

/** Names a set anew; as `makeSet`. */
export const renameSet: Command<{ readonly setId: SetId; readonly name: string }> = (
  snapshot,
  { name: typed, setId },
) => {
  const set = requireSet(snapshot, setId);
  const name = checkedName(snapshot, typed, setId);
  return changing(set, 'rename-set', { name }, { name: set.name, to: name });
};

/** Puts studies or documents into a set; those that are in it stay. */
export const addToSet: Command<InSet> = (snapshot, members) => putInto(snapshot, members, true);

/** Takes studies or documents out of a set, as far as they were chosen for it. */
export const takeFromSet: Command<InSet> = (snapshot, members) => putInto(snapshot, members, null);

function putInto(snapshot: Snapshot, members: InSet, value: true | null): Plan {
  const { documentIds = [], setId, studyIds = [] } = members;
  const set = requireSet(snapshot, setId);
  const fields = Object.fromEntries([
    ...studyIds.map((id) => [`studies.${id}`, value] as const),
    ...documentIds.map((id) => [`documents.${id}`, value] as const),
  ]);
  const changes = changesTo(set, fields);
  const count = changes.flatMap((change) => Object.keys(change.fields)).length;
  return {
    kind: value === true ? 'add-to-set' : 'take-from-set',
    params: { name: set.name, count, first: nameOfFirst(snapshot, members) },
    changes,
  };
}

function nameOfFirst({ documents, studies }: Snapshot, members: SetMembers): string {
  const [studyId] = members.studyIds ?? [];
  const [documentId] = members.documentIds ?? [];
  const study = studyId === undefined ? undefined : studies.get(studyId);
  if (study !== undefined) return shortCitation(study.citation);
  return (documentId === undefined ? undefined : documents.get(documentId)?.title) ?? '';
}

/** Changes by which conditions studies are in a set. */
export const changeSetRule: Command<{ readonly setId: SetId } & Pick<StudySet, 'groups'>> = (
  snapshot,
  { groups = [], setId },
) => {
  const set = requireSet(snapshot, setId);
  return changing(set, 'change-set', { groups: groups as unknown as Json }, { name: set.name });
};

/** Removes a set; its studies stay. */
export const removeSet: Command<{ readonly setId: SetId }> = (snapshot, { setId }) => {
  const set = requireSet(snapshot, setId);
  return changing(set, 'remove-set', { deleted: true }, { name: set.name });
};

function changing(
  set: StudySet,
  kind: string,
  fields: Readonly<Record<string, Json>>,
  params: Plan['params'],
): Plan {
  return { kind, params, changes: changesTo(set, fields) };
}

function keysOf<T extends string>(ids: readonly T[]): Readonly<Record<T, true>> {
  return Object.fromEntries(ids.map((id) => [id, true] as const)) as Record<T, true>;
}

function requireSet({ sets }: Snapshot, setId: SetId): StudySet {
  const set = sets.get(setId);
  if (set === undefined || set.deleted === true)
    throw new ExpectedError('missing', t('sets.missing'));
  return set;
}

function checkedName({ sets }: Snapshot, typed: string, but?: SetId): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('name', t('sets.needsName'));
  if (name.length > maxSetName)
    throw new ExpectedError('name', t('sets.longName', { most: maxSetName, count: name.length }));
  const isTaken = [...sets.values()].some(
    (set) => set.deleted !== true && set.id !== but && nameKey(set.name) === nameKey(name),
  );
  if (isTaken) throw new ExpectedError('name', t('sets.nameTaken', { name }));
  return name;
}
