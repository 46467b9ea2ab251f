/** The groups of participants of a review: giving them to excerpts, counting speakers to them (rules G1 to G3). */

import { ordersBehind, ordersMoved } from '../codebook/order.ts';
import {
  givenGroups,
  groupNamed,
  type ParticipantGroup,
  participantGroup,
  participantGroups,
  spokenGroups,
} from '../codebook/participant-groups.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changesTo } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Group } from '../records/group.ts';
import type { DocumentId, ExcerptId, GroupId } from '../records/ids.ts';
import { readAs } from '../records/read-as.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command, CommandContext } from './context.ts';
import { clipQuoted, requireExcerpt } from './excerpts.ts';

export const maxGroupName = 200;

/** A group of the review, or the name of one that is made with what it is chosen for. */
export type GroupChoice = { readonly groupId: GroupId } | { readonly name: string };

/** Makes a group behind the others. Throws `ExpectedError` (`name`) where the name is empty, too long or taken. */
export const makeGroup: Command<{ readonly name: string; readonly description?: string }> = (
  snapshot,
  { description = '', name: typed },
  context,
) => {
  const name = checkedName(snapshot, typed);
  const said = description.trim();
  return {
    kind: 'make-group',
    params: { name },
    changes: [
      {
        create: {
          ...newGroup(snapshot, name, context),
          ...(said === '' ? {} : { description: said }),
        },
      },
    ],
  };
};

/** Names a group anew; as `makeGroup`. */
export const renameGroup: Command<{ readonly groupId: GroupId; readonly name: string }> = (
  snapshot,
  { groupId, name: typed },
) => {
  const group = requireGroup(snapshot, groupId);
  const name = checkedName(snapshot, typed, group);
  return {
    kind: 'rename-group',
    params: { name: group.name, to: name },
    changes: toAll(snapshot, group, { name }),
  };
};

/** Says whom a group holds; empty words unset. */
export const describeGroup: Command<{ readonly groupId: GroupId; readonly description: string }> = (
  snapshot,
  { description, groupId },
) => {
  const group = requireGroup(snapshot, groupId);
  const said = description.trim();
  return {
    kind: 'describe-group',
    params: { name: group.name },
    changes: changesTo(requireRecord(snapshot, group.id), {
      description: said === '' ? null : said,
    }),
  };
};

/** Gives a group the place of the one before or behind it. */
export const moveGroup: Command<{ readonly groupId: GroupId; readonly by: -1 | 1 }> = (
  snapshot,
  { by, groupId },
) => {
  const group = requireGroup(snapshot, groupId);
  const list = participantGroups(snapshot);
  const at = list.indexOf(group);
  const info = { kind: 'move-group', params: { name: group.name, to: at + by + 1 } } as const;
  return {
    ...info,
    changes: (ordersMoved(list, at, by) ?? []).flatMap(([each, order]) =>
      toAll(snapshot, each, { order }),
    ),
  };
};

/** Merges a group into another: whatever has the one has the other from now on. */
export const mergeGroups: Command<{ readonly from: GroupId; readonly into: GroupId }> = (
  snapshot,
  params,
) => {
  const [from, into] = [requireGroup(snapshot, params.from), requireGroup(snapshot, params.into)];
  return {
    kind: 'merge-groups',
    params: { name: from.name, into: into.name },
    changes: from === into ? [] : toAll(snapshot, from, { mergedInto: into.id }),
  };
};

/** Removes a group; the excerpts that had it stay, without it. */
export const removeGroup: Command<{ readonly groupId: GroupId }> = (snapshot, { groupId }) => {
  const group = requireGroup(snapshot, groupId);
  return {
    kind: 'remove-group',
    params: { name: group.name },
    changes: toAll(snapshot, group, { deleted: true }),
  };
};

/**
 * Gives excerpts a group, or takes it from them, also where they have it by their speakers. A name that no group has
 * makes one.
 */
export const giveGroup: Command<{
  readonly excerptIds: readonly ExcerptId[];
  readonly group: GroupChoice;
  readonly given: boolean;
}> = (snapshot, { excerptIds, given, group: choice }, context) => {
  const changes: Change[] = [];
  const group = chooseGroup(snapshot, choice, context, changes);
  const before = changes.length;
  let quote = '';
  for (const id of new Set(excerptIds)) {
    const excerpt = requireExcerpt(snapshot, id);
    const made = changesTo(
      excerpt,
      given ? fieldsGiven(excerpt, group) : fieldsTaken(snapshot, excerpt, group),
    );
    changes.push(...made);
    if (made.length > 0) quote = clipQuoted(excerpt);
  }
  const count = changes.length - before;
  return {
    kind: given ? 'give-group' : 'take-group',
    params: { name: group.name, count, quote },
    changes: count === 0 ? [] : changes,
  };
};

type Fields = Readonly<Record<string, true | null>>;
type Chosen = Pick<ParticipantGroup, 'id' | 'ids' | 'name'>;

