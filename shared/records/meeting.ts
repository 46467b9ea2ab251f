import * as v from 'valibot';
import { offset, openObject } from './fields.ts';

/** How two passages stand to each other: from the same stretch to within some characters (rule Q2). */
export const meetingKinds = ['same', 'overlaps', 'paragraph', 'next', 'near'] as const;

export const meetingSchema = openObject({
  kind: v.picklist(meetingKinds),
  /** For `near`: characters (UTF-16 units) between the two, at most. */
  within: v.optional(offset),
});

export type Meeting = Readonly<v.InferOutput<typeof meetingSchema>>;
