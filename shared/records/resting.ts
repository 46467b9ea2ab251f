import * as v from 'valibot';
import { regionSchema } from './excerpt.ts';
import { idOf, offset, openObject } from './fields.ts';

/** Where in a text something stands that was said of its study; it is no coding, and nothing that counts coding reads it (S14, P3). */
export const restingSchema = openObject({
  /** As of an excerpt: UTF-16 units, end exclusive; it is found again by quote and surroundings (A3). */
  start: offset,
  end: offset,
  quote: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  region: v.optional(regionSchema),
});

export type Resting = v.InferOutput<typeof restingSchema>;

/** The passages something rests on, by document. */
export const passagesSchema = v.optional(v.record(idOf('document'), v.array(restingSchema)));

export type RestingPassages = v.InferOutput<typeof passagesSchema>;
