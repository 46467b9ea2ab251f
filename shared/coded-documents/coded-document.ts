/** A document with its coding as it is printed: passages, what they are coded with, and a legend of the codes. */
import { placeOfPassage } from '../anchor/cite-passage.ts';
import { type PageRegion, type Placed, passageKey } from '../anchor/region.ts';
import { type CodeNode, codeTree, homeLine, type TreeStructure } from '../codebook/code-tree.ts';
import { passagesOnce } from '../codebook/passages.ts';
import { type BlockMargin, blockMargins } from '../documents/block-margins.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { CodeId, RecordId, ReviewerId } from '../records/ids.ts';
import { memoWords } from '../tables/memo-words.ts';
import { studyLabels } from '../tables/study-order.ts';
import type { TableSource } from '../tables/table-source.ts';
import type { Shown } from '../team/view.ts';

/** What is printed of a document. */
export interface PrintChoice {
  /** Codes whose passages are marked, with those below them; every code where absent. */
  readonly codeIds?: readonly CodeId[] | undefined;
  /** The text alone: no coding, no memos, no legend. */
  readonly clean: boolean;
  readonly memos: boolean;
  /** Numbers of paragraphs, lines or turns, and pages, as the reader has them beside the text. */
  readonly margins: boolean;
  /** Only the first blocks, for a look at it. */
  readonly blocks?: number | undefined;
}

/** A code on a passage, with who gave it, in the order of the reviewers. */
export interface PassageCode {
  readonly code: Code;
  readonly by: readonly ReviewerId[];
}

/** A memo with who wrote it. */
export interface PrintedMemo {
  readonly by: ReviewerId;
  readonly body: string;
}

/** What one or several reviewers coded alike: numbered from 1 in the order of the text. */
export interface CodedPassage extends Placed {
  readonly number: number;
  readonly region: PageRegion | undefined;
  /** As it is cited: `p. 4`. */
  readonly place: string;
  /** In the order of the codebook. */
  readonly codes: readonly PassageCode[];
  readonly memos: readonly PrintedMemo[];
}

/** A code in the legend, with the passages of this document that carry it. */
export interface LegendEntry {
  readonly code: Code;
  /** Names of the codes above it, outermost first. */
  readonly above: readonly string[];
  readonly passages: number;
}

/** A document ready to be written in any format. */
export interface CodedDocument {
  readonly document: DocumentRecord;
  /** The study as tables name it; empty where the document is called the same. */
  readonly study: string;
  readonly body: TextBody;
  /** One for each block; empty ones where margins are not wanted. */
  readonly margins: readonly BlockMargin[];
  readonly passages: readonly CodedPassage[];
  /** Memos on the document itself. */
  readonly memos: readonly PrintedMemo[];
  readonly legend: readonly LegendEntry[];
  readonly isClean: boolean;
  /** Whether the text goes on behind what is here. */
  readonly isCut: boolean;
}

/** What documents are made of; quotes in memos are read from everybody's coding, whichever is chosen. */
type PrintSource = Pick<TableSource, 'everyone' | 'snapshot' | 'texts'>;

/** A document of what is shown in the coding chosen; undefined where its text is not at hand. */
export function codedDocument(
  source: PrintSource,
  document: DocumentRecord,
  choice: PrintChoice,
): CodedDocument | undefined {
  const { snapshot, texts } = source;
  const whole = texts.get(document.textId);
  if (whole === undefined) return undefined;
  const isCut = choice.blocks !== undefined && choice.blocks < whole.blocks.length;
  const body = isCut ? { ...whole, blocks: whole.blocks.slice(0, choice.blocks) } : whole;
  const label = studyLabels(snapshot).get(document.studyId) ?? '';
  const passages = choice.clean ? [] : passagesOf(source, document, whole, choice);
  return {
    document,
    study: label === document.title ? '' : label,
    body,
    margins: choice.margins
      ? blockMargins(whole)
      : body.blocks.map(() => ({ number: undefined, page: undefined })),
    passages,
    memos: choice.clean || !choice.memos ? [] : memosOn(source, document.id),
    legend: legendOf(snapshot, passages),
    isClean: choice.clean,
    isCut,
  };
}

type GrowingPassage = Placed & {
  readonly region: PageRegion | undefined;
  readonly codes: Map<CodeId, { readonly node: CodeNode; readonly by: Set<ReviewerId> }>;
  readonly memos: PrintedMemo[];
};

