/** Documents that a record gives to the study it is merged into or reports on, and gets back. */
import { shortCitation } from '../bibliography/citation.ts';
import type { Json } from '../json.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';

/** Gives documents to a study, each under its title of `titleOf`; `titles` are those that the study has already. */
export function giveDocuments(
  given: readonly DocumentRecord[],
  to: { readonly studyId: StudyId; readonly titles: Set<string> },
  titleOf: (document: DocumentRecord, taken: ReadonlySet<string>) => string,
  changes: Change[],
): void {
  for (const document of given) {
    const title = titleOf(document, to.titles);
    to.titles.add(title);
    pushFields(changes, document, { studyId: to.studyId, title });
  }
}

/** Gives documents back to the record that gave them, under the titles they had. */
export function giveBack(snapshot: Snapshot, study: Study, changes: Change[]): void {
  const from = originOf(snapshot, study);
  for (const documentId of study.gave ?? []) {
    const document = snapshot.documents.get(documentId);
    if (document !== undefined)
      pushFields(changes, document, { studyId: study.id, title: titleBefore(document, from) });
  }
}

/**
 * What tells the abstract of a record from that of the study it was given to: of a merged duplicate the search that found
 * it, of another report, or where no search is known, author and year.
 */
export function originOf(snapshot: Snapshot, { citation, reportOf, searches = [] }: Study): string {
  if (reportOf !== undefined) return shortCitation(citation);
  const sources = searches.map((id) => snapshot.searches.get(id)?.source ?? '');
  return sources.find((source) => source !== '') ?? shortCitation(citation);
}

/** A title that says where its document is from, with a number where another in `taken` says the same. */
export function titleFrom(title: string, from: string, taken: ReadonlySet<string>): string {
  let named = `${title} (${from})`;
  for (let number = 2; taken.has(named); number += 1) named = `${title} (${from}, ${number})`;
  return named;
}

/** The title without what `titleFrom` added. */
function titleBefore({ format, title }: DocumentRecord, from: string): string {
  const start = title.lastIndexOf(` (${from}`);
  if (format !== 'abstract' || start <= 0) return title;
  return /^(, \d+)?\)$/.test(title.slice(start + ` (${from}`.length))
    ? title.slice(0, start)
    : title;
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
