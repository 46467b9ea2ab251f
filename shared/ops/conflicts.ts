/**
 * Conflicts: two people changed one shared field without knowing of each other. They are read off the log
 * (each set says what it found), never stored, and settled by an ordinary operation.
 */
import { type Json, jsonEquals } from '../json.ts';
import type { Code } from '../records/code.ts';
import type { OperationId, RecordId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, isOwned } from '../records/record-types.ts';
import { effectiveOperations } from './aside.ts';
import { changedId } from './change.ts';
import { type Log, tellingOf } from './log.ts';
import { inOrder } from './order.ts';
import { readValue, ValueWrites, valueName } from './shared-values.ts';
import { findRecord, type Snapshot } from './snapshot.ts';
import type { Stamp } from './stamp.ts';

/** One of the values that met. */
export interface ConflictSide {
  readonly operation: OperationId;
  readonly reviewer: ReviewerId;
  readonly at: Stamp;
  /** What the clock said where that is far from the stamp, as in the operation. */
  readonly said?: number;
  /** Of fields that are one value, those that are set, by name; `null` where nothing was set. */
  readonly value: Json;
}

export interface FieldConflict {
  /** The same on every machine: record, field and both operations. */
  readonly id: string;
  readonly record: AnyRecord;
  /** A field, or the first of those that are one value (M11). */
  readonly field: string;
  /** What is overwritten. */
  readonly earlier: ConflictSide;
  /** What the field holds now. */
  readonly later: ConflictSide;
}

/** Where siblings, columns and nodes of maps stand is put right by a drag, and nobody wants to be asked about it. */
function isPlace(record: RecordId, name: string): boolean {
  return (
    name === 'order' ||
    (record.startsWith('grid:') && name.startsWith('columns.')) ||
    record.startsWith('place:') ||
    (record.startsWith('idea:') && name === 'x')
  );
}

interface Write extends ConflictSide {
  readonly device: string;
}

/**
 * Open conflicts, oldest first: the value that stands was written by somebody who had not seen a value it
 * replaced, nobody who found the other's value wrote the field since, and no decision let the replaced value
 * go. Taking such a later write back brings the conflict back.
 */
export function findConflicts(operations: Log, snapshot: Snapshot): readonly FieldConflict[] {
  const met = writesThatMet(operations);
  const settled = settledConflicts(snapshot);
  const conflicts: FieldConflict[] = [];
  for (const [key, writes] of met) {
    const later = writes.at(-1);
    const at = key.indexOf(' ');
    const [recordId, field] = [key.slice(0, at) as RecordId, key.slice(at + 1)];
    const record = findRecord(snapshot, recordId);
    if (later === undefined || record === undefined) continue;
    if (!jsonEquals(readValue(record, field), later.value)) continue;
    for (const earlier of writes.slice(0, -1)) {
      const id = conflictId(recordId, field, [earlier.operation, later.operation]);
      if (!settled.has(overwritten(recordId, field, earlier.operation)))
        conflicts.push({ id, record, field, earlier: side(earlier), later: side(later) });
    }
  }
  return conflicts.sort((a, b) => compareText(a.later.at, b.later.at) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Of each value the write that stands, last, and before it those that nobody who knew of both has written
 * over: its writer had not seen them, and writing the field again does not show that they have.
 */
function writesThatMet(operations: Log): ReadonlyMap<string, readonly Write[]> {
  const standing = new Map<string, readonly Write[]>();
  const before = new Map<string, readonly Write[]>();
  const values = new ValueWrites();
  for (const operation of inOrder(effectiveOperations(tellingOf(operations)))) {
    for (const change of operation.changes) {
      const record = changedId(change);
      // What is somebody's alone never meets another's write (R4).
      if (isOwned(record)) continue;
      for (const { found, name, value } of values.of(change)) {
        if (isPlace(record, name)) continue;
        const key = `${record} ${name}`;
        const writes = standing.get(key) ?? [];
        const { at, device, id, reviewer, said, undoes } = operation;
        const when = { at, ...(said === undefined ? {} : { said }) };
        const write: Write = { operation: id, reviewer, ...when, value, device };
        before.set(`${id} ${key}`, writes);
        const restored = undoes === undefined ? undefined : before.get(`${undoes} ${key}`);
        standing.set(
          key,
          restored !== undefined && jsonEquals(restored.at(-1)?.value, value)
            ? [...writtenMeanwhile(writes, restored, write, undoes), ...restored]
            : [...unseenBy(write, found, writes), write],
        );
      }
    }
  }
  return standing;
}

/** Those of the writes on a field that whoever writes it now, having found `found`, has not seen. */
function unseenBy(write: Write, found: Json, writes: readonly Write[]): readonly Write[] {
  const last = writes.at(-1);
  const isAuthor = last?.device === write.device || last?.reviewer === write.reviewer;
  if (last !== undefined && !isAuthor && jsonEquals(last.value, found)) return [];
  const candidates =
    last?.device === write.device || jsonEquals(last?.value, found) ? writes.slice(0, -1) : writes;
  return candidates.filter(
    ({ device, value }) =>
      device !== write.device && !jsonEquals(value, write.value) && !jsonEquals(value, found),
  );
}

/** What came between a write and the undo of it, whose author had not seen it. */
function writtenMeanwhile(
  writes: readonly Write[],
  restored: readonly Write[],
  undo: Write,
  undoes: OperationId | undefined,
): readonly Write[] {
  const known = new Set(restored.map(({ operation }) => operation));
  return writes.filter(
    ({ device, operation, value }) =>
      operation !== undoes &&
      device !== undo.device &&
      !known.has(operation) &&
      !jsonEquals(value, undo.value),
  );
}

function side({ device: _, ...written }: Write): ConflictSide {
  return written;
}

/** A value that the team let go stays let go, however often the one that stands is written again. */
function settledConflicts(snapshot: Snapshot): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const { conflict, deleted } of snapshot.decisions.values()) {
    if (conflict === undefined || deleted === true) continue;
    const [earlier = ''] = conflict.operations;
    const record = conflict.record as RecordId;
    // Earlier versions asked about each field of a value by itself.
    settled.add(overwritten(record, valueName(record, conflict.field), earlier));
  }
  return settled;
}

function overwritten(record: string, field: string, operation: string): string {
  return `${record} ${field} ${operation}`;
}

function conflictId(record: string, field: string, operations: readonly string[]): string {
  return [record, field, ...operations].join(' ');
}

/** The same for names that people read as one: letter case, forms of letters and blanks aside. */
export function sameNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}

/** Codes of one name that different people made, and that are still two: candidates for a merge. */
export function sameNameCodes(snapshot: Snapshot): readonly (readonly [Code, Code])[] {
  const byName = new Map<string, Code>();
  const pairs: (readonly [Code, Code])[] = [];
  const codes = [...snapshot.codes.values()].sort((a, b) => compareText(a.id, b.id));
  for (const code of codes) {
    if (code.deleted === true || code.mergedInto !== undefined || code.retired === true) continue;
    const name = sameNameKey(code.name);
    const first = byName.get(name);
    if (first === undefined) byName.set(name, code);
    else if (first.createdBy !== code.createdBy) pairs.push([first, code]);
  }
  return pairs;
}
