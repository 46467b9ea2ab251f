/** The rows that travel along for Themeloom: those that may be seen by whoever exports, as they are stored. */
import * as v from 'valibot';
import type { Json } from '../json.ts';
import { allRecords, type Full, findRecord } from '../ops/snapshot.ts';
import type { DocumentId } from '../records/ids.ts';
import {
  type AnyRecord,
  collectedTypes,
  isPaged,
  recordTypes,
  referencesOf,
  schemaOf,
} from '../records/record-types.ts';
import type { Shown } from '../team/view.ts';

/**
 * Every row of what is shown, with all coding of documents that are open; of closed ones nothing (B1). What names something that is
 * left out does without it, or is left out too. Law: where nothing is hidden these are all rows.
 */
export function sidecarRows(full: Full, shown: Shown): readonly AnyRecord[] {
  const { closed } = shown.view;
  const kept = new Map<string, AnyRecord>();
  const keep = (record: AnyRecord): void => {
    kept.set(record.id, record);
  };
  if (full.review !== undefined) keep(full.review);
  for (const type of collectedTypes) {
    if (isPaged(type)) continue;
    const name = recordTypes[type].collection;
    if (type === 'recoding' || type === 'reexcerpt') continue;
    for (const [id, record] of shown[name]) {
      if (closed.has(id as DocumentId)) continue;
      // Corrections are made in what is shown of documents; what is stored is without them.
      keep(type === 'document' ? (full.documents.get(id as DocumentId) ?? record) : record);
    }
  }
  for (const [id, page] of full.codings) {
    if (closed.has(id)) continue;
    for (const record of [...page.excerpts.values(), ...page.codings.values()]) keep(record);
  }
  // A second coding that still goes on is seen by nobody.
  for (const record of [...full.reexcerpts.values(), ...full.recodings.values()]) {
    const recode = full.recodes.get(record.recodeId);
    if (recode?.outcome !== undefined && !closed.has(record.documentId)) keep(record);
  }
  // Where nothing was left out, nothing can name what was.
  if (kept.size < countAll(full)) dropDangling(full, kept);
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countAll(full: Full): number {
  let count = 0;
  for (const _ of allRecords(full)) count += 1;
  return count;
}

/** Goes on until nothing names what was left out. What led nowhere before is left as it is. */
function dropDangling(full: Full, kept: Map<string, AnyRecord>): void {
  const isGone = (id: AnyRecord['id']): boolean =>
    !kept.has(id) && findRecord(full, id) !== undefined;
  for (let changed = true; changed; ) {
    changed = false;
    for (const record of [...kept.values()]) {
      const gone = [...referencesOf(record)].filter(({ id }) => isGone(id));
      if (gone.length === 0) continue;
      changed = true;
      const without = withoutIds(record, new Set(gone.map(({ id }) => id)));
      if (without === undefined) kept.delete(record.id);
      else kept.set(record.id, without);
    }
  }
}

/** The record without fields, members and keys that are these ids; undefined where it is none without them. */
function withoutIds(record: AnyRecord, ids: ReadonlySet<string>): AnyRecord | undefined {
  const fields = Object.entries(record).flatMap(([name, value]: [string, Json]) => {
    if (name === 'id') return [[name, value] as const];
    if (typeof value === 'string') return ids.has(value) ? [] : [[name, value] as const];
    return [[name, pruned(value, ids)] as const];
  });
  const without = Object.fromEntries(fields) as unknown as AnyRecord;
  if (!v.is(schemaOf(record.type), without)) return undefined;
  return [...referencesOf(without)].some(({ id }) => ids.has(id)) ? undefined : without;
}

function pruned(value: Json, ids: ReadonlySet<string>): Json {
  if (Array.isArray(value))
    return value.filter((each: Json) => typeof each !== 'string' || !ids.has(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !ids.has(key)));
}
