/** Rows of which some were left out, without what names those. */
import * as v from 'valibot';
import type { Json } from '../json.ts';
import { type AnyRecord, referencesOf, schemaOf } from '../records/record-types.ts';

/** Goes on until nothing names what was left out. What led nowhere before is left as it is. */
export function dropDangling(
  kept: Map<string, AnyRecord>,
  wasThere: (id: AnyRecord['id']) => boolean,
): void {
  const isGone = (id: AnyRecord['id']): boolean => !kept.has(id) && wasThere(id);
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
