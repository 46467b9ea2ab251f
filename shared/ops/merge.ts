/**
 * Bringing two logs of one review together: the union of their operations, each field with its highest
 * stamp. Order and repetition do not matter (M1).
 */
import { ExpectedError } from '../errors.ts';
import { type Json, jsonEquals } from '../json.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, type RecordId } from '../records/records.ts';
import { isCreate } from './change.ts';
import type { Operation } from './operation.ts';
import { compareOperations } from './replay.ts';
import { readStamp, type Stamp, writeStamp } from './stamp.ts';

/** How much of one device's work a log holds. */
export interface DeviceKnowledge {
  readonly count: number;
  readonly last: Stamp;
  /** Tells operations of equal number apart, as after a restore; where it is absent nothing is taken for known. */
  readonly sum?: string;
}

/** How much of each device's work a log holds. */
export type Knowledge = Readonly<Partial<Record<DeviceId, DeviceKnowledge>>>;

export interface JoinedLog {
  /** Both logs, each operation once, in the order every device agrees on. */
  readonly operations: readonly Operation[];
  /** What was not known before, in that order. */
  readonly added: readonly Operation[];
}

/**
 * The union of two logs. Throws `ExpectedError`: `altered` where an operation that both have says
 * something else in `theirs`, `not-owner` where an operation of theirs changes what belongs to another
 * reviewer (R4). `mine` is never changed.
 */
export function joinLogs(mine: readonly Operation[], theirs: readonly Operation[]): JoinedLog {
  const known = new Map(mine.map((operation) => [operation.id, operation]));
  const added = new Map<string, Operation>();
  for (const operation of theirs) {
    const same = known.get(operation.id) ?? added.get(operation.id);
    if (same === undefined) added.set(operation.id, operation);
    else if (same !== operation && !sameOperation(same, operation)) {
      throw new ExpectedError(
        'altered',
        'This file was changed by hand: it tells of work that is here already in another way. Nothing was changed. Ask for a fresh file.',
      );
    }
  }
  const fresh = [...added.values()].sort(compareOperations);
  if (fresh.length === 0) return { operations: mine, added: fresh };
  const operations = [...mine, ...fresh].sort(compareOperations);
  checkCreations(operations, new Set(fresh));
  checkOwners(operations, new Set(fresh));
  return { operations, added: fresh };
}

function sameOperation(a: Operation, b: Operation): boolean {
  return a.at === b.at && jsonEquals(a as unknown as Json, b as unknown as Json);
}

/**
 * Ids are made once: a second creation would take the place of the first if it claimed to be older.
 * Assignments alone are made under one id by several people, for one document and reviewer (M2).
 */
function checkCreations(operations: readonly Operation[], suspects: ReadonlySet<Operation>): void {
  const made = new Map<RecordId, { readonly create: AnyRecord; readonly isNew: boolean }>();
  for (const operation of operations) {
    const isNew = suspects.has(operation);
    for (const change of operation.changes) {
      if (!isCreate(change)) continue;
      const { create } = change;
      const first = made.get(create.id);
      if (first === undefined) made.set(create.id, { create, isNew });
      else if ((isNew || first.isNew) && !isSameThing(first.create, create)) {
        throw new ExpectedError(
          'altered',
          'This file was changed by hand: it makes anew what is here already. Nothing was changed. Ask for a fresh file.',
        );
      }
    }
  }
}

function isSameThing(a: AnyRecord, b: AnyRecord): boolean {
  return a.type === 'assignment' && b.type === 'assignment'
    ? a.documentId === b.documentId && a.reviewerId === b.reviewerId
    : jsonEquals(a, b);
}

/** R4 over a joined log: only the reviewer it belongs to writes an excerpt, coding, memo or decision. */
function checkOwners(operations: readonly Operation[], suspects: ReadonlySet<Operation>): void {
  const owners = new Map<RecordId, ReviewerId>();
  const created = new Set<RecordId>();
  for (const operation of operations) {
    for (const change of operation.changes) {
      if (!isCreate(change)) continue;
      const owner = ownerOf(change.create);
      if (owner !== undefined && !owners.has(change.create.id)) owners.set(change.create.id, owner);
      if (suspects.has(operation)) created.add(change.create.id);
    }
  }
  for (const operation of operations) {
    const isSuspect = suspects.has(operation);
    for (const change of operation.changes) {
      // A set that came in earlier and waited for its record is looked at when the record comes (M2).
      if (!isSuspect && (isCreate(change) || !created.has(change.set))) continue;
      const owner = isCreate(change) ? ownerOf(change.create) : owners.get(change.set);
      if (owner !== undefined && owner !== operation.reviewer) {
        throw new ExpectedError(
          'not-owner',
          'This file was changed by hand: somebody in it rewrites a colleague’s coding. Nothing was changed. Ask for a fresh file.',
        );
      }
    }
  }
}

/** Reviewers as whom two people work: their work can no longer be told apart, so it must not be joined. */
export function doubleReviewers(operations: readonly Operation[]): readonly ReviewerId[] {
  const persons = new Map<ReviewerId, Set<Json>>();
  const note = (id: ReviewerId, person: Json): void => {
    const known = persons.get(id);
    if (known === undefined) persons.set(id, new Set([person]));
    else known.add(person);
  };
  for (const { changes } of operations) {
    for (const change of changes) {
      if (isCreate(change)) {
        const { create } = change;
        if (create.type === 'reviewer' && create.person !== undefined)
          note(create.id, create.person);
      } else if (change.set.startsWith('reviewer:')) {
        const person = change.fields.person?.[1] ?? null;
        if (person !== null) note(change.set as ReviewerId, person);
      }
    }
  }
  return [...persons].filter(([, known]) => known.size > 1).map(([id]) => id);
}

