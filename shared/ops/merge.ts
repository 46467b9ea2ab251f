/**
 * Bringing two logs of one review together: the union of what counts in them, each field with its highest
 * stamp. Order and repetition do not matter (M1).
 */
import { ExpectedError } from '../errors.ts';
import { jsonEquals } from '../json.ts';
import { t } from '../messages/messages.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';
import { operationsToSend } from './aside.ts';
import { isCreate } from './change.ts';
import type { Operation } from './operation.ts';
import { compareOperations, inOrder } from './order.ts';
import { verbatimOf } from './waiting.ts';

export interface JoinedLog {
  /** What counts in both, each operation once, in the order every device agrees on; the rows come of it. */
  readonly operations: readonly Operation[];
  /** What counts now and did not before, in that order: new work, and work that was set aside here. */
  readonly added: readonly Operation[];
  /** Those of `added` that `mine` does not hold at all: what is to be written behind it. */
  readonly fresh: readonly Operation[];
}

/**
 * The union of what counts in two logs: what either set aside is in it only if it counts in the other, so
 * that bringing the same work in again puts it back (M7). Throws `ExpectedError`: `altered` where an
 * operation that both have says something else in `theirs`, `not-owner` where an operation of theirs changes
 * what belongs to another reviewer (R4). `mine` is never changed.
 *
 * Laws: `operations` is the same whichever log is `mine`. With a bring-in whose `brings` are
 * `rangesBrought(mine, added, …)`, replaying `mine`, `fresh` and the bring-in gives the rows of `operations`;
 * with an undo of it, those of `mine`.
 */
export function joinLogs(mine: readonly Operation[], theirs: readonly Operation[]): JoinedLog {
  const held = new Map(mine.map((operation) => [operation.id, operation]));
  const counted = operationsToSend(mine);
  const counts = counted === mine ? held : new Set(counted.map(({ id }) => id));
  const added = new Map<string, Operation>();
  for (const operation of operationsToSend(theirs)) {
    const same = held.get(operation.id) ?? added.get(operation.id);
    if (same !== undefined && same !== operation && !sameOperation(same, operation)) {
      throw new ExpectedError('altered', t('error.alteredTwice'));
    }
    if (!counts.has(operation.id)) added.set(operation.id, same ?? operation);
  }
  const news = [...added.values()].sort(compareOperations);
  if (news.length === 0) return { operations: inOrder(counted), added: news, fresh: news };
  const operations = [...counted, ...news].sort(compareOperations);
  checkCreations(operations, new Set(news));
  checkOwners(operations, new Set(news));
  return { operations, added: news, fresh: news.filter(({ id }) => !held.has(id)) };
}

/**
 * What a bring-in brought is noted by the machine it was brought in on, and no part of what was done. What a
 * newer version wrote is compared as it was written.
 */
function sameOperation(mine: Operation, theirs: Operation): boolean {
  if (mine.waits !== undefined || theirs.waits !== undefined) {
    return verbatimOf(mine) === verbatimOf(theirs);
  }
  const { brings: _, ...a } = mine;
  const { brings: __, ...b } = theirs;
  return a.at === b.at && jsonEquals(a, b);
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
        throw new ExpectedError('altered', t('error.alteredAnew'));
      }
    }
  }
}

/** Whether two creations under one id may both stand (M2). */
export function isSameThing(a: AnyRecord, b: AnyRecord): boolean {
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
        throw new ExpectedError('not-owner', t('error.alteredOwner'));
      }
    }
  }
}
