/**
 * Compound values: fields that mean something together only, as the offsets and the quote of an anchor. They
 * are written whole, taken back whole and merged whole (M11, U5); which they are is said in `shared/records/`.
 */
import { type Json, jsonEquals } from '../json.ts';
import type { RecordId } from '../records/ids.ts';
import { type AnyRecord, type Compound, compoundsOf } from '../records/record-types.ts';
import { isTouched, readField, type SetChange, writeFields } from './change.ts';

type Fields = SetChange['fields'];

/** Every field of a compound with its value, `null` where it is unset. */
export type Whole = Readonly<Record<string, Json>>;

/** What a compound holds in a record. */
export function wholeOf(record: AnyRecord, compound: Compound): Whole {
  return Object.fromEntries(compound.map((field) => [field, readField(record, field)]));
}

/**
 * What a compound held for whoever wrote it, and what it holds after that. `values` is what it held before, one
 * after the other, of which there is at least one. Who wrote only some of the fields (as earlier versions did)
 * saw the others as they were in the latest value with what the write says it found.
 */
export function wholeWrite(
  values: readonly Whole[],
  compound: Compound,
  fields: Fields,
): { readonly found: Whole; readonly after: Whole } {
  const named = compound.filter((field) => Object.hasOwn(fields, field));
  const isFound = (value: Whole): boolean =>
    named.every((field) => jsonEquals(value[field], fields[field]?.[0]));
  const isWhole = named.length === compound.length;
  const base = (isWhole ? undefined : values.findLast(isFound)) ?? values.at(-1);
  const side = (index: 0 | 1): Whole => ({
    ...base,
    ...Object.fromEntries(named.map((field) => [field, fields[field]?.[index] ?? null])),
  });
  return { found: side(0), after: side(1) };
}

/** The first compound of which a set names some fields and not the others. */
export function halfWritten({ fields, set }: SetChange): Compound | undefined {
  return compoundsOf(set).find(
    (compound) =>
      isTouched(compound, fields) && !compound.every((field) => Object.hasOwn(fields, field)),
  );
}

/** The sets of one record that name fields of a compound, in order, folded into what it holds at the end. */
export class CompoundWrites {
  private readonly sets = new Map<RecordId, Fields[]>();

  /** Takes over what a set writes to compounds; returns the fields that are left to be merged one by one. */
  take(id: RecordId, fields: Fields): readonly (readonly [path: string, value: Json])[] {
    const compounds = compoundsOf(id);
    if (!compounds.some((compound) => isTouched(compound, fields)))
      return Object.entries(fields).map(([path, [, after]]) => [path, after]);
    const sets = this.sets.get(id);
    if (sets === undefined) this.sets.set(id, [fields]);
    else sets.push(fields);
    const taken = compounds.flat();
    return Object.entries(fields).flatMap(([path, [, after]]) =>
      taken.includes(path) ? [] : [[path, after] as const],
    );
  }

  /** The record with its compounds as the last writer left them. */
  over(record: AnyRecord): AnyRecord {
    const sets = this.sets.get(record.id);
    if (sets === undefined) return record;
    let next = record;
    for (const compound of compoundsOf(record.id)) {
      const values = [wholeOf(record, compound)];
      for (const fields of sets) {
        if (isTouched(compound, fields)) values.push(wholeWrite(values, compound, fields).after);
      }
      next = writeFields(next, Object.entries(values.at(-1) ?? {}));
    }
    return next;
  }
}
