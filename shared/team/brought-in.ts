/**
 * What a bring-in changed, for the page that says so. It is read off the log, so that it can be asked for at
 * any time, also after the work was taken back.
 */
import { type Json, jsonEquals } from '../json.ts';
import { changedId, isCreate } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import { compareOperations, inOrder } from '../ops/order.ts';
import { readValue, ValueWrites, valueName } from '../ops/shared-values.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';

/** A value of a field and who wrote it; `null` and nobody where it was unset. */
export interface WrittenValue {
  readonly value: Json;
  readonly reviewer: ReviewerId | undefined;
}

/** A shared value, a field or several that are one (M11), that is another than before. */
export interface ChangedField {
  readonly record: AnyRecord;
  readonly field: string;
  readonly before: WrittenValue;
  readonly after: WrittenValue;
}

export interface BroughtIn {
  /** Whose work it was, in the order of the log. */
  readonly from: readonly ReviewerId[];
  /** Records that are new, by type. */
  readonly created: Readonly<Partial<Record<AnyRecord['type'], number>>>;
  /** Fields that held something, and hold what came in now. */
  readonly overwritten: readonly ChangedField[];
  /** Fields that were empty. */
  readonly filled: readonly ChangedField[];
}

/** Where siblings stand is put right by a drag, and nobody wants to be told. */
const untold = new Set(['order']);

/**
 * The operations that came in with a bring-in; none for other operations. Earlier versions did not write down
 * what came: then it is the run of others' operations that lies before it, in the order the log was written.
 */
export function operationsBroughtBy(
  operations: readonly Operation[],
  bringIn: Operation,
): readonly Operation[] {
  const { brings, id, kind } = bringIn;
  if (kind !== 'bring-in') return [];
  if (brings === undefined) return runBefore(operations, bringIn);
  return operations.filter(
    ({ at, device, id: other }) =>
      other !== id && brings[device]?.some(([from, to]) => from <= at && at <= to) === true,
  );
}

function runBefore(
  operations: readonly Operation[],
  { device, id, params }: Operation,
): readonly Operation[] {
  const most = typeof params.operations === 'number' ? params.operations : 0;
  const end = operations.findIndex((operation) => operation.id === id);
  let start = end;
  while (start > 0 && end - start < most && operations[start - 1]?.device !== device) start -= 1;
  return operations.slice(start, Math.max(start, end));
}

/** Whether an operation is taken back: its undo stands, and was not taken back itself. */
export function isTakenBack(operations: readonly Operation[], id: Operation['id']): boolean {
  return operations.some(
    ({ id: inverse, undoes }) => undoes === id && !isTakenBack(operations, inverse),
  );
}

/**
 * Compares what the log held when the work came in with what it held afterwards. `operations` is the whole
 * log, `brought` what of the bring-in may be shown, `rows` the rows of today, as far as they may be shown.
 */
export function reportBringIn(
  operations: readonly Operation[],
  bringIn: Operation,
  brought: readonly Operation[],
  rows: Snapshot,
): BroughtIn {
  const there = operationsBefore(operations, bringIn);
  const made = createdIn(there);
  const created: Partial<Record<AnyRecord['type'], number>> = {};
  const fields = new Map<RecordId, Set<string>>();
  for (const change of brought.flatMap(({ changes }) => changes)) {
    if (isCreate(change)) {
      const { id, type } = change.create;
      if (!made.has(id)) created[type] = (created[type] ?? 0) + 1;
      continue;
    }
    if (!made.has(change.set)) continue;
    const known = fields.get(change.set) ?? new Set();
    fields.set(change.set, known);
    for (const field of Object.keys(change.fields)) {
      if (!untold.has(field)) known.add(valueName(change.set, field));
    }
  }
  const before = valuesOf(there, fields);
  const after = valuesOf([...there, ...brought], fields);
  const changed = [...fields].flatMap(([id, names]) => {
    const record = findRecord(rows, id);
    if (record === undefined || ownerOf(record) !== undefined) return [];
    return [...names].flatMap((field): ChangedField[] => {
      const was = before.get(`${id} ${field}`) ?? unset;
      const is = after.get(`${id} ${field}`) ?? unset;
      return jsonEquals(was.value, is.value) ? [] : [{ record, field, before: was, after: is }];
    });
  });
  return {
    from: [...new Set(brought.map(({ reviewer }) => reviewer))],
    created,
    overwritten: changed.filter(({ before: was }) => was.value !== null),
    filled: changed.filter(({ before: was }) => was.value === null),
  };
}

const unset: WrittenValue = { value: null, reviewer: undefined };

/** The log as it was when the bring-in was written: without it, and without what came later. */
function operationsBefore(
  operations: readonly Operation[],
  bringIn: Operation,
): readonly Operation[] {
  const later = new Set(operationsBroughtBy(operations, bringIn).map(({ id }) => id));
  for (const operation of operations) {
    if (compareOperations(operation, bringIn) < 0) continue;
    later.add(operation.id);
    for (const { id } of operationsBroughtBy(operations, operation)) later.add(id);
  }
  return operations.filter(({ id }) => !later.has(id));
}

function createdIn(operations: readonly Operation[]): ReadonlySet<RecordId> {
  const ids = new Set<RecordId>();
  for (const { changes } of operations) {
    for (const change of changes) if (isCreate(change)) ids.add(change.create.id);
  }
  return ids;
}

/** What the fields hold by the log alone, and who wrote it last (M1). */
function valuesOf(
  operations: readonly Operation[],
  fields: ReadonlyMap<RecordId, ReadonlySet<string>>,
): ReadonlyMap<string, WrittenValue> {
  const values = new Map<string, WrittenValue>();
  const writes = new ValueWrites();
  const telling = operations.filter(({ changes }) =>
    changes.some((change) => fields.has(changedId(change))),
  );
  for (const { changes, reviewer } of inOrder(telling)) {
    for (const change of changes) {
      const id = changedId(change);
      const names = fields.get(id);
      if (names === undefined) continue;
      const written = writes.of(change);
      if (isCreate(change)) {
        for (const name of names) {
          const value = readValue(change.create, name);
          if (value !== null) values.set(`${id} ${name}`, { value, reviewer });
        }
      }
      for (const { name, value } of written) values.set(`${id} ${name}`, { value, reviewer });
    }
  }
  return values;
}
