import { bareQuote } from '../anchor/bare-quote.ts';
import { placeOfPassage, quotedWords } from '../anchor/cite-passage.ts';
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { groupsOf } from '../codebook/participant-groups.ts';
import { passagesOnce } from '../codebook/passages.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import { t } from '../messages/all-messages.ts';
import { withinSentence } from '../messages/formats.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import type { Shown } from '../team/view.ts';
import { inStudyOrder } from './study-order.ts';
import type { CellPart } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** An excerpt with what a table says of it. */
export interface CodedExcerpt {
  readonly excerpt: Excerpt;
  readonly document: DocumentRecord;
  readonly study: Study;
  /** Live codes on it, in codebook order, each once. */
  readonly codes: readonly CodeNode[];
}

/** Documents of a study in the order they came in. */
export function documentsOf(snapshot: Shown): ReadonlyMap<string, readonly DocumentRecord[]> {
  const byStudy = new Map<string, DocumentRecord[]>();
  for (const document of snapshot.documents.values()) {
    if (liveStudyOf(snapshot, document.id) === undefined) continue;
    const list = byStudy.get(document.studyId);
    if (list === undefined) byStudy.set(document.studyId, [document]);
    else list.push(document);
  }
  return byStudy;
}

/** Every live coded excerpt of the listed studies: by study, document, place in the text. */
export function codedExcerpts(source: ListedSource): readonly CodedExcerpt[] {
  return [...eachCodedExcerpt(source)];
}

const known = new WeakMap<ListedSource, readonly CodedExcerpt[]>();

/** The same, kept as long as the source: for what reads them several times over. */
export function keptExcerpts(source: ListedSource): readonly CodedExcerpt[] {
  let entries = known.get(source);
  if (entries === undefined) {
    entries = [...read(source)];
    known.set(source, entries);
  }
  return entries;
}

/** The same one by one, a document at a time where they are not kept: there may be a million. */
export function eachCodedExcerpt(source: ListedSource): Iterable<CodedExcerpt> {
  return known.get(source) ?? read(source);
}

function* read({ listed, snapshot }: ListedSource): Generator<CodedExcerpt> {
  const tree = codeTree(snapshot.codes);
  const rank = new Map(tree.inOrder.map((node, index) => [node.code.id, index]));
  const byStudy = documentsOf(snapshot);
  for (const study of inStudyOrder(snapshot.studies, listed.studies)) {
    for (const document of byStudy.get(study.id) ?? []) {
      const page = snapshot.codings.get(document.id);
      if (page === undefined) continue;
      const { codings, inOrder } = passagesOnce(page);
      for (const excerpt of inOrder) {
        const codes = new Map<string, CodeNode>();
        for (const coding of codings.get(excerpt.id) ?? []) {
          const live = tree.structure.resolved.get(coding.codeId);
          const node = live === undefined ? undefined : tree.nodes.get(live);
          if (node !== undefined) codes.set(node.code.id, node);
        }
        if (codes.size === 0) continue;
        yield {
          excerpt,
          document,
          study,
          codes: [...codes.values()].sort(
            (a, b) => (rank.get(a.code.id) ?? 0) - (rank.get(b.code.id) ?? 0),
          ),
        };
      }
    }
  }
}

export function indexExcerpts(
  coded: readonly CodedExcerpt[],
): ReadonlyMap<ExcerptId, CodedExcerpt> {
  return new Map(coded.map((entry) => [entry.excerpt.id, entry]));
}

/** The groups of participants of an excerpt, as a cell says them. */
export function groupWords(rows: Parameters<typeof groupsOf>[0], excerpt: Excerpt): string {
  return groupsOf(rows, excerpt)
    .map(({ name }) => name)
    .join('; ');
}

/** A quote and where it is from: “…” (Harrow 2016, p. 4; participant). */
export function quoteParts(source: ListedSource, entry: CodedExcerpt): CellPart[] {
  const { excerpt, document, study } = entry;
  const body = source.texts.get(document.textId);
  const label = source.labels.get(study.id) ?? '';
  const place = body === undefined ? '' : placeOfPassage(body, excerpt);
  const where = place === '' ? '' : `, ${place}`;
  const order =
    excerpt.constructOrder === undefined
      ? ''
      : `; ${withinSentence(t(`order.${excerpt.constructOrder}`))}`;
  const groups = groupWords(source.snapshot, excerpt);
  const group = groups === '' ? '' : `; ${groups}`;
  return [
    { text: bareQuote(quotedWords(excerpt)), style: 'quote' },
    { text: `(${label}${where}${order}${group})`, style: 'citation' },
  ];
}
