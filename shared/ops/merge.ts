/**
 * Bringing two logs of one review together: the union of their operations, each field with its highest
 * stamp. Order and repetition do not matter (M1).
 */
import { ExpectedError } from '../errors.ts';
import { type Json, jsonEquals } from '../json.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, type RecordId } from '../records/records.ts';
import { isCreate } from './change.ts';
import { type Operation, orderKey } from './operation.ts';
import { compareOperations } from './replay.ts';
import type { Stamp } from './stamp.ts';

/** How much of each device's work a log holds: how many operations, and the last one's stamp. */
export type Knowledge = Readonly<
  Partial<Record<DeviceId, { readonly count: number; readonly last: Stamp }>>
>;

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
  checkOwners(operations, new Set(fresh));
  return { operations, added: fresh };
}

function sameOperation(a: Operation, b: Operation): boolean {
  return a.at === b.at && jsonEquals(a as unknown as Json, b as unknown as Json);
}

/** R4 over a joined log: only the reviewer it belongs to writes an excerpt, coding, memo or decision. */
function checkOwners(operations: readonly Operation[], suspects: ReadonlySet<Operation>): void {
  const owners = new Map<RecordId, ReviewerId>();
  for (const { changes } of operations) {
    for (const change of changes) {
      if (!isCreate(change)) continue;
      const owner = ownerOf(change.create);
      if (owner !== undefined && !owners.has(change.create.id)) owners.set(change.create.id, owner);
    }
  }
  for (const operation of suspects) {
    for (const change of operation.changes) {
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
  const knowledge: Record<DeviceId, { count: number; last: Stamp }> = {};
  for (const { at, device } of operations) {
    const known = knowledge[device];
    if (known === undefined) knowledge[device] = { count: 1, last: at };
    else {
      known.count += 1;
      if (at > known.last) known.last = at;
    }
  }
  return knowledge;
}

/**
 * What somebody who holds `known` lacks of a log. Where the counts do not fit, nothing is taken for known:
 * too much is harmless, too little is not.
 */
export function lackedBy(operations: readonly Operation[], known: Knowledge): readonly Operation[] {
  const upTo = new Map<DeviceId, number>();
  for (const { at, device } of operations) {
    const last = known[device]?.last;
    if (last !== undefined && at <= last) upTo.set(device, (upTo.get(device) ?? 0) + 1);
  }
  return operations.filter(({ at, device }) => {
    const entry = known[device];
    return entry === undefined || at > entry.last || upTo.get(device) !== entry.count;
  });
}

/** The highest stamp of a log that lies after `limit`: a clock far ahead wrote it. */
export function stampAfter(operations: readonly Operation[], limit: Stamp): Stamp | undefined {
  let highest: Stamp | undefined;
  for (const operation of operations) {
    const key = orderKey(operation).slice(
      0,
      operation.over?.length ?? operation.at.length,
    ) as Stamp;
    if (key > limit && (highest === undefined || key > highest)) highest = key;
  }
  return highest;
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
