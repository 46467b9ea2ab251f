/** What is coded on one document, as the reader and the inspector look at it. */
import { type Placed, samePassage } from '../../shared/anchor/region.ts';
import { type CodeTree, codeTree } from '../../shared/codebook/code-tree.ts';
import {
  codingsByExcerpt,
  excerptsInOrder,
  excerptsStartingAt,
  excerptsWithin,
} from '../../shared/codebook/passages.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import type { DocumentCodings, Full, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId, ReviewerId } from '../../shared/records/ids.ts';
import type { InText } from '../../shared/team/in-text.ts';

const nothing: DocumentCodings = { excerpts: new Map(), codings: new Map() };
const noExcerpts: readonly Excerpt[] = [];

/** The coding of a document as the text shows it, or as a command finds it: in both a second coding is in its place (B6). */
export function pageOf(rows: InText | Full, documentId: DocumentId | undefined): DocumentCodings {
  return (documentId === undefined ? undefined : rows.codings.get(documentId)) ?? nothing;
}

/** Sorts and groups what is coded, which takes a moment in a long document that was not shown before. */
export function preparePassages(page: DocumentCodings): void {
  excerptsInOrder(page);
  codingsByExcerpt(page);
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
  const given = codingsByExcerpt(page).get(excerptId);
  if (given === undefined) return [];
  const known = codesOf.get(given);
  if (known?.tree === tree) return known.found;
  const found = codesAmong(given, tree);
  codesOf.set(given, { tree, found });
  return found;
}

/** The list of an excerpt's codings stays the same while they do, whatever else is coded. */
const codesOf = new WeakMap<
  readonly Coding[],
  { readonly tree: CodeTree; readonly found: readonly CodeOnExcerpt[] }
>();

function codesAmong(codings: readonly Coding[], tree: CodeTree): readonly CodeOnExcerpt[] {
  const found = new Map<CodeId, { code: Code; codings: Coding[] }>();
  for (const coding of codings) {
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
  return filter.length === 0 ? all : codedWithin(all, page, codes, filter);
}

/** As `shownExcerpts`, of those that share a character with `from`-`to`: costs what lies there. */
export function shownNear(
  page: DocumentCodings,
  codes: Snapshot['codes'],
  filter: readonly CodeId[],
  near: { readonly start: number; readonly end: number },
): readonly Excerpt[] {
  if (page === nothing) return noExcerpts;
  const here = excerptsWithin(page, near);
  return filter.length === 0 ? here : codedWithin(here, page, codes, filter);
}

/** As `shownExcerpts`, of these excerpts of the page. */
export function shownAmong(
  excerpts: readonly Excerpt[],
  page: DocumentCodings,
  codes: Snapshot['codes'],
  filter: readonly CodeId[],
): readonly Excerpt[] {
  const live = excerpts.filter(({ deleted }) => deleted !== true);
  return filter.length === 0 ? live : codedWithin(live, page, codes, filter);
}

/** Those of `excerpts` that are coded with one of these codes or one below it. */
function codedWithin(
  excerpts: readonly Excerpt[],
  page: DocumentCodings,
  codes: Snapshot['codes'],
  filter: readonly CodeId[],
): readonly Excerpt[] {
  const { resolved, lineage } = codeTree(codes).structure;
  const wanted = new Set(filter);
  const byExcerpt = codingsByExcerpt(page);
  return excerpts.filter((excerpt) =>
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
