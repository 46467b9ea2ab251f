/**
 * Which excerpts carry which code, per document, with codes rolled up into their themes. Each
 * document's tally is cached by the identity of its codings and of the tree's shape, so one coding
 * costs one document, not the review.
 */

import type { DocumentCodings, Snapshot } from '../ops/snapshot.ts';
import type { CodeId, DocumentId, ExcerptId, StudyId } from '../records/ids.ts';
import { codeTree, type TreeStructure } from './code-tree.ts';
import { type CodingFilter, countDocument } from './counts.ts';
import { codingsByExcerpt, excerptsInOrder } from './passages.ts';

export interface CodeTally {
  /** Excerpts coded with exactly this code, in order of the text. */
  readonly own: readonly ExcerptId[];
  /** Excerpts coded with this code or one below it; each once, in order of the text. */
  readonly rolledUp: readonly ExcerptId[];
}

export type DocumentTally = ReadonlyMap<CodeId, CodeTally>;

const cache = new WeakMap<
  DocumentCodings,
  { key: string; structure: TreeStructure; tally: DocumentTally }
>();

export function tallyDocument(
  page: DocumentCodings,
  structure: TreeStructure,
  filter: CodingFilter = {},
): DocumentTally {
  const key = filter.reviewerId ?? '';
  const cached = cache.get(page);
  if (cached !== undefined && cached.key === key && cached.structure === structure) {
    return cached.tally;
  }
  const tally = new Map<CodeId, GrowingTally>();
  const byExcerpt = codingsByExcerpt(page);
  for (const excerpt of excerptsInOrder(page)) {
    if (filter.reviewerId !== undefined && excerpt.reviewerId !== filter.reviewerId) continue;
    for (const coding of byExcerpt.get(excerpt.id) ?? []) {
      if (filter.reviewerId !== undefined && coding.reviewerId !== filter.reviewerId) continue;
      const live = structure.resolved.get(coding.codeId);
      if (live === undefined) continue;
      for (const codeId of structure.lineage.get(live) ?? []) {
        let entry = tally.get(codeId);
        if (entry === undefined) {
          entry = new GrowingTally();
          tally.set(codeId, entry);
        }
        if (codeId === live) entry.addOwn(excerpt.id);
        else entry.addFromBelow(excerpt.id);
      }
    }
  }
  cache.set(page, { key, structure, tally });
  return tally;
}

/**
 * A tally while it is made. Most codes have nothing below them in a document: then both lists are one
 * array, and a list starts with its first excerpt because an empty array grows to 17 places at once.
 */
class GrowingTally implements CodeTally {
  own: ExcerptId[] = noExcerpts;
  rolledUp: ExcerptId[] = noExcerpts;

  addOwn(id: ExcerptId): void {
    if (this.own === noExcerpts) {
      const alone = this.rolledUp === noExcerpts;
      this.own = [id];
      if (alone) this.rolledUp = this.own;
      else addLast(this.rolledUp, id);
      return;
    }
    addLast(this.own, id);
    if (this.rolledUp !== this.own) addLast(this.rolledUp, id);
  }

  addFromBelow(id: ExcerptId): void {
    if (this.rolledUp === noExcerpts) this.rolledUp = [id];
    else {
      if (this.rolledUp === this.own) this.rolledUp = [...this.own];
      addLast(this.rolledUp, id);
    }
  }
}

/** Adds an id that may have just been added. */
function addLast(list: ExcerptId[], id: ExcerptId): void {
  if (list[list.length - 1] !== id) list.push(id);
}

/** Stands for every empty list and is never written to. */
const noExcerpts: ExcerptId[] = [];

/** Counts of one code over the review. */
export interface CodeUse {
  readonly excerpts: number;
  readonly excerptsRolledUp: number;
  /** Studies with at least one excerpt of the code or one below it. */
  readonly studies: number;
}

const useCache = new WeakMap<
  Snapshot['codings'],
  {
    key: string;
    structure: TreeStructure;
    documents: Snapshot['documents'];
    studies: Snapshot['studies'];
    use: ReadonlyMap<CodeId, CodeUse>;
  }
>();

/** How much each code is used, over documents and studies that are not deleted. */
export function codeUse(
  snapshot: Snapshot,
  filter: CodingFilter = {},
): ReadonlyMap<CodeId, CodeUse> {
  const { structure } = codeTree(snapshot.codes);
  const key = filter.reviewerId ?? '';
  const cached = useCache.get(snapshot.codings);
  if (
    cached !== undefined &&
    cached.key === key &&
    cached.structure === structure &&
    cached.documents === snapshot.documents &&
    cached.studies === snapshot.studies
  ) {
    return cached.use;
  }
  const { order } = structure;
  const excerpts = new Int32Array(order.length);
  const rolledUp = new Int32Array(order.length);
  const studies = order.map(() => new Set<StudyId>());
  for (const [documentId, page] of snapshot.codings) {
    const studyId = liveStudyOf(snapshot, documentId);
    if (studyId === undefined) continue;
    const counts = countDocument(page, structure, filter);
    counts.codes.forEach((place, index) => {
      excerpts[place] = (excerpts[place] ?? 0) + (counts.own[index] ?? 0);
      rolledUp[place] = (rolledUp[place] ?? 0) + (counts.rolledUp[index] ?? 0);
      studies[place]?.add(studyId);
    });
  }
  const use = new Map<CodeId, CodeUse>();
  order.forEach((codeId, place) => {
    const inStudies = studies[place]?.size ?? 0;
    if (inStudies === 0) return;
    use.set(codeId, {
      excerpts: excerpts[place] ?? 0,
      excerptsRolledUp: rolledUp[place] ?? 0,
      studies: inStudies,
    });
  });
  useCache.set(snapshot.codings, {
    key,
    structure,
    documents: snapshot.documents,
    studies: snapshot.studies,
    use,
  });
  return use;
}

/** The study of a document, where both are in the review. */
export function liveStudyOf(snapshot: Snapshot, documentId: DocumentId): StudyId | undefined {
  const document = snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true) return undefined;
  const study = snapshot.studies.get(document.studyId);
  return study === undefined || study.deleted === true ? undefined : study.id;
}