function fieldsGiven({ groups = {}, notGroups = {} }: Excerpt, { id, ids }: Chosen): Fields {
  const isGiven = ids.some((each) => groups[each] === true);
  return {
    ...unset('notGroups', notGroups, ids),
    ...(isGiven ? {} : { [`groups.${id}`]: true }),
  };
}

/** Where nothing that was given is left, the excerpt would have the groups of its speakers: this one is not to be among them. */
function fieldsTaken(snapshot: Snapshot, excerpt: Excerpt, { id, ids }: Chosen): Fields {
  const others = givenGroups(snapshot, excerpt).filter((group) => group.id !== id);
  const isSpoken = spokenGroups(snapshot, excerpt).some((group) => group.id === id);
  return {
    ...unset('groups', excerpt.groups ?? {}, ids),
    ...(others.length === 0 && isSpoken ? { [`notGroups.${id}`]: true } : {}),
  };
}

function unset(field: string, held: Excerpt['groups'] & object, ids: readonly GroupId[]): Fields {
  const found = ids.filter((each) => held[each] === true);
  return Object.fromEntries(found.map((each) => [`${field}.${each}`, null]));
}

/** A speaker of a document, with the turns they have in its text. */
export interface SpeakerOfDocument {
  readonly documentId: DocumentId;
  readonly speaker: string;
  readonly turns: readonly Span[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Says that a speaker of a document belongs to a group, or no longer does (G3). A name that no group has makes one. */
export const tieSpeaker: Command<
  SpeakerOfDocument & { readonly group: GroupChoice; readonly tied: boolean }
> = (snapshot, { documentId, group: choice, speaker, tied, turns }, context) => {
  const document = snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true)
    throw new ExpectedError('missing', t('error.documentGone'));
  const changes: Change[] = [];
  const group = chooseGroup(snapshot, choice, context, changes);
  const held = Object.keys(document.speakers?.[speaker]?.groups ?? {});
  // What stands for a group that is gone is not kept.
  const others = held.filter((id) => {
    const live = participantGroup(snapshot, id);
    return live !== undefined && !group.ids.includes(live.id);
  });
  const { groups } = groupsHeld(tied ? [...others, group.id] : others);
  const value =
    groups === undefined ? null : { groups, turns: turns.map(({ end, start }) => [start, end]) };
  changes.push(...changesTo(document, { [`speakers.${speaker}`]: value as Json }));
  return {
    kind: tied ? 'tie-speaker' : 'untie-speaker',
    params: { name: group.name, speaker, document: document.title },
    changes,
  };
};

/** The group that is meant, made with the changes where it is new. */
export function chooseGroup(
  snapshot: Snapshot,
  choice: GroupChoice,
  context: CommandContext,
  changes: Change[],
): Chosen {
  if ('groupId' in choice) return requireGroup(snapshot, choice.groupId);
  const there = groupNamed(snapshot, choice.name);
  if (there !== undefined) return there;
  const group = newGroup(snapshot, checkedName(snapshot, choice.name), context);
  changes.push({ create: group });
  return { id: group.id, ids: [group.id], name: group.name };
}

/** Groups as an excerpt holds them; absent where there are none. */
export function groupsHeld(ids: Iterable<string>): Pick<Excerpt, 'groups'> {
  const entries = [...new Set(ids)].toSorted().map((id) => [id, true] as const);
  return entries.length === 0 ? {} : { groups: Object.fromEntries(entries) };
}

/** A live group. Throws `ExpectedError` `missing` where it is gone. */
export function requireGroup(snapshot: Snapshot, id: GroupId): ParticipantGroup {
  const group = participantGroup(snapshot, id);
  if (group === undefined) throw new ExpectedError('missing', t('groups.missing'));
  return group;
}

function newGroup(snapshot: Snapshot, name: string, context: CommandContext): Group {
  const last = participantGroups(snapshot).at(-1);
  const [order = ''] = ordersBehind(last?.order, 1);
  return { id: context.newId('group'), type: 'group', name, order };
}

/** Changes every record that is read as this group and follows no other; what was merged in a circle is one by this. */
function toAll(
  snapshot: Snapshot,
  group: ParticipantGroup,
  fields: Readonly<Record<string, Json>>,
): readonly Change[] {
  return group.ids.flatMap((id) => {
    const record = requireRecord(snapshot, id);
    if (readAs(snapshot.groups, id) !== id) return [];
    return changesTo(
      record,
      record.mergedInto === undefined ? fields : { mergedInto: null, ...fields },
    );
  });
}

function requireRecord({ groups }: Snapshot, id: GroupId): Group {
  const record = groups.get(id);
  if (record === undefined) throw new ExpectedError('missing', t('groups.missing'));
  return record;
}

function checkedName(snapshot: Snapshot, typed: string, but?: ParticipantGroup): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('name', t('groups.needsName'));
  if (name.length > maxGroupName) {
    const count = name.length;
    throw new ExpectedError('name', t('groups.longName', { most: maxGroupName, count }));
  }
  const twin = groupNamed(snapshot, name);
  if (twin !== undefined && twin !== but)
    throw new ExpectedError('name', t('groups.nameTaken', { name: twin.name }));
  return name;
}
