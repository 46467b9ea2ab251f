/** Documents that a record gives to the study it is merged into or reports on, and gets back. */
import { shortCitation } from '../bibliography/citation.ts';
import type { Json } from '../json.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';

/** Gives documents back to the record that gave them. */
export function giveBack(snapshot: Snapshot, { gave = [], id }: Study, changes: Change[]): void {
  for (const documentId of gave) {
    const document = snapshot.documents.get(documentId);
    if (document !== undefined) pushFields(changes, document, { studyId: id });
  }
}

/** Sets fields of a record where they differ. */
export function pushFields(
  changes: Change[],
  record: Study | DocumentRecord,
  fields: Readonly<Record<string, Json>>,
): void {
  const change = changeFields(record, fields);
  if (change !== undefined) changes.push(change);
}

/** How many records a command is about, and the first of them. */
export function namedStudies(
  snapshot: Snapshot,
  ids: readonly StudyId[],
): Record<'count' | 'study', Json> {
  const first = snapshot.studies.get(ids[0] ?? 'study:');
  return { count: ids.length, study: first === undefined ? '' : shortCitation(first.citation) };
}
