/**
 * What a code's page lists: the quotes chosen for it in their order, then all its excerpts under their studies, in the
 * order of the studies and of the text.
 */
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codingsByExcerpt } from '../../shared/codebook/passages.ts';
import { liveStudyOf, tallyDocument } from '../../shared/codebook/tally.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId, StudyId } from '../../shared/records/ids.ts';
import { studiesInOrder, studyLabels } from '../../shared/tables/study-order.ts';
import { chosenFor, chosenOf } from '../../shared/team/chosen-quotes.ts';
import type { Shown } from '../../shared/team/view.ts';

export interface StudyRow {
  readonly type: 'study';
  readonly id: StudyId;
  readonly label: string;
  readonly count: number;
}

/** Heads the chosen quotes. */
export interface ChosenRow {
  readonly type: 'chosen';
  readonly id: 'chosen';
  readonly count: number;
}

export interface ExcerptRow {
  readonly type: 'excerpt';
  readonly id: ExcerptId;
  readonly documentId: DocumentId;
  /** Among the chosen quotes, its place from 1; absent under its study. */
  readonly place?: number;
}

export type PageRow = ChosenRow | StudyRow | ExcerptRow;

/** Tells the rows of a page apart: a chosen quote stands under its study as well. */
export function rowKey(row: PageRow): string {
  return row.type === 'excerpt' && row.place !== undefined ? `chosen-${row.id}` : row.id;
}

/** Which excerpts are listed: all, where nothing is said. */
export interface Listing {
  readonly studies?: ReadonlySet<StudyId> | undefined;
  readonly holds?: ((excerpt: Excerpt) => boolean) | undefined;
}

/** Whether the excerpts of a study are listed: all are, where no studies are named. */
function isListed(studyId: StudyId | undefined, { studies }: Listing): studyId is StudyId {
  return studyId !== undefined && (studies?.has(studyId) ?? true);
}

/** The rows of the quotes chosen for a code: those that are coded with it, or with a code below it. */
export function chosenRows(
  snapshot: Shown,
  codeId: CodeId,
  listing: Listing = {},
): readonly PageRow[] {
  const chosen = chosenFor(snapshot, codeId);
  if (chosen.size === 0) return [];
  const { structure } = codeTree(snapshot.codes);
  const documents = new Set([...chosen.values()].map(({ passage }) => passage.documentId));
  const excerpts = [...documents].flatMap((documentId) => {
    const page = snapshot.codings.get(documentId);
    const studyId = liveStudyOf(snapshot, documentId);
    if (page === undefined || !isListed(studyId, listing)) return [];
    const ids = tallyDocument(page, structure).get(codeId)?.rolledUp ?? [];
    return ids.flatMap((id) => page.excerpts.get(id) ?? []);
  });
  const { holds } = listing;
  const quotes = chosenOf(chosen, excerpts, (excerpt) => excerpt).flatMap(
    (excerpt, at): readonly ExcerptRow[] => {
      const { documentId, id } = excerpt;
      return holds?.(excerpt) === false ? [] : [{ type: 'excerpt', id, documentId, place: at + 1 }];
    },
  );
  if (quotes.length === 0) return [];
  return [{ type: 'chosen', id: 'chosen', count: quotes.length }, ...quotes];
}

/** Rows of a code's page; `withBelow` adds the excerpts of codes below it. */
export function excerptRows(
  snapshot: Snapshot,
  codeId: CodeId,
  withBelow: boolean,
  listing: Listing = {},
): readonly PageRow[] {
  const { structure } = codeTree(snapshot.codes);
  const byStudy = new Map<StudyId, ExcerptRow[]>();
  for (const [documentId, page] of snapshot.codings) {
    const studyId = liveStudyOf(snapshot, documentId);
    const tally = tallyDocument(page, structure).get(codeId);
    if (!isListed(studyId, listing) || tally === undefined) continue;
    const { holds } = listing;
    const all = withBelow ? tally.rolledUp : tally.own;
    const ids =
      holds === undefined
        ? all
        : all.filter((id) => {
            const excerpt = page.excerpts.get(id);
            return excerpt !== undefined && holds(excerpt);
          });
    if (ids.length === 0) continue;
    const list = byStudy.get(studyId) ?? [];
    for (const id of ids) list.push({ type: 'excerpt', id, documentId });
    byStudy.set(studyId, list);
  }
  const labels = studyLabels(snapshot);
  const rows: PageRow[] = [];
  // Excluded studies too: what was coded in them is still there to be read and retagged.
  for (const study of studiesInOrder(snapshot.studies)) {
    const excerpts = byStudy.get(study.id);
    if (excerpts === undefined) continue;
    rows.push({
      type: 'study',
      id: study.id,
      label: labels.get(study.id) ?? '',
      count: excerpts.length,
    });
    for (const excerpt of excerpts) rows.push(excerpt);
  }
  return rows;
}

/** How many excerpts are listed, in how many studies; a chosen quote, which has two rows, counts once. */
export function countRows(rows: readonly PageRow[]): {
  readonly excerpts: number;
  readonly studies: number;
} {
  const studies = rows.filter((row) => row.type === 'study');
  return {
    excerpts: studies.reduce((sum, { count }) => sum + count, 0),
    studies: studies.length,
  };
}

/** Live codes of an excerpt besides those the page is about, each once, in order of the codebook. */
export function otherCodes(snapshot: Snapshot, row: ExcerptRow, codeId: CodeId): readonly Code[] {
  const tree = codeTree(snapshot.codes);
  const page = snapshot.codings.get(row.documentId);
  const found = new Map<CodeId, Code>();
  for (const coding of page === undefined ? [] : (codingsByExcerpt(page).get(row.id) ?? [])) {
    const live = tree.structure.resolved.get(coding.codeId);
    const node = live === undefined ? undefined : tree.nodes.get(live);
    if (node !== undefined && node.code.id !== codeId) found.set(node.code.id, node.code);
  }
  return [...found.values()];
}

/** The reviewer's own codings that put these excerpts on the page of `codeId`. */
export function codingsOnPage(
  snapshot: Snapshot,
  excerptIds: readonly ExcerptId[],
  page: { readonly codeId: CodeId; readonly withBelow: boolean },
  reviewerId: Coding['reviewerId'],
): readonly Coding[] {
  const { resolved, lineage } = codeTree(snapshot.codes).structure;
  const found: Coding[] = [];
  for (const id of excerptIds) {
    const home = snapshot.home.get(id);
    const codings = home === undefined ? undefined : snapshot.codings.get(home);
    if (codings === undefined) continue;
    for (const coding of codingsByExcerpt(codings).get(id) ?? []) {
      const live = resolved.get(coding.codeId);
      if (live === undefined || coding.layer !== 'own' || coding.reviewerId !== reviewerId)
        continue;
      if (live === page.codeId || (page.withBelow && lineage.get(live)?.includes(page.codeId))) {
        found.push(coding);
      }
    }
  }
  return found;
}
