/**
 * Undo is a new operation. The stacks are computed from the log, so they survive a restart and there
 * is nothing to keep in step.
 */
import { type Json, jsonEquals } from '../json.ts';
import type { DeviceId, OperationId, RecordId, ReviewerId } from '../records/ids.ts';
import { type AnyRecord, compoundsOf } from '../records/record-types.ts';
import { completed, invertAll, readField, type SetChange, writeFields } from './change.ts';
import { type Log, tellingOf } from './log.ts';
import type { Operation, Plan } from './operation.ts';
import { inOrder } from './order.ts';
import { type Full, findRecord } from './snapshot.ts';
import { unsoundness } from './validate.ts';

/** The operations undo and redo would act on next, newest last. */
export interface UndoStacks {
  readonly undo: readonly Operation[];
  readonly redo: readonly Operation[];
}

export const emptyStacks: UndoStacks = { undo: [], redo: [] };

/** How many operations back undo reaches. */
export const undoLimit = 500;

/** Operations that open or bring in things are not taken back by Ctrl+Z. */
const notUndoable = new Set([
  'create-review',
  'open-file',
  'join-review',
  'save-from-memory',
  'go-back',
  // What a review was made of; into one that is there they come by a bring-in, which can be taken back.
  'import-project',
  'import-project-coding',
  'import-project-memos',
]);

/** Adds one operation of this reviewer on this device to the stacks. */
export function pushOperation(
  stacks: UndoStacks,
  operation: Operation,
  me: { readonly device: DeviceId; readonly reviewer: ReviewerId },
): UndoStacks {
  if (operation.device !== me.device || operation.reviewer !== me.reviewer) return stacks;
  if (notUndoable.has(operation.kind)) return stacks;
  const { undoes } = operation;
  if (undoes === undefined) {
    return { undo: [...stacks.undo, operation].slice(-undoLimit), redo: [] };
  }
  if (stacks.undo.some((op) => op.id === undoes)) {
    return {
      undo: stacks.undo.filter((op) => op.id !== undoes),
      redo: [...stacks.redo, operation],
    };
  }
  // A redo undoes an undo: it becomes the thing that the next undo takes back.
  return {
    undo: [...stacks.undo, operation],
    redo: stacks.redo.filter((op) => op.id !== undoes),
  };
}

export function stacksOf(
  operations: Iterable<Operation>,
  me: { readonly device: DeviceId; readonly reviewer: ReviewerId },
): UndoStacks {
  let stacks = emptyStacks;
  for (const operation of operations) stacks = pushOperation(stacks, operation, me);
  return stacks;
}

/**
 * The plan that takes `operation` back, field by field, only where the value is still what that
 * operation wrote, and a compound only where all of it is (U5); undefined where nothing of it is left to
 * take back. Its work is linear in the changes of the operation, whatever the size of the review.
 */
export function planInverse(snapshot: Full, operation: Operation): Plan | undefined {
  const changes: SetChange[] = [];
  const restored = new Map<RecordId, AnyRecord>();
  for (const inverse of invertAll(operation.changes)) {
    const record = restored.get(inverse.set) ?? findRecord(snapshot, inverse.set);
    if (record === undefined) continue;
    const fields = stillWritten(record, inverse);
    if (Object.keys(fields).length === 0) continue;
    changes.push({ set: inverse.set, fields });
    restored.set(
      inverse.set,
      writeFields(
        record,
        Object.entries(fields).map(([path, [, after]]) => [path, after] as const),
      ),
    );
  }
  // What would not be a sound record any more is left: Ctrl+Z goes on to what can be taken back.
  const taken = changes.filter(({ set }) => {
    const record = restored.get(set);
    return record !== undefined && unsoundness(record) === undefined;
  });
  return taken.length === 0 ? undefined : inversePlan(operation, taken);
}

/** The fields of an inverse that the record still holds as they were written, compounds whole or not at all. */
function stillWritten(record: AnyRecord, inverse: SetChange): SetChange['fields'] {
  const holds = (path: string): boolean =>
    jsonEquals(readField(record, path), inverse.fields[path]?.[0]);
  const overwritten = new Set(
    compoundsOf(inverse.set)
      .filter((compound) =>
        compound.some((field) => Object.hasOwn(inverse.fields, field) && !holds(field)),
      )
      .flat(),
  );
  const fields: Record<string, readonly [Json, Json]> = {};
  for (const [path, change] of Object.entries(inverse.fields)) {
    if (!overwritten.has(path) && holds(path)) fields[path] = change;
  }
  return completed(record, fields);
}

function inversePlan(operation: Operation, changes: readonly SetChange[]): Plan {
  // Taking back an undo is a redo, taking back a redo is an undo again; both speak of the first operation.
  return {
    kind: operation.kind === 'undo' ? 'redo' : 'undo',
    params:
      operation.undoes === undefined
        ? { of: operation.kind, ofParams: operation.params as Json }
        : operation.params,
    changes,
    undoes: operation.id,
  };
}

/** Kinds that name other operations, which count or are set aside with them. */
const naming: ReadonlySet<Json | undefined> = new Set(['bring-in', 'go-back']);

/**
 * Whether an operation brought in a colleague's work or went back to an earlier state, or takes that back: it
 * changes no field itself, and is taken back by setting aside what it names, which is for whoever keeps the log
 * to do.
 */
export function bringsIn(operation: Operation): boolean {
  return naming.has(operation.kind) || naming.has(innermostKind(operation.params));
}

/** The plan that sets aside what a naming operation names. */
export function planAside(operation: Operation): Plan {
  return inversePlan(operation, []);
}

function innermostKind({ of, ofParams }: Operation['params']): Json | undefined {
  return (of === 'undo' || of === 'redo') && isObject(ofParams) ? innermostKind(ofParams) : of;
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first operation of a stack (from its top) that still has something to take back, with its plan. */
export function nextInverse(
  snapshot: Full,
  stack: readonly Operation[],
): { readonly operation: Operation; readonly plan: Plan } | undefined {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const operation = stack[index];
    if (operation === undefined) return undefined;
    const plan = bringsIn(operation) ? planAside(operation) : planInverse(snapshot, operation);
    if (plan !== undefined) return { operation, plan };
  }
  return undefined;
}

/**
 * The operations that stand undone, whatever order they are given in: an undo that was itself taken back
 * by a redo undoes nothing. The audit trail strikes them through.
 */
export function undoneIds(operations: Log): ReadonlySet<OperationId> {
  const undone = new Set<OperationId>();
  // What takes an operation back stands after it: newest first, so that it is known whether it stands.
  for (const { id, undoes } of inOrder(tellingOf(operations)).toReversed()) {
    if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}
