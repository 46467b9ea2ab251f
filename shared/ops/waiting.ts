/**
 * Operations that only a newer version knows. They are never dropped: such an operation is kept as it was
 * written, is saved, sent and joined like any other, and waits, out of the rows, until a version that knows it
 * opens the review (X6). Fields that are not known here need not wait: rows keep them (R6).
 */
import { canonicalJson } from '../json.ts';
import { recordTypeOf, recordTypes } from '../records/record-types.ts';
import { type Log, tellingOf } from './log.ts';
import { type Operation, schemaVersion } from './operation.ts';

/** What this version knows: what waited for a version that knew other things may be known to it. */
export const knownForms = [schemaVersion, ...Object.keys(recordTypes)].join(' ');

/** The operation as it is written down, canonical, with what this version does not know. */
export function verbatimOf(operation: Operation): string {
  return operation.waits ?? canonicalJson(operation);
}

/** Those of a log that wait for a newer version. */
export function waitingIn(operations: Log): readonly Operation[] {
  return tellingOf(operations).filter(({ waits }) => waits !== undefined);
}

/** Ids of the records that waiting operations make, as far as they say so: others may name them. */
export function madeByWaiting(operations: Log): ReadonlySet<string> {
  const made = new Set<string>();
  for (const { waits } of tellingOf(operations)) {
    if (waits === undefined) continue;
    const { changes } = JSON.parse(waits) as { readonly changes: readonly unknown[] };
    for (const change of changes) {
      const create = isObject(change) ? change.create : undefined;
      if (isObject(create) && typeof create.id === 'string') made.add(create.id);
    }
  }
  return made;
}

/**
 * An operation as it counts in this version: itself, or waiting where its schema is newer or it concerns a
 * type of record, or is a kind of change, that is not known here. One that waited is looked at again. Its envelope must be sound;
 * whether known values are is not looked at. Law: `verbatimOf` is the same before and after.
 */
export function knownForm(operation: Operation): Operation {
  const written =
    operation.waits === undefined ? operation : (JSON.parse(operation.waits) as Operation);
  if (written.schema <= schemaVersion && !holdsUnknown(written)) return written;
  if (operation.waits !== undefined) return operation;
  const { at, device, id, kind, over, params, reviewer, schema, undoes } = written;
  return {
    id,
    at,
    ...(over === undefined ? {} : { over }),
    device,
    reviewer,
    kind,
    params,
    changes: [],
    ...(undoes === undefined ? {} : { undoes }),
    schema,
    waits: canonicalJson(written),
  };
}

/** Whether a change is of another kind than creating and setting, or concerns a type of record not known here. */
function holdsUnknown({ changes }: Operation): boolean {
  return (changes as readonly unknown[]).some((change) => {
    if (!isObject(change)) return false;
    if (!('create' in change) && !('set' in change)) return true;
    const { create, set } = change;
    if (typeof set === 'string') return recordTypeOf(set) === undefined;
    if (!isObject(create) || typeof create.type !== 'string') return false;
    return !Object.hasOwn(recordTypes, create.type);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
