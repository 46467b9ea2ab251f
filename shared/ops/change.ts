/**
 * Changes: what an operation did to the rows. They are effects, never actions to replay, so that
 * tomorrow's code cannot change yesterday's result.
 */
import { ExpectedError } from '../errors.ts';
import { type Json, jsonEquals } from '../json.ts';
import { t } from '../messages/messages.ts';
import type { RecordId } from '../records/ids.ts';
import { type AnyRecord, type Compound, compoundsOf } from '../records/record-types.ts';

/** Brings a record into being. */
export interface CreateChange {
  readonly create: AnyRecord;
}

/**
 * Sets fields of one record, each as `[before, after]`; `null` means absent. A field is a name
 * (`definition`) or one level inside a nested value (`citation.title`).
 */
export interface SetChange {
  readonly set: RecordId;
  readonly fields: Readonly<Record<string, readonly [Json, Json]>>;
}

export type Change = CreateChange | SetChange;

export function isCreate(change: Change): change is CreateChange {
  return 'create' in change;
}

export function changedId(change: Change): RecordId {
  return isCreate(change) ? change.create.id : change.set;
}

/**
 * The change that takes `change` back. Nothing is ever removed, so a creation is taken back by
 * `deleted`. Laws: applying a change and then its inverse restores every row that existed before;
 * `invert(invert(c))` equals `c` for a set.
 */
export function invert(change: Change): SetChange {
  if (isCreate(change)) return { set: change.create.id, fields: { deleted: [null, true] } };
  const fields: Record<string, readonly [Json, Json]> = {};
  for (const [field, [before, after]] of Object.entries(change.fields))
    fields[field] = [after, before];
  return { set: change.set, fields };
}

/** Inverses in reverse order: undoes the whole list. */
export function invertAll(changes: readonly Change[]): SetChange[] {
  return changes.map(invert).reverse();
}

/** The value of a field path, `null` where absent. */
export function readField(record: AnyRecord, path: string): Json {
  const [name = '', key] = splitPath(path);
  const value = (record as unknown as Record<string, Json | undefined>)[name];
  if (key === undefined) return value ?? null;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return (value as Record<string, Json>)[key] ?? null;
}

/** A copy of `record` with the field paths set; `null` removes. */
export function writeFields<R extends AnyRecord>(
  record: R,
  values: Iterable<readonly [path: string, value: Json]>,
): R {
  const copy: Record<string, Json> = { ...(record as unknown as Record<string, Json>) };
  for (const [path, value] of values) {
    const [name = '', key] = splitPath(path);
    if (key === undefined) setOrRemove(copy, name, value);
    else {
      const inner: Record<string, Json> = { ...(copy[name] as Record<string, Json> | undefined) };
      setOrRemove(inner, key, value);
      if (Object.keys(inner).length === 0) delete copy[name];
      else copy[name] = inner;
    }
  }
  return copy as unknown as R;
}

/**
 * A set change for the fields that really differ, each with the others of its compound; undefined when none
 * does.
 */
export function changeFields(
  record: AnyRecord,
  values: Readonly<Record<string, Json | undefined>>,
): SetChange | undefined {
  const fields: Record<string, readonly [Json, Json]> = {};
  for (const [path, value] of Object.entries(values)) {
    const before = readField(record, path);
    const after = value ?? null;
    if (!sameJson(before, after)) fields[path] = [before, after];
  }
  if (Object.keys(fields).length === 0) return undefined;
  return { set: record.id, fields: completed(record, fields) };
}

/** As `changeFields`, as a list: of one change, or of none. */
export function changesTo(
  record: AnyRecord,
  values: Readonly<Record<string, Json | undefined>>,
): readonly SetChange[] {
  const change = changeFields(record, values);
  return change === undefined ? [] : [change];
}

/**
 * The fields of a set, and for each compound of which one is set, the others as they stand (M11). Law: what is
 * added are fields of touched compounds, each as `[value, value]`.
 */
export function completed(record: AnyRecord, fields: SetChange['fields']): SetChange['fields'] {
  let whole: Record<string, readonly [Json, Json]> | undefined;
  for (const compound of compoundsOf(record.id)) {
    if (!isTouched(compound, fields)) continue;
    for (const field of compound) {
      if (Object.hasOwn(fields, field)) continue;
      const value = readField(record, field);
      whole ??= { ...fields };
      whole[field] = [value, value];
    }
  }
  return whole ?? fields;
}

/** The fields of a set that hold something else afterwards: without those that came along with a compound. */
export function differingFields({ fields }: SetChange): readonly string[] {
  return Object.entries(fields).flatMap(([field, [before, after]]) =>
    sameJson(before, after) ? [] : [field],
  );
}

/** Whether a set names a field of the compound. */
export function isTouched(compound: Compound, fields: SetChange['fields']): boolean {
  return compound.some((field) => Object.hasOwn(fields, field));
}

function sameJson(a: Json, b: Json): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && jsonEquals(a, b));
}

function splitPath(path: string): readonly [string, string?] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}

function setOrRemove(target: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    throw new ExpectedError('field-name', t('error.fieldName', { field: key }));
  }
  if (value === null) delete target[key];
  else target[key] = value;
}
