import { jsonEquals } from '../json.ts';
import { asideOf } from '../ops/aside.ts';
import { isCreate, readField, type SetChange, writeFields } from '../ops/change.ts';
import { halfWritten } from '../ops/compound.ts';
import { type Log, tellingOf } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import { madeByWaiting } from '../ops/waiting.ts';
import type { DeviceId, RecordId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';
import type { BundleProblem } from './problem.ts';

/**
 * Walks the log once: who wrote what (R4, O1), what was there before (O3), what it names (R5). What was taken
 * back again, and the taking back, may speak of a colleague's work that was set aside since (M7).
 */
export function* checkLog(operations: Log, snapshot: Full): Generator<BundleProblem> {
  const telling = tellingOf(operations);
  const takenBack = new Set<string>();
  for (const { undoes } of telling) if (undoes !== undefined) takenBack.add(undoes);
  const missing = new Set(takenBack);
  if (missing.size > 0) for (const { id } of operations) missing.delete(id);
  const changed = changedAfterwards(telling);
  const aside = asideOf(operations);
  const waiting = madeByWaiting(operations);
  const rows = new Map<RecordId, AnyRecord>();
  const writers = new Map<string, DeviceId | null>();
  for (const operation of inOrder(operations)) {
    if (aside.has(operation.id)) continue;
    yield* checkEnvelope(operation, missing, snapshot);
    const isMoot = operation.undoes !== undefined || takenBack.has(operation.id);
    for (const change of operation.changes) {
      const id = isCreate(change) ? change.create.id : change.set;
      const record = findRecord(snapshot, id);
      if (record === undefined) {
        if (isMoot || waiting.has(id)) continue;
        yield {
          rule: 'R5',
          record: operation.id,
          message: `It changes ${id}, which was never created.`,
        };
        continue;
      }
      const owner = ownerOf(record);
      if (owner !== undefined && owner !== operation.reviewer) {
        const message = `It writes ${id}, which belongs to another reviewer.`;
        yield { rule: 'R4', record: operation.id, message };
      }
      if (isCreate(change)) {
        // What nobody changed is not held a second time.
        if (!changed.has(id) || rows.has(id)) continue;
        rows.set(id, change.create);
        writers.set(id, operation.device);
      } else {
        const problems = [...checkBefore(operation, change, rows, writers)];
        if (!isMoot) yield* problems;
      }
    }
  }
}

function changedAfterwards(operations: readonly Operation[]): ReadonlySet<RecordId> {
  const changed = new Set<RecordId>();
  for (const { changes } of operations)
    for (const change of changes) if (!isCreate(change)) changed.add(change.set);
  return changed;
}

function* checkEnvelope(
  operation: Operation,
  missing: ReadonlySet<string>,
  snapshot: Full,
): Generator<BundleProblem> {
  const record = operation.id;
  if (!operation.at.endsWith(`-${operation.device.slice('device:'.length)}`)) {
    yield { rule: 'O1', record, message: 'Its stamp was given by another device.' };
  }
  if (!snapshot.reviewers.has(operation.reviewer)) {
    yield {
      rule: 'R5',
      record,
      message: `Its reviewer ${operation.reviewer} is not in this review.`,
    };
  }
  if (operation.undoes !== undefined && missing.has(operation.undoes)) {
    yield {
      rule: 'R5',
      record,
      message: `It takes back ${operation.undoes}, which is not in the log.`,
    };
  }
}

/**
 * Between devices `before` may differ, since a device writes what it knew. A value that this device
 * itself wrote last it must have known.
 */
function* checkBefore(
  operation: Operation,
  change: SetChange,
  rows: Map<RecordId, AnyRecord>,
  writers: Map<string, DeviceId | null>,
): Generator<BundleProblem> {
  const row = rows.get(change.set);
  if (row === undefined) return;
  for (const [path, [before]] of Object.entries(change.fields)) {
    const [name = ''] = path.split('.');
    const key = `${change.set} ${name}`;
    const writer = writers.has(key) ? writers.get(key) : writers.get(change.set);
    if (writer === operation.device && !jsonEquals(readField(row, path), before)) {
      const message = `It says what ${change.set} held in ${path} before, but the log says otherwise.`;
      yield { rule: 'O3', record: operation.id, message };
    }
    writers.set(key, operation.device);
  }
  // An earlier version wrote part of a value: what the rest then holds is for merging to say (M11).
  for (const field of halfWritten(change) ?? []) {
    if (!Object.hasOwn(change.fields, field)) writers.set(`${change.set} ${field}`, null);
  }
  const after = Object.entries(change.fields).map(([path, [, value]]) => [path, value] as const);
  rows.set(change.set, writeFields(row, after));
}
