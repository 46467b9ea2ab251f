import * as v from 'valibot';
import { openObject } from '../records/fields.ts';

export const nameSchema = v.union([
  openObject({ family: v.string(), given: v.optional(v.string()) }),
  openObject({ literal: v.string() }),
]);

/** A `Citation` as it is stored. */
export const citationSchema = openObject({
  type: v.string(),
  title: v.string(),
  author: v.optional(v.array(nameSchema)),
  issued: v.optional(openObject({ 'date-parts': v.array(v.array(v.number())) })),
  'container-title': v.optional(v.string()),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  page: v.optional(v.string()),
  publisher: v.optional(v.string()),
  DOI: v.optional(v.string()),
  PMID: v.optional(v.string()),
  ISSN: v.optional(v.string()),
  URL: v.optional(v.string()),
  abstract: v.optional(v.string()),
  language: v.optional(v.string()),
  keyword: v.optional(v.string()),
  custom: v.optional(
    openObject({
      source: v.optional(
        openObject({
          file: v.string(),
          line: v.number(),
          /** The record’s own text from the file, cut where it is very long. */
          record: v.optional(v.string()),
        }),
      ),
      fields: v.optional(v.record(v.string(), v.array(v.string()))),
    }),
  ),
});
