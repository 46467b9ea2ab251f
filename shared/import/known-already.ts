/** What of an import a review has already, or another file of the same import brings too. */
import { shortCitation } from '../bibliography/citation.ts';
import { findDuplicates } from '../bibliography/duplicates.ts';
import { readAddress } from '../corrections/corrected-text.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Search } from '../records/search.ts';
import type { Study } from '../records/study.ts';
import type { FileReading, ReadReference } from './read-import-file.ts';

/** What a reference repeats. */
export interface SameReference {
  readonly label: string;
  readonly kept: Study | ReadReference;
}

/** For each reference that repeats another one: the first of its kind. `there` are the studies of the review. */
export function sameReferences(
  readings: readonly FileReading[],
  there: readonly Study[],
): ReadonlyMap<ReadReference, SameReference> {
  const references = readings.flatMap((reading) =>
    reading.kind === 'references' ? reading.references : [],
  );
  const all: readonly (Study | ReadReference)[] = [...there, ...references];
  const same = new Map<ReadReference, SameReference>();
  for (const group of findDuplicates(all.map(({ citation }) => citation))) {
    const [first = 0, ...others] = group;
    const kept = all[first];
    for (const index of others) {
      const reference = references[index - there.length];
      // Two studies of the review that are duplicates of each other are the user's affair.
      if (reference !== undefined && kept !== undefined)
        same.set(reference, { label: shortCitation(kept.citation), kept });
    }
  }
  return same;
}

/**
 * Which study has the text or the file already, by their addresses. Abstracts do not count: references are
 * compared as such.
 */
export function documentHolders(snapshot: Snapshot): Map<string, string> {
  const holders = new Map<string, string>();
  for (const document of snapshot.documents.values()) {
    const study = snapshot.studies.get(document.studyId);
    if (!isLive(document) || study === undefined || !isLive(study)) continue;
    if (document.format === 'abstract') continue;
    const label = shortCitation(study.citation);
    // Its words may have been corrected since: the file that is imported says what they were.
    holders.set(readAddress(document.textId).textId, label);
    if (document.originalHash !== undefined) holders.set(document.originalHash, label);
  }
  return holders;
}

/** The line of the search log that the same file made when it was imported before. */
export function searchOfFile({ searches }: Snapshot, fileHash: string): Search | undefined {
  return [...searches.values()].find(
    ({ deleted, fileHash: known }) => deleted !== true && known === fileHash,
  );
}

/** Whether it counts. */
export function isLive(record: Study | DocumentRecord): boolean {
  return record.deleted !== true;
}
