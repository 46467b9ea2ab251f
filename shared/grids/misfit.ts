/** What of the coding does not fit the columns of a grid, and what of the columns nothing was coded with (rule N5). */
import { type CodeNode, codeTree, type TreeStructure } from '../codebook/code-tree.ts';
import { codingsByExcerpt, excerptsInOrder } from '../codebook/passages.ts';
import { tallyDocument } from '../codebook/tally.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { CodeId, ExcerptId, StudyId } from '../records/ids.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import type { GridColumn } from './grid-outline.ts';

export interface Misfit {
  /** Columns, and codes below them, that nothing in the listed studies is coded with. */
  readonly unused: readonly CodeNode[];
  /** By study the coded excerpts that no column holds, in order of document and text. */
  readonly outside: ReadonlyMap<StudyId, readonly ExcerptId[]>;
  /** The codes of these excerpts, those with most of them first. */
  readonly outsideCodes: ReadonlyMap<CodeId, number>;
}

/** What does not fit, of the listed studies and the coding that is shown. */
export function misfitOf(
  { codes, codings, documents }: Pick<Shown, 'codes' | 'codings' | 'documents'>,
  listed: ListedStudies,
  columns: readonly GridColumn[],
): Misfit {
  const { structure } = codeTree(codes);
  const chosen = new Set(columns.map(({ node }) => node.code.id));
  const used = new Set<CodeId>();
  const outside = new Map<StudyId, readonly ExcerptId[]>();
  const byCode = new Map<CodeId, number>();
  const byStudy = documentsOfStudies(documents);
  for (const { id: studyId } of listed.studies) {
    const ids: ExcerptId[] = [];
    for (const { id } of byStudy.get(studyId) ?? []) {
      const page = codings.get(id);
      if (page === undefined || listed.documents?.has(id) === false) continue;
      for (const codeId of tallyDocument(page, structure).keys()) used.add(codeId);
      const found = outsideOf(page, structure, chosen);
      ids.push(...found.ids);
      for (const [codeId, count] of found.byCode)
        byCode.set(codeId, (byCode.get(codeId) ?? 0) + count);
    }
    if (ids.length > 0) outside.set(studyId, ids);
  }
  return {
    unused: subtrees(columns).filter(({ code }) => !used.has(code.id)),
    outside,
    outsideCodes: new Map([...byCode].sort(([, a], [, b]) => b - a)),
  };
}

/** The columns and everything below them, in the order of the columns, each once. */
function subtrees(columns: readonly GridColumn[]): readonly CodeNode[] {
  const found = new Set<CodeNode>();
  const visit = (node: CodeNode): void => {
    if (found.has(node)) return;
    found.add(node);
    for (const child of [...node.children, ...node.guests]) visit(child);
  };
  for (const { node } of columns) visit(node);
  return [...found];
}

interface Outside {
  readonly ids: readonly ExcerptId[];
  readonly byCode: ReadonlyMap<CodeId, number>;
}

const known = new WeakMap<
  DocumentCodings,
  { readonly structure: TreeStructure; readonly chosen: string; readonly outside: Outside }
>();

function outsideOf(
  page: DocumentCodings,
  structure: TreeStructure,
  codes: ReadonlySet<CodeId>,
): Outside {
  const chosen = [...codes].sort().join(' ');
  const last = known.get(page);
  if (last?.structure === structure && last.chosen === chosen) return last.outside;
  const byExcerpt = codingsByExcerpt(page);
  const byCode = new Map<CodeId, number>();
  const ids = excerptsInOrder(page).flatMap(({ id }) => {
    const live = new Set(
      (byExcerpt.get(id) ?? []).flatMap(({ codeId }) => structure.resolved.get(codeId) ?? []),
    );
    const fits = [...live].some((codeId) =>
      (structure.lineage.get(codeId) ?? []).some((each) => codes.has(each)),
    );
    if (live.size === 0 || fits) return [];
    for (const codeId of live) byCode.set(codeId, (byCode.get(codeId) ?? 0) + 1);
    return [id];
  });
  const outside = { ids, byCode };
  known.set(page, { structure, chosen, outside });
  return outside;
}
