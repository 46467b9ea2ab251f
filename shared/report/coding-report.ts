/**
 * The coding report (H7): a chapter for each theme with what it means, what was noted on it, and every quote that is coded
 * with it, study by study; its codes as sections of it. Codes outside any theme stand in a last chapter.
 */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import type { Memo } from '../records/memo.ts';
import { type CodedExcerpt, eachCodedExcerpt, quoteParts } from '../tables/coded-excerpts.ts';
import { codingNote } from '../tables/coding-note.ts';
import { lazily } from '../tables/lazy-rows.ts';
import { memoWords } from '../tables/memo-words.ts';
import { studiesNote } from '../tables/studies-note.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { closedDocuments } from '../team/closed-documents.ts';
import { programVersion } from '../version.ts';
import type { Report, ReportBlock, ReportHeading, ReportLevel } from './report-block.ts';

interface Gathered {
  readonly source: ListedSource;
  /** By code what is coded with exactly it, in the order of studies and places. */
  readonly excerpts: ReadonlyMap<CodeId, readonly CodedExcerpt[]>;
  /** By code how much is coded with it or below it, each excerpt once. */
  readonly below: ReadonlyMap<CodeId, Below>;
  readonly memos: ReadonlyMap<string, readonly Memo[]>;
}

interface Below {
  excerpts: number;
  readonly studies: Set<StudyId>;
}

const noTheme = 'no-theme';

/** The report of the coding and studies of a source. Law: equal sources give equal reports. */
export function codingReport(source: ListedSource): Report {
  const { asOf, listed, snapshot } = source;
  const { review } = snapshot;
  const { roots } = codeTree(snapshot.codes);
  const themes = roots.filter(({ code }) => code.kind !== 'code');
  const loose = roots.filter(({ code }) => code.kind === 'code');
  const last: ReportHeading = {
    kind: 'heading',
    level: 1,
    text: t('table.uncategorised'),
    anchor: noTheme,
  };
  const closed = closedDocuments(snapshot).length;
  const gathered = gather(source);
  return {
    title: t('report.title'),
    reviewTitle: review?.title ?? '',
    asOf,
    notes: [
      codingNote(source),
      studiesNote(snapshot, listed),
      ...(closed === 0 ? [] : [t('note.closed', { count: closed })]),
      t('note.asOf', { title: review?.title ?? '', date: asOf, version: programVersion }),
      ...(review?.sample === true ? [t('note.sample')] : []),
    ],
    contents: [
      ...themes.flatMap((node) => headingsOf(node, 1)),
      ...(loose.length === 0 ? [] : [last, ...loose.flatMap((node) => headingsOf(node, 2))]),
    ],
    blocks: lazily(function* () {
      for (const node of themes) yield* sectionOf(gathered, node, 1);
      if (loose.length > 0) yield last;
      for (const node of loose) yield* sectionOf(gathered, node, 2);
    }),
  };
}

function gather(source: ListedSource): Gathered {
  const { lineage } = codeTree(source.snapshot.codes).structure;
  const excerpts = new Map<CodeId, CodedExcerpt[]>();
  const below = new Map<CodeId, Below>();
  for (const entry of eachCodedExcerpt(source)) {
    for (const { code } of entry.codes) {
      const known = excerpts.get(code.id);
      if (known === undefined) excerpts.set(code.id, [entry]);
      else known.push(entry);
    }
    const above = entry.codes.flatMap(({ code }) => lineage.get(code.id) ?? [code.id]);
    for (const id of above.length < 2 ? above : new Set(above)) {
      const known = below.get(id) ?? { excerpts: 0, studies: new Set() };
      below.set(id, known);
      known.excerpts += 1;
      known.studies.add(entry.study.id);
    }
  }
  const memos = new Map<string, Memo[]>();
  for (const memo of source.snapshot.memos.values()) {
    if (memo.deleted === true || memo.body.trim() === '') continue;
    const known = memos.get(memo.targetId);
    if (known === undefined) memos.set(memo.targetId, [memo]);
    else known.push(memo);
  }
  return { source, excerpts, below, memos };
}

function headingsOf(node: CodeNode, level: number): readonly ReportHeading[] {
  return [
    headingOf(node, level),
    ...node.children.flatMap((child) => headingsOf(child, level + 1)),
  ];
}

/** Word and HTML have no more levels that anybody reads. */
function headingOf({ code }: CodeNode, level: number): ReportHeading {
  return {
    kind: 'heading',
    level: Math.min(level, 4) as ReportLevel,
    text: code.name,
    anchor: code.id.replace(/[^\w-]+/g, '-'),
  };
}

function* sectionOf(gathered: Gathered, node: CodeNode, level: number): Generator<ReportBlock> {
  yield headingOf(node, level);
  yield* aboutOf(gathered, node);
  yield* quotesOf(gathered, node);
  for (const child of node.children) yield* sectionOf(gathered, child, level + 1);
}

function* aboutOf({ below, memos, source }: Gathered, node: CodeNode): Generator<ReportBlock> {
  const { code } = node;
  const { snapshot, texts } = source;
  const under = below.get(code.id);
  yield {
    kind: 'soft',
    text: t('report.counts', {
      kind: t(`kind.${code.kind}`),
      excerpts: under?.excerpts ?? 0,
      studies: under?.studies.size ?? 0,
    }),
  };
  if (node.alsoUnder.length > 0)
    yield {
      kind: 'soft',
      text: t('report.alsoUnder', {
        themes: listInWords(node.alsoUnder.map((above) => above.code.name)),
      }),
    };
  for (const field of ['definition', 'include', 'exclude', 'example'] as const) {
    const text = code[field]?.trim() ?? '';
    if (text !== '')
      yield { kind: 'text', label: t('report.label', { label: t(`column.${field}`) }), text };
  }
  const why = code.promotionReason?.trim() ?? '';
  if (why !== '')
    yield { kind: 'text', label: t('report.label', { label: t('report.whyTheme') }), text: why };
  for (const memo of memos.get(code.id) ?? []) {
    const name = snapshot.reviewers.get(memo.reviewerId)?.name ?? '';
    yield {
      kind: 'text',
      label: t('report.label', { label: t('report.memoBy', { name }) }),
      text: memoWords(memo.body, snapshot, texts),
    };
  }
}

function* quotesOf(
  { excerpts, memos, source }: Gathered,
  { code }: CodeNode,
): Generator<ReportBlock> {
  let study: StudyId | undefined;
  for (const entry of excerpts.get(code.id) ?? []) {
    if (entry.study.id !== study) {
      study = entry.study.id;
      yield { kind: 'study', text: source.labels.get(study) ?? '' };
    }
    const [quote, citation] = quoteParts(source, entry);
    yield { kind: 'quote', quote: quote?.text ?? '', where: citation?.text ?? '' };
    for (const memo of memos.get(entry.excerpt.id) ?? []) {
      const name = source.snapshot.reviewers.get(memo.reviewerId)?.name ?? '';
      yield {
        kind: 'soft',
        underQuote: true,
        text: t('report.noteOn', {
          name,
          note: memoWords(memo.body, source.snapshot, source.texts),
        }),
      };
    }
  }
}
