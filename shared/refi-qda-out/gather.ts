/** The coding that goes along, as elements of a project have it: one selection for each coder and place. */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { DocumentRecord, Medium } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, CodingId, ReviewerId } from '../records/ids.ts';
import { guidOf } from '../refi-qda/guids.ts';
import type { KeptGuids } from '../refi-qda/kept-guids.ts';
import type { PageArea } from '../refi-qda/page-areas.ts';
import type { RefiChoice, RefiSource } from './choice.ts';
import { areaOnPage, type FilesToWrite } from './files.ts';
import type { MemosOn, WrittenMemo } from './memos.ts';
import type { Ways } from './programs.ts';

/** Who coded: a reviewer, or the team where it was decided. */
export type Coder = ReviewerId | 'consensus';

/** What one person coded at a place. */
export interface WrittenSelection {
  readonly guid: string;
  readonly coder: Coder;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Part of a page, which a text has no place for. */
  readonly isRegion: boolean;
  /** Where that part is on its page, where the PDF goes along. */
  readonly area: PageArea | undefined;
  /** The records it stands for, in the order of their ids. */
  readonly excerpts: readonly Excerpt[];
  readonly codings: readonly { readonly id: CodingId; readonly codeId: CodeId }[];
  readonly memos: readonly WrittenMemo[];
}

/** A document that goes along, with its coding in the order of the text. */
export interface WrittenSource {
  readonly document: DocumentRecord;
  readonly guid: string;
  readonly body: TextBody;
  /** Whether it leaves as the PDF that it was read from, beside its text. */
  readonly isPdf: boolean;
  /** Leaves as the picture or recording that it stands for, without its text. */
  readonly medium: Medium | undefined;
  readonly selections: readonly WrittenSelection[];
  readonly memos: readonly WrittenMemo[];
  /** Passages that have neither code nor memo, which no program has a place for. */
  readonly bare: number;
}

/** The documents of a choice with what goes along of their coding. Equal rows give equal sources, in whatever order they came. */
export function gatherSources(
  { snapshot, texts }: RefiSource,
  choice: RefiChoice,
  {
    guids,
    memosOn,
    pdfs,
    ways,
  }: {
    readonly guids: KeptGuids;
    readonly memosOn: MemosOn;
    readonly pdfs: FilesToWrite;
    readonly ways: Pick<Ways, 'pdfs'>;
  },
): readonly WrittenSource[] {
  const { nodes, structure } = codeTree(snapshot.codes);
  const nodeOf = (id: CodeId): CodeNode | undefined => nodes.get(structure.resolved.get(id) ?? id);
  return choice.documents.flatMap((document): WrittenSource[] => {
    const body = texts.get(document.textId);
    if (body === undefined) return [];
    const page = snapshot.codings.get(document.id);
    const pdf = pdfs.get(document.id);
    const areaFor = (excerpt: Excerpt): PageArea | undefined =>
      areaOnPage(excerpt, { body, pdf }, ways.pdfs);
    const { bare, selections } =
      page === undefined
        ? { bare: 0, selections: [] }
        : selectionsOf(page, choice, { areaFor, guids, memosOn, nodeOf });
    const medium = pdf === undefined ? undefined : document.medium;
    const isPdf = pdf !== undefined && medium === undefined;
    const guid = guids.of(document.id);
    return [{ document, guid, body, isPdf, medium, selections, memos: memosOn(document.id), bare }];
  });
}

interface Growing extends WrittenSelection {
  readonly excerpts: Excerpt[];
  readonly codings: { readonly id: CodingId; readonly codeId: CodeId }[];
  readonly memos: WrittenMemo[];
  readonly codes: Set<CodeId>;
}

function selectionsOf(
  page: DocumentCodings,
  { codes, reviewers }: RefiChoice,
  of: {
    readonly areaFor: (excerpt: Excerpt) => PageArea | undefined;
    readonly guids: KeptGuids;
    readonly memosOn: MemosOn;
    readonly nodeOf: (id: CodeId) => CodeNode | undefined;
  },
): Pick<WrittenSource, 'bare' | 'selections'> {
  const byExcerpt = codingsByExcerpt(page);
  const growing = new Map<string, Growing>();
  const at = (excerpt: Excerpt, coder: Coder): Growing => {
    const { end, quote, region, start } = excerpt;
    const area = region === undefined ? '' : JSON.stringify(region);
    const key = `${coder} ${start} ${end} ${area}`;
    const known = growing.get(key);
    if (known !== undefined) return known;
    const guid =
      coder === 'consensus'
        ? guidOf(excerpt.id, 'consensus')
        : of.guids.of(excerpt.id, 'selection');
    const selection: Growing = {
      ...{ guid, coder, start, end },
      ...{ quote, isRegion: region !== undefined, area: of.areaFor(excerpt) },
      ...{ excerpts: [], codings: [], memos: [] },
      codes: new Set(),
    };
    growing.set(key, selection);
    return selection;
  };
  let bare = 0;
  const excerpts = [...page.excerpts.values()]
    .filter(({ deleted, reviewerId }) => deleted !== true && reviewers?.has(reviewerId) !== false)
    .sort(byPlace);
  for (const excerpt of excerpts) {
    const used = new Set<Growing>();
    for (const { codeId, id, layer } of byExcerpt.get(excerpt.id) ?? []) {
      const node = of.nodeOf(codeId);
      if (node === undefined || codes?.has(node.code.id) === false) continue;
      const selection = at(excerpt, layer === 'consensus' ? 'consensus' : excerpt.reviewerId);
      used.add(selection);
      if (selection.codes.has(node.code.id)) continue;
      selection.codes.add(node.code.id);
      selection.codings.push({ id, codeId: node.code.id });
    }
    const memos = of.memosOn(excerpt.id);
    // Under some codes alone, what carries none of them stays here.
    if (used.size === 0 && memos.length > 0 && codes === undefined)
      used.add(at(excerpt, excerpt.layer === 'consensus' ? 'consensus' : excerpt.reviewerId));
    if (used.size === 0 && codes === undefined) bare += 1;
    for (const selection of used) selection.excerpts.push(excerpt);
    const [first] = used;
    first?.memos.push(...memos);
  }
  return { bare, selections: [...growing.values()] };
}

/** In the order of the text, the longer first; then by who coded and by id. */
function byPlace(a: Excerpt, b: Excerpt): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    (a.reviewerId === b.reviewerId ? compare(a.id, b.id) : compare(a.reviewerId, b.reviewerId))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function codingsByExcerpt({ codings }: DocumentCodings): ReadonlyMap<string, readonly Coding[]> {
  const byExcerpt = new Map<string, Coding[]>();
  for (const coding of codings.values()) {
    if (coding.deleted === true) continue;
    const list = byExcerpt.get(coding.excerptId);
    if (list === undefined) byExcerpt.set(coding.excerptId, [coding]);
    else list.push(coding);
  }
  for (const list of byExcerpt.values()) list.sort((a, b) => compare(a.id, b.id));
  return byExcerpt;
}
