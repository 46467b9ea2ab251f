/** What is said about a type of record, once: everything that treats the types differently reads it here. */
import type * as v from 'valibot';
import type { RecordType } from './ids.ts';

type FieldOf<R> = keyof R & string;

/** Ids that a field holds, one or many. */
export interface Reference {
  /** `any` where the field names a record of whatever type. */
  readonly to: RecordType | 'any';
  /** What the record is to this one, in the sentence of a check: `Its merge target … is missing`. */
  readonly word: string;
  /** The ids are the names inside the value, as in a set that is merged name by name. */
  readonly keys?: true;
}

export interface RecordTypeData<R extends { readonly type: RecordType }> {
  readonly type: R['type'];
  readonly schema: v.GenericSchema<unknown, R>;
  /** Its name in a snapshot and wherever records are counted; `null` for the review, which is one. */
  readonly collection: string | null;
  /** The field that names the document whose coding it lies with; `null` where a snapshot lists all in one map. */
  readonly page: FieldOf<R> | null;
  /** The field that names whose it is: nobody else's operation creates or changes it (R4). */
  readonly owner: FieldOf<R> | null;
  /** The field that, where it is set, names whose it is instead: who wrote down what somebody else said (S11). */
  readonly writer?: FieldOf<R>;
  /** What is settled at creation, besides id and type (R3). */
  readonly fixed: readonly FieldOf<R>[];
  /** Fields that are one value: written, taken back and merged together (U5, M8). */
  readonly compounds: readonly (readonly FieldOf<R>[])[];
  /** By field, or field inside a value; every id is of a record of the review (R5). */
  readonly references: Readonly<Partial<Record<FieldOf<R> | `${FieldOf<R>}.${string}`, Reference>>>;
  /** The field that names what it tells of: where that is hidden from somebody, so is this (B1, B4). */
  readonly tellsOf: FieldOf<R> | null;
}
