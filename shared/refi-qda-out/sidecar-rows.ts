/** The rows that travel along for Themeloom: those that may be seen by whoever exports, as they are stored. */
import { allRecords, type Full, findRecord } from '../ops/snapshot.ts';
import type { DocumentId } from '../records/ids.ts';
import { type AnyRecord, collectedTypes, isPaged, recordTypes } from '../records/record-types.ts';
import { dropDangling } from '../refi-qda/drop-dangling.ts';
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
  if (kept.size < countAll(full)) dropDangling(kept, (id) => findRecord(full, id) !== undefined);
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countAll(full: Full): number {
  let count = 0;
  for (const _ of allRecords(full)) count += 1;
  return count;
}