/** The review a log begins; undefined for a part of a log. */
export function reviewOfLog(operations: readonly Operation[]): ReviewId | undefined {
  for (const { changes } of operations) {
    for (const change of changes) {
      if (isCreate(change) && change.create.type === 'review') return change.create.id;
    }
  }
  return undefined;
}

/** What a log holds, device by device. */
export function knowledgeOf(operations: readonly Operation[]): Knowledge {
  const last = new Map<DeviceId, Stamp>();
  for (const { at, device } of operations) {
    const known = last.get(device);
    if (known === undefined || at > known) last.set(device, at);
  }
  return heldUpTo(operations, last);
}

/**
 * What somebody who holds `known` lacks of a log. A device's work is left out only where they hold exactly
 * the same of it: too much is harmless, too little is not.
 */
export function lackedBy(operations: readonly Operation[], known: Knowledge): readonly Operation[] {
  const last = new Map<DeviceId, Stamp>();
  for (const [device, entry] of Object.entries(known)) {
    if (entry?.sum !== undefined) last.set(device as DeviceId, entry.last);
  }
  const here = heldUpTo(operations, last);
  return operations.filter(({ at, device }) => {
    const [mine, theirs] = [here[device], known[device]];
    const isSame = mine !== undefined && mine.count === theirs?.count && mine.sum === theirs.sum;
    return !isSame || at > mine.last;
  });
}

/** Number and sum of each device's operations up to a stamp; devices without a stamp are left out. */
function heldUpTo(operations: readonly Operation[], last: ReadonlyMap<DeviceId, Stamp>): Knowledge {
  const held = new Map<DeviceId, { count: number; low: number; high: number }>();
  const seen = new Set<string>();
  for (const { at, device, id } of operations) {
    const limit = last.get(device);
    if (limit === undefined || at > limit || seen.has(id)) continue;
    seen.add(id);
    let sums = held.get(device);
    if (sums === undefined) {
      sums = { count: 0, low: 0, high: 0 };
      held.set(device, sums);
    }
    sums.count += 1;
    sums.low = (sums.low + hashOf(id, 0x811c9dc5)) >>> 0;
    sums.high = (sums.high + hashOf(id, 0x9747b28c)) >>> 0;
  }
  const knowledge: Record<DeviceId, DeviceKnowledge> = {};
  for (const [device, { count, high, low }] of held) {
    const limit = last.get(device);
    if (limit === undefined) continue;
    knowledge[device] = { count, last: limit, sum: `${hex(high)}${hex(low)}` };
  }
  return knowledge;
}

/** FNV-1a: sums of it do not depend on the order. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** The stamp an operation stands after or at: its own, or that of a clock far ahead it had seen. */
export function reachOf({ at, over }: Operation): Stamp {
  return over === undefined || over < at ? at : over;
}

/**
 * The highest stamp of a log that lies after `limit`: a clock far ahead wrote it. Where a second clock far
 * ahead wrote over it, the next stamp, so that what is written over it stands after both.
 */
export function stampAfter(
  operations: readonly Operation[],
  limit: Stamp,
  drift: Stamp = limit,
): Stamp | undefined {
  let highest: Stamp | undefined;
  let isOverwritten = false;
  for (const operation of operations) {
    const reach = reachOf(operation);
    if (reach < limit || (reach === limit && highest !== undefined)) continue;
    const isOver = reach !== operation.at && operation.at > drift;
    if (reach === limit && !isOver) continue;
    if (highest === undefined || reach > highest) {
      highest = reach;
      isOverwritten = isOver;
    } else if (reach === highest) isOverwritten ||= isOver;
  }
  return highest === undefined || !isOverwritten ? highest : nextStamp(highest);
}

function nextStamp(stamp: Stamp): Stamp {
  const { counter, ms } = readStamp(stamp);
  const device = stamp.slice(stamp.lastIndexOf('-') + 1);
  return writeStamp({ ms, counter: counter + 1 }, `device:${device}`);
}

/** Records of each kind that operations create, for saying what will come. */
export interface Incoming {
  readonly studies: number;
  readonly documents: number;
  readonly excerpts: number;
  readonly codings: number;
  readonly codes: number;
  readonly memos: number;
  readonly decisions: number;
  /** Changes to what is here already. */
  readonly edits: number;
  /** Operations by reviewer, in the order of the log. */
  readonly byReviewer: ReadonlyMap<ReviewerId, number>;
}

/** Counts what operations bring that is not there yet. */
export function countIncoming(
  added: readonly Operation[],
  isKnown: (id: RecordId) => boolean,
): Incoming {
  const counts = {
    studies: 0,
    documents: 0,
    excerpts: 0,
    codings: 0,
    codes: 0,
    memos: 0,
    decisions: 0,
    edits: 0,
  };
  const names: Partial<Record<AnyRecord['type'], keyof typeof counts>> = {
    study: 'studies',
    document: 'documents',
    excerpt: 'excerpts',
    coding: 'codings',
    code: 'codes',
    memo: 'memos',
    decision: 'decisions',
  };
  const byReviewer = new Map<ReviewerId, number>();
  for (const { changes, reviewer } of added) {
    byReviewer.set(reviewer, (byReviewer.get(reviewer) ?? 0) + 1);
    for (const change of changes) {
      if (isCreate(change)) {
        const name = names[change.create.type];
        if (name !== undefined && !isKnown(change.create.id)) counts[name] += 1;
      } else if (isKnown(change.set)) counts.edits += 1;
    }
  }
  return { ...counts, byReviewer };
}
