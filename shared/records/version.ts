import * as v from 'valibot';
import { deleted, idOf, openObject, text } from './fields.ts';
import type { RecordTypeData } from './record-type.ts';

/**
 * The codebook as it stood where and when somebody named it, such as “after the pilot”. It holds no codes but what of the log was
 * known there: so it says the same on every machine, and work that comes in later does not change it (rule Y3).
 */
export const versionSchema = openObject({
  id: idOf('version'),
  type: v.literal('version'),
  name: v.string(),
  note: text,
  namedBy: idOf('reviewer'),
  /** By device the stamp of the last operation of it that was known. */
  knew: v.record(v.string(), v.string()),
  deleted,
});

export type Version = Readonly<v.InferOutput<typeof versionSchema>>;

export const versionType = {
  type: 'version',
  schema: versionSchema,
  collection: 'versions',
  page: null,
  owner: null,
  fixed: ['namedBy', 'knew'],
  compounds: [],
  references: { namedBy: { to: 'reviewer', word: 'reviewer' } },
  tellsOf: null,
} as const satisfies RecordTypeData<Version>;
