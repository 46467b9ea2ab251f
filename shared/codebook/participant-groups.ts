/** The groups of participants of a review, and which of them an excerpt has (rules G1 to G3). */
import { firstWhere } from '../first-where.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { byOrder } from '../records/by-order.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Group } from '../records/group.ts';
import type { GroupId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { readAs } from '../records/read-as.ts';

/** A group as it is read: those that were merged, and two of one name that two people made at once, are one. */
export interface ParticipantGroup {
  /** That of the one which names it. */
  readonly id: GroupId;
  /** Every id that stands for it. */
  readonly ids: readonly GroupId[];
  readonly name: string;
  readonly description: string;
  readonly order: string;
}

/** Rows that groups are read off. */
export type GroupRows = Pick<Snapshot, 'groups'>;

interface Reading {
  readonly list: readonly ParticipantGroup[];
  readonly byId: ReadonlyMap<string, ParticipantGroup>;
}

const known = new WeakMap<GroupRows['groups'], Reading>();

/** The groups that are not gone, in their order. */
export function participantGroups(rows: GroupRows): readonly ParticipantGroup[] {
  return readingOf(rows).list;
}

/** What a group is read as, by any id that stands for it; undefined where it is gone. */
export function participantGroup(rows: GroupRows, id: string): ParticipantGroup | undefined {
  return readingOf(rows).byId.get(id);
}

/** The group of that name, however it is written. */
export function groupNamed(rows: GroupRows, name: string): ParticipantGroup | undefined {
  const key = nameKey(name);
  return participantGroups(rows).find((group) => nameKey(group.name) === key);
}

function readingOf({ groups }: GroupRows): Reading {
  let reading = known.get(groups);
  if (reading === undefined) {
    reading = read(groups);
    known.set(groups, reading);
  }
  return reading;
}

function read(groups: GroupRows['groups']): Reading {
  const members = new Map<string, { first: Group; ids: GroupId[] }>();
  for (const group of [...groups.values()].sort(byOrder)) {
    const stands = readAs(groups, group.id);
    const live = stands === undefined ? undefined : groups.get(stands);
    if (live === undefined) continue;
    const key = nameKey(live.name);
    const one = members.get(key) ?? { first: live, ids: [] };
    if (byOrder(live, one.first) < 0) one.first = live;
    one.ids.push(group.id);
    members.set(key, one);
  }
  const list = [...members.values()]
    .toSorted((a, b) => byOrder(a.first, b.first))
    .map(({ first, ids }): ParticipantGroup => {
      const { description = '', id, name, order } = first;
      return { id, ids, name, description, order };
    });
  return { list, byId: new Map(list.flatMap((group) => group.ids.map((id) => [id, group]))) };
}

const none: readonly ParticipantGroup[] = [];

/**
 * The groups that an excerpt has, in the order of the review's list: those that were given to it, else those of the
 * speakers in whose turns it lies, without those that were taken from it (G3).
 */
export function groupsOf(
  rows: GroupRows & Pick<Snapshot, 'documents'>,
  excerpt: Excerpt,
): readonly ParticipantGroup[] {
  if (rows.groups.size === 0) return none;
  const given = givenGroups(rows, excerpt);
  return given.length > 0 ? given : spokenGroups(rows, excerpt);
}

/** The groups that were given to an excerpt itself. */
export function givenGroups(
  rows: GroupRows,
  { groups }: Pick<Excerpt, 'groups'>,
): readonly ParticipantGroup[] {
  return groups === undefined ? none : listed(rows, Object.keys(groups));
}

/** The groups of the speakers in whose turns an excerpt lies, without those that were taken from it. A region lies in none. */
export function spokenGroups(
  rows: GroupRows & Pick<Snapshot, 'documents'>,
  excerpt: Pick<Excerpt, 'documentId' | 'end' | 'notGroups' | 'region' | 'start'>,
): readonly ParticipantGroup[] {
  const all = speakersGroups(rows, excerpt);
  if (excerpt.notGroups === undefined || all.length === 0) return all;
  const taken = listed(rows, Object.keys(excerpt.notGroups));
  return all.filter((group) => !taken.includes(group));
}

function speakersGroups(
  rows: GroupRows & Pick<Snapshot, 'documents'>,
  { documentId, end, region, start }: Pick<Excerpt, 'documentId' | 'end' | 'region' | 'start'>,
): readonly ParticipantGroup[] {
  const speakers = rows.documents.get(documentId)?.speakers;
  if (speakers === undefined || region !== undefined) return none;
  const turns = turnsWithGroups(speakers);
  const ids = new Set<string>();
  // Turns do not overlap, so that their ends rise as their beginnings do.
  const first = firstWhere(turns.length, (at) => (turns[at]?.end ?? 0) > start);
  for (let at = first; at < turns.length; at += 1) {
    const turn = turns[at];
    if (turn === undefined || turn.start >= end) break;
    for (const id of turn.ids) ids.add(id);
  }
  return ids.size === 0 ? none : listed(rows, ids);
}

function listed(rows: GroupRows, ids: Iterable<string>): readonly ParticipantGroup[] {
  const { byId, list } = readingOf(rows);
  const found = new Set<ParticipantGroup>();
  for (const id of ids) {
    const group = byId.get(id);
    if (group !== undefined) found.add(group);
  }
  return found.size < 2 ? [...found] : list.filter((group) => found.has(group));
}

interface TiedTurn {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

type Speakers = NonNullable<DocumentRecord['speakers']>;
const tied = new WeakMap<Speakers, readonly TiedTurn[]>();

/** The turns of the speakers that have groups, in the order of the text. */
function turnsWithGroups(speakers: Speakers): readonly TiedTurn[] {
  let turns = tied.get(speakers);
  if (turns === undefined) {
    turns = Object.values(speakers)
      .flatMap(({ groups, turns: spans }) => {
        const ids = Object.keys(groups);
        return spans.map(([start, end]) => ({ start, end, ids }));
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
    tied.set(speakers, turns);
  }
  return turns;
}
