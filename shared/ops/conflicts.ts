/**
 * Conflicts: two people changed one shared field without knowing of each other. They are read off the log
 * (each set says what it found), never stored, and settled by an ordinary operation.
 */
import { type Json, jsonEquals } from '../json.ts';
import type { OperationId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, type RecordId } from '../records/records.ts';
import { effectiveOperations } from './aside.ts';
import { isCreate, readField } from './change.ts';
import type { Operation } from './operation.ts';
import { inOrder } from './order.ts';
import { findRecord, type Snapshot } from './snapshot.ts';
import type { Stamp } from './stamp.ts';

/** One of the values that met. */
export interface ConflictSide {
  readonly operation: OperationId;
  readonly reviewer: ReviewerId;
  readonly at: Stamp;
  /** `null` where the field was unset. */
  readonly value: Json;
}

export interface FieldConflict {
  /** The same on every machine: record, field and both operations. */
  readonly id: string;
  readonly record: AnyRecord;
  readonly field: string;
  /** What is overwritten. */
  readonly earlier: ConflictSide;
  /** What the field holds now. */
  readonly later: ConflictSide;
}

/** Where siblings stand is put right by a drag, and nobody wants to be asked about it. */
const unasked = new Set(['order']);

interface Write extends ConflictSide {
  readonly device: string;
}

/**
 * Open conflicts, oldest first: the value that stands was written by somebody who had not seen a value it
 * replaced, nobody wrote the field since, and no decision settled it. Taking such a later write back
 * brings the conflict back.
 */
export function findConflicts(
  operations: readonly Operation[],
  snapshot: Snapshot,
): readonly FieldConflict[] {
  const met = writesThatMet(operations);
  const settled = settledConflicts(snapshot);
  const conflicts: FieldConflict[] = [];
  for (const [key, writes] of met) {
    const later = writes.at(-1);
    const at = key.indexOf(' ');
    const [recordId, field] = [key.slice(0, at) as RecordId, key.slice(at + 1)];
    const record = findRecord(snapshot, recordId);
    if (later === undefined || record === undefined) continue;
    if (ownerOf(record) !== undefined || unasked.has(field)) continue;
    if (!jsonEquals(readField(record, field), later.value)) continue;
    for (const earlier of writes.slice(0, -1)) {
      const id = conflictId(recordId, field, [earlier.operation, later.operation]);
      if (!settled.has(id))
        conflicts.push({ id, record, field, earlier: side(earlier), later: side(later) });
    }
  }
  return conflicts.sort((a, b) => compareText(a.later.at, b.later.at) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of each field the write that stands, last, and before it those its writer had not seen. */
function writesThatMet(operations: readonly Operation[]): ReadonlyMap<string, readonly Write[]> {
  const standing = new Map<string, readonly Write[]>();
  const before = new Map<string, readonly Write[]>();
  for (const operation of inOrder(effectiveOperations(operations))) {
    for (const change of operation.changes) {
      if (isCreate(change)) continue;
      for (const [field, [found, value]] of Object.entries(change.fields)) {
        const key = `${change.set} ${field}`;
        const writes = standing.get(key) ?? [];
        const { at, device, id, reviewer, undoes } = operation;
        before.set(`${id} ${key}`, writes);
        const restored = undoes === undefined ? undefined : before.get(`${undoes} ${key}`);
        if (restored !== undefined && jsonEquals(restored.at(-1)?.value, value)) {
          standing.set(key, restored);
          continue;
        }
        const last = writes.at(-1);
        const isAware =
          last === undefined || last.device === device || jsonEquals(last.value, found);
        const unseen = isAware
          ? []
          : writes.filter((write) => write.device !== device && !jsonEquals(write.value, value));
        standing.set(key, [...unseen, { operation: id, reviewer, at, value, device }]);
      }
    }
  }
  return standing;
}

function side({ operation, reviewer, at, value }: Write): ConflictSide {
  return { operation, reviewer, at, value };
}

function settledConflicts(snapshot: Snapshot): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const { conflict, deleted } of snapshot.decisions.values()) {
    if (conflict === undefined || deleted === true) continue;
    settled.add(conflictId(conflict.record, conflict.field, conflict.operations));
  }
  return settled;
}

function conflictId(record: string, field: string, operations: readonly string[]): string {
  return [record, field, ...operations].join(' ');
}

/** Codes of one name that different people made, and that are still two: candidates for a merge. */
export function sameNameCodes(
  snapshot: Snapshot,
): readonly (readonly [AnyRecord & { type: 'code' }, AnyRecord & { type: 'code' }])[] {
  const byName = new Map<string, AnyRecord & { type: 'code' }>();
  const pairs: (readonly [AnyRecord & { type: 'code' }, AnyRecord & { type: 'code' }])[] = [];
  const codes = [...snapshot.codes.values()].sort((a, b) => compareText(a.id, b.id));
  for (const code of codes) {
    if (code.deleted === true || code.mergedInto !== undefined || code.retired === true) continue;
    const name = code.name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
    const first = byName.get(name);
    if (first === undefined) byName.set(name, code);
    else if (first.createdBy !== code.createdBy) pairs.push([first, code]);
  }
  return pairs;
}
