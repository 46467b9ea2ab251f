/**
 * Conflicts: two people changed one shared field without knowing of each other. They are read off the log
 * (each set says what it found), never stored, and settled by an ordinary operation.
 */
import { type Json, jsonEquals } from '../json.ts';
import type { OperationId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, type RecordId } from '../records/records.ts';
import { isCreate, readField } from './change.ts';
import type { Operation } from './operation.ts';
import { inOrder } from './replay.ts';
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
  readonly before: Json;
  readonly device: string;
}

/**
 * Open conflicts, oldest first: the value that stands was written by somebody who had not seen the value
 * it replaced, nobody wrote the field since, and no decision settled it.
 */
export function findConflicts(
  operations: readonly Operation[],
  snapshot: Snapshot,
): readonly FieldConflict[] {
  const last = new Map<string, Write>();
  const met = new Map<string, readonly [Write, Write]>();
  for (const operation of inOrder(operations)) {
    for (const change of operation.changes) {
      if (isCreate(change)) continue;
      for (const [field, [before, after]] of Object.entries(change.fields)) {
        const key = `${change.set} ${field}`;
        const write: Write = {
          operation: operation.id,
          reviewer: operation.reviewer,
          at: operation.at,
          value: after,
          before,
          device: operation.device,
        };
        const earlier = last.get(key);
        const isUnseen =
          earlier !== undefined &&
          earlier.device !== operation.device &&
          !jsonEquals(earlier.value, before) &&
          !jsonEquals(earlier.value, after);
        if (isUnseen) met.set(key, [earlier, write]);
        else met.delete(key);
        last.set(key, write);
      }
    }
  }
  const settled = settledConflicts(snapshot);
  const conflicts: FieldConflict[] = [];
  for (const [key, [earlier, later]] of met) {
    const at = key.indexOf(' ');
    const [recordId, field] = [key.slice(0, at) as RecordId, key.slice(at + 1)];
    const record = findRecord(snapshot, recordId);
    if (record === undefined || ownerOf(record) !== undefined || unasked.has(field)) continue;
    if (!jsonEquals(readField(record, field), later.value)) continue;
    const id = conflictId(recordId, field, [earlier.operation, later.operation]);
    if (!settled.has(id))
      conflicts.push({ id, record, field, earlier: side(earlier), later: side(later) });
  }
  return conflicts.sort((a, b) => (a.later.at < b.later.at ? -1 : 1));
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
  for (const code of snapshot.codes.values()) {
    if (code.deleted === true || code.mergedInto !== undefined || code.retired === true) continue;
    const name = code.name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
    const first = byName.get(name);
    if (first === undefined) byName.set(name, code);
    else if (first.createdBy !== code.createdBy) pairs.push([first, code]);
  }
  return pairs;
}
