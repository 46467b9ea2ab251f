/**
 * The values that a record of the team holds: a field each, and of fields that are one value (M11) all of them.
 * Conflicts, their settling and what a bring-in overwrote are told by value, never by part of one.
 */
import type { Json } from '../json.ts';
import type { RecordId } from '../records/ids.ts';
import { type AnyRecord, type Compound, compoundsOf } from '../records/record-types.ts';
import { type Change, isCreate, isTouched, readField, type SetChange } from './change.ts';
import { type Whole, wholeOf, wholeWrite } from './compound.ts';

/** The name of the value a field is part of: the field, or the first of those that are one value with it. */
export function valueName(id: RecordId, field: string): string {
  return compoundOf(id, field)?.[0] ?? field;
}

/** What a record holds of a value: that of its field, or of each field that is set; `null` where none is. */
export function readValue(record: AnyRecord, name: string): Json {
  const compound = compoundOf(record.id, name);
  return compound === undefined ? readField(record, name) : asValue(wholeOf(record, compound));
}

/** The fields to write so that a record holds `value`. Law: `readValue` then gives it. */
export function fieldsOfValue(
  id: RecordId,
  name: string,
  value: Json,
): Readonly<Record<string, Json>> {
  const compound = compoundOf(id, name);
  if (compound === undefined) return { [name]: value };
  const parts = isObject(value) ? value : {};
  return Object.fromEntries(compound.map((field) => [field, parts[field] ?? null]));
}

/** One value as a set changed it. */
export interface ValueWrite {
  readonly name: string;
  readonly found: Json;
  readonly value: Json;
}

/** Follows what records hold, change by change in the order of the log, to tell what each set did to values. */
export class ValueWrites {
  private readonly held = new Map<string, Whole[]>();

  /** The values that a change writes; those of a creation are taken over, and none is told. */
  of(change: Change): readonly ValueWrite[] {
    if (isCreate(change)) {
      const { create } = change;
      for (const compound of compoundsOf(create.id)) {
        const key = `${create.id} ${compound[0]}`;
        if (!this.held.has(key)) this.held.set(key, [wholeOf(create, compound)]);
      }
      return [];
    }
    const writes: ValueWrite[] = [];
    const compounds = compoundsOf(change.set);
    for (const [field, [found, value]] of Object.entries(change.fields)) {
      if (!compounds.some((compound) => compound.includes(field)))
        writes.push({ name: field, found, value });
    }
    for (const compound of compounds) {
      if (isTouched(compound, change.fields)) writes.push(this.whole(compound, change));
    }
    return writes;
  }

  private whole(compound: Compound, { fields, set }: SetChange): ValueWrite {
    const [name = ''] = compound;
    const key = `${set} ${name}`;
    const values = this.held.get(key) ?? [
      Object.fromEntries(compound.map((field) => [field, null])),
    ];
    const { after, found } = wholeWrite(values, compound, fields);
    values.push(after);
    this.held.set(key, values);
    return { name, found: asValue(found), value: asValue(after) };
  }
}

function compoundOf(id: RecordId, field: string): Compound | undefined {
  return compoundsOf(id).find((compound) => compound.includes(field));
}

/** Without the fields that are unset; `null` where all are. */
function asValue(whole: Whole): Json {
  const set = Object.entries(whole).filter(([, value]) => value !== null);
  return set.length === 0 ? null : Object.fromEntries(set);
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