function passagesOf(
  source: PrintSource,
  document: DocumentRecord,
  body: TextBody,
  { codeIds, memos: wantsMemos }: PrintChoice,
): readonly CodedPassage[] {
  const { snapshot } = source;
  const page = snapshot.codings.get(document.id);
  if (page === undefined) return [];
  const tree = codeTree(snapshot.codes);
  const wanted = codeIds === undefined ? undefined : withBelow(tree.structure, codeIds);
  const { codings, inOrder } = passagesOnce(page);
  const found = new Map<string, GrowingPassage>();
  for (const excerpt of inOrder) {
    const key = passageKey(excerpt);
    const { end, region, start } = excerpt;
    const passage: GrowingPassage = found.get(key) ?? {
      start,
      end,
      region,
      codes: new Map(),
      memos: [],
    };
    for (const { codeId, reviewerId } of codings.get(excerpt.id) ?? []) {
      const node = tree.nodes.get(tree.structure.resolved.get(codeId) ?? codeId);
      if (node === undefined || wanted?.has(node.code.id) === false) continue;
      const entry = passage.codes.get(node.code.id) ?? { node, by: new Set() };
      entry.by.add(reviewerId);
      passage.codes.set(node.code.id, entry);
    }
    if (wantsMemos) passage.memos.push(...memosOn(source, excerpt.id));
    found.set(key, passage);
  }
  const rank = new Map(tree.inOrder.map(({ code }, index) => [code.id, index]));
  const people = new Map([...snapshot.reviewers.keys()].map((id, index) => [id, index]));
  return [...found.values()]
    .filter(({ codes, memos: on }) => codes.size > 0 || (on.length > 0 && wanted === undefined))
    .map(({ codes, end, memos: on, region, start }, index) => ({
      number: index + 1,
      start,
      end,
      region,
      place: placeOfPassage(body, { region, start }),
      codes: [...codes.values()]
        .sort((a, b) => (rank.get(a.node.code.id) ?? 0) - (rank.get(b.node.code.id) ?? 0))
        .map(({ by, node }) => ({
          code: node.code,
          by: [...by].sort((a, b) => (people.get(a) ?? 0) - (people.get(b) ?? 0)),
        })),
      memos: on,
    }));
}

/** The codes and all that counts for them. */
function withBelow({ lineage }: TreeStructure, codeIds: readonly CodeId[]): ReadonlySet<CodeId> {
  const chosen = new Set(codeIds);
  const wanted = new Set<CodeId>();
  for (const [id, line] of lineage) if (line.some((each) => chosen.has(each))) wanted.add(id);
  return wanted;
}

const memoCache = new WeakMap<Shown['memos'], ReadonlyMap<RecordId, readonly PrintedMemo[]>>();

/** The memos on a thing, with what they quote as it is now (rule I4). */
function memosOn({ everyone, snapshot, texts }: PrintSource, id: RecordId): readonly PrintedMemo[] {
  const memos = memosByTarget(snapshot).get(id) ?? [];
  return memos.map(({ body, by }) => ({ by, body: memoWords(body, everyone ?? snapshot, texts) }));
}

/** Live memos by what they are about: those of whoever's coding is shown. */
function memosByTarget({ memos }: Shown): ReadonlyMap<RecordId, readonly PrintedMemo[]> {
  let byTarget = memoCache.get(memos);
  if (byTarget === undefined) {
    const growing = new Map<RecordId, PrintedMemo[]>();
    for (const { body, deleted, reviewerId, targetId } of memos.values()) {
      if (deleted === true || body.trim() === '') continue;
      const list = growing.get(targetId);
      if (list === undefined) growing.set(targetId, [{ by: reviewerId, body }]);
      else list.push({ by: reviewerId, body });
    }
    byTarget = growing;
    memoCache.set(memos, byTarget);
  }
  return byTarget;
}

function legendOf(snapshot: Shown, passages: readonly CodedPassage[]): readonly LegendEntry[] {
  const counts = new Map<CodeId, number>();
  for (const { codes } of passages)
    for (const { code } of codes) counts.set(code.id, (counts.get(code.id) ?? 0) + 1);
  return codeTree(snapshot.codes).inOrder.flatMap((node) => {
    const count = counts.get(node.code.id);
    return count === undefined
      ? []
      : [{ code: node.code, above: namesAbove(node), passages: count }];
  });
}

function namesAbove(node: CodeNode): readonly string[] {
  const [, ...above] = homeLine(node);
  return above.reverse().map(({ code }) => code.name);
}
