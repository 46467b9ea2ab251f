/** What is coded on one document, as the reader and the inspector look at it. */
import { type Placed, samePassage } from '../../shared/anchor/region.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import {
  codingsByExcerpt,
  excerptsInOrder,
  excerptsStartingAt,
} from '../../shared/codebook/passages.ts';
import { isOwnExcerpt } from '../../shared/commands/coding.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type {
  Code,
  CodeId,
  Coding,
  DocumentId,
  Excerpt,
  ExcerptId,
  ReviewerId,
} from '../../shared/records/records.ts';

const nothing: DocumentCodings = { excerpts: new Map(), codings: new Map() };
const noExcerpts: readonly Excerpt[] = [];

export function pageOf(snapshot: Snapshot, documentId: DocumentId | undefined): DocumentCodings {
  return (documentId === undefined ? undefined : snapshot.codings.get(documentId)) ?? nothing;
}

/** A code on an excerpt, with the codings that put it there (merged codes may bring several). */
export interface CodeOnExcerpt {
  readonly code: Code;
  readonly codings: readonly Coding[];
}

/** The live codes of an excerpt, each once, in the order they were given. */
export function codesOn(
  page: DocumentCodings,
  codes: Snapshot['codes'],
  excerptId: ExcerptId,
): readonly CodeOnExcerpt[] {
  const tree = codeTree(codes);
  const found = new Map<CodeId, { code: Code; codings: Coding[] }>();
  for (const coding of codingsByExcerpt(page).get(excerptId) ?? []) {
    const live = tree.structure.resolved.get(coding.codeId);
    const code = live === undefined ? undefined : tree.nodes.get(live)?.code;
    if (code === undefined) continue;
    const entry = found.get(code.id);
    if (entry === undefined) found.set(code.id, { code, codings: [coding] });
    else entry.codings.push(coding);
  }
  return [...found.values()];
}

/** Live excerpts in order of the text; with a filter, those coded with one of these codes or one below it. */
export function shownExcerpts(
  page: DocumentCodings,
  codes: Snapshot['codes'],
  filter: readonly CodeId[],
): readonly Excerpt[] {
  const all = page === nothing ? noExcerpts : excerptsInOrder(page);
  if (filter.length === 0) return all;
  const { resolved, lineage } = codeTree(codes).structure;
  const wanted = new Set(filter);
  const byExcerpt = codingsByExcerpt(page);
  return all.filter((excerpt) =>
    (byExcerpt.get(excerpt.id) ?? []).some((coding) => {
      const live = resolved.get(coding.codeId);
      return live !== undefined && lineage.get(live)?.some((id) => wanted.has(id));
    }),
  );
}

/** The live excerpt with this id, if it lies in the document. */
export function liveExcerpt(page: DocumentCodings, id: ExcerptId | undefined): Excerpt | undefined {
  const excerpt = id === undefined ? undefined : page.excerpts.get(id);
  return excerpt?.deleted === true ? undefined : excerpt;
}

/** The reviewer's own excerpt with exactly these bounds. */
export function excerptWithBounds(
  page: DocumentCodings,
  reviewerId: ReviewerId,
  bounds: Placed,
): Excerpt | undefined {
  return excerptsStartingAt(page, bounds.start).find(
    (excerpt) => samePassage(excerpt, bounds) && isOwnExcerpt(excerpt, reviewerId),
  );
}

/** How many excerpts of the reviewer the document holds, and with how many codes. */
export function ownSummary(
  page: DocumentCodings,
  codes: Snapshot['codes'],
  reviewerId: ReviewerId,
): { readonly excerpts: number; readonly codes: number } {
  const { resolved } = codeTree(codes).structure;
  const used = new Set<CodeId>();
  let excerpts = 0;
  for (const excerpt of page.excerpts.values()) {
    if (excerpt.deleted !== true && isOwnExcerpt(excerpt, reviewerId)) excerpts += 1;
  }
  for (const coding of page.codings.values()) {
    if (coding.deleted === true || coding.reviewerId !== reviewerId) continue;
    if (coding.layer !== 'own') continue;
    const live = resolved.get(coding.codeId);
    if (live !== undefined) used.add(live);
  }
  return { excerpts, codes: used.size };
}
