/** What the fields of records are made of. */
import * as v from 'valibot';
import type { RecordId } from './ids.ts';

/**
 * The schema of an object of which later versions may know more: fields that are not listed are kept as
 * they are and passed on (R6). The type names the listed ones only, so that nothing here can write others.
 */
export function openObject<E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> {
  return v.looseObject(entries) as unknown as v.ObjectSchema<E, undefined>;
}

/**
 * Whether a value is an id of one type. Ids come from files too, and may become names of files and parts of
 * lists: they are letters, digits, `_` and `-`, and short.
 */
export function isIdOf<P extends string>(prefix: P): (input: unknown) => input is `${P}:${string}` {
  const form = new RegExp(`^${prefix}:[0-9A-Za-z_-]{1,64}$`);
  return (input): input is `${P}:${string}` => typeof input === 'string' && form.test(input);
}

/** The schema of an id of one type. */
export function idOf<P extends string>(prefix: P) {
  return v.custom<`${P}:${string}`>(isIdOf(prefix), `an id starting with ${prefix}:`);
}

/** The id of a record of any type, later ones included. */
export const anyId = v.custom<RecordId>(isIdOf('[a-z]+'), 'the id of a record');

export const deleted = v.optional(v.boolean());
export const text = v.optional(v.string());
/** Of a page's width or height. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** In UTF-16 units, or a number of things. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
/** SHA-256 in hexadecimal. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const guidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What the project of another program that a record came with calls it by (RFC 9562, small letters): it leaves under that again (Z39). */
export const guid = v.optional(v.pipe(v.string(), v.regex(guidForm)));
/** Index into the palette of 12 code colours. */
export const colour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11));
