/** What each study brought to the codes, in the order in which the studies were first coded. */
import { codeTree } from '../codebook/code-tree.ts';
import { liveStudyOf, tallyDocument } from '../codebook/tally.ts';
import { isCreate } from '../ops/change.ts';
import type { Stamp } from '../ops/stamp.ts';
import type { CodeId, CodingId, StudyId } from '../records/ids.ts';
import { listedCodings } from '../scope/listed-studies.ts';
import type { ListedSource } from '../tables/table-source.ts';

export interface StudyRead {
  readonly studyId: StudyId;
  /** Codes that no study before it had. */
  readonly added: number;
  /** Codes that it and those before it have. */
  readonly sum: number;
}

/**
 * Listed studies by their first coding that is counted, with the codes that came with each. A code that was merged into
 * another is that one. Law: the sum of the last is the number of codes that are used.
 */
export function codesByReading({
  listed,
  operations,
  snapshot,
}: ListedSource): readonly StudyRead[] {
  const { structure } = codeTree(snapshot.codes);
  const coded = new Map<CodingId, Stamp>();
  for (const { at, changes } of operations)
    for (const change of changes)
      if (isCreate(change) && change.create.type === 'coding') coded.set(change.create.id, at);
  const codesOf = new Map<StudyId, Set<CodeId>>();
  const firstOf = new Map<StudyId, Stamp>();
  for (const [documentId, page] of listedCodings(snapshot, listed)) {
    const studyId = liveStudyOf(snapshot, documentId);
    if (studyId === undefined || !listed.ids.has(studyId)) continue;
    const codes = codesOf.get(studyId) ?? new Set();
    codesOf.set(studyId, codes);
    for (const [codeId, { own }] of tallyDocument(page, structure))
      if (own.length > 0) codes.add(codeId);
    for (const { deleted, id } of page.codings.values()) {
      const at = deleted === true ? undefined : coded.get(id);
      const first = firstOf.get(studyId);
      if (at !== undefined && (first === undefined || at < first)) firstOf.set(studyId, at);
    }
  }
  const known = new Set<CodeId>();
  return [...codesOf]
    .filter(([, { size }]) => size > 0)
    .map(([studyId, codes]) => ({ studyId, codes, first: firstOf.get(studyId) ?? latest }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ codes, studyId }) => {
      const before = known.size;
      for (const code of codes) known.add(code);
      return { studyId, added: known.size - before, sum: known.size };
    });
}

/** Behind every stamp: of coding whose beginning the log does not tell. */
const latest = '\uffff' as Stamp;
