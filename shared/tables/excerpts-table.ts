import { bareQuote } from '../anchor/bare-quote.ts';
import { placeOfPassage, quotedWords } from '../anchor/cite-passage.ts';
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { participantGroups } from '../codebook/participant-groups.ts';
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { RecordId } from '../records/ids.ts';
import { chosenFor, passageOf } from '../team/chosen-quotes.ts';
import { type CodedExcerpt, eachCodedExcerpt, groupWords } from './coded-excerpts.ts';
import { count, lazily } from './lazy-rows.ts';
import { memoByTarget, memoWords } from './memo-words.ts';
import { type TableCell, type TableRow, type TableStream, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/**
 * Every coded excerpt with its place, codes, themes, construct order, groups once there are any, memo and reviewer. Its rows are made
 * as they are asked for: there may be a million.
 */
export function excerptsTable(source: ListedSource, isWanted?: IsWanted): TableStream {
  return {
    id: 'excerpts',
    title: t('table.excerpts'),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 2 },
      { key: 'document', label: t('column.document'), kind: 'text', weight: 2 },
      { key: 'place', label: t('column.place'), kind: 'text', weight: 1.4 },
      { key: 'quote', label: t('column.quote'), kind: 'quotes', weight: 7 },
      { key: 'codes', label: t('column.codes'), kind: 'text', weight: 3 },
      { key: 'themes', label: t('column.themes'), kind: 'text', weight: 3 },
      { key: 'order', label: t('column.order'), kind: 'text', weight: 1.6 },
      ...(hasGroups(source)
        ? [{ key: 'group', label: t('column.group'), kind: 'text', weight: 1.6 } as const]
        : []),
      { key: 'memo', label: t('column.memo'), kind: 'text', weight: 2 },
      { key: 'reviewer', label: t('column.reviewer'), kind: 'text', weight: 1.4 },
      ...(source.snapshot.starred.size === 0
        ? []
        : [
            {
              key: 'illustrates',
              label: t('column.illustrates'),
              kind: 'text',
              weight: 2,
            } as const,
          ]),
    ],
    rows: lazily(() => excerptRows(source, isWanted)),
    flat: true,
    size: () => count(wantedOf(source, isWanted)),
    notes: [],
  };
}

const hasGroups = ({ snapshot }: ListedSource): boolean => participantGroups(snapshot).length > 0;

type IsWanted = (entry: CodedExcerpt) => boolean;

function* wantedOf(source: ListedSource, isWanted: IsWanted | undefined): Generator<CodedExcerpt> {
  for (const entry of eachCodedExcerpt(source)) if (isWanted?.(entry) !== false) yield entry;
}

function* excerptRows(source: ListedSource, isWanted: IsWanted | undefined): Generator<TableRow> {
  const told = { memos: memoByTarget(source.snapshot), themes: new Map() };
  const chosen = source.snapshot.starred.size > 0;
  for (const entry of wantedOf(source, isWanted)) {
    const row = excerptRow(source, told, entry);
    yield chosen ? { ...row, cells: [...row.cells, illustrates(source, entry)] } : row;
  }
}

/** Names of the codes and themes that an excerpt was chosen to illustrate. */
function illustrates({ snapshot }: ListedSource, { codes, excerpt }: CodedExcerpt): TableCell {
  const names = withAbove(snapshot, codes)
    .filter(({ code }) => chosenFor(snapshot, code.id).has(passageOf(excerpt)))
    .map(({ code }) => code.name);
  return textCell(names.join('; '), [excerpt.id]);
}

/** What many rows are told by alike. */
interface Told {
  readonly memos: ReadonlyMap<RecordId, string>;
  /** By the codes of an excerpt the themes above them, as far as they were asked for. */
  readonly themes: Map<string, string>;
}

function excerptRow(
  { everyone, labels, snapshot, texts }: ListedSource,
  { memos, themes }: Told,
  { codes, document, excerpt, study }: CodedExcerpt,
): TableRow {
  const body = texts.get(document.textId);
  const from = [excerpt.id];
  return {
    depth: 0,
    cells: [
      textCell(labels.get(study.id) ?? '', [study.id]),
      textCell(document.title, [document.id]),
      textCell(body === undefined ? '' : placeOfPassage(body, excerpt), from),
      { paragraphs: [[{ text: bareQuote(quotedWords(excerpt), false), style: 'quote' }]], from },
      textCell(
        codes.map((node) => node.code.name).join('; '),
        codes.map((node) => node.code.id),
      ),
      textCell(themesAbove(snapshot, codes, themes), from),
      textCell(
        excerpt.constructOrder === undefined ? '' : t(`order.${excerpt.constructOrder}`),
        from,
      ),
      ...(participantGroups(snapshot).length === 0
        ? []
        : [textCell(groupWords(snapshot, excerpt), from)]),
      textCell(memoWords(memos.get(excerpt.id) ?? '', everyone ?? snapshot, texts), from),
      textCell(snapshot.reviewers.get(excerpt.reviewerId)?.initials ?? '', [excerpt.reviewerId]),
    ],
  };
}

/** Names of the themes that codes stand under (or are), each once, nearest first. */
function themesAbove(
  snapshot: Snapshot,
  codes: readonly CodeNode[],
  told: Map<string, string>,
): string {
  const key = codes.map(({ code }) => code.id).join(' ');
  let names = told.get(key);
  if (names === undefined) {
    const themes = withAbove(snapshot, codes).filter(({ code }) => code.kind !== 'code');
    names = [...new Set(themes.map(({ code }) => code.name))].join('; ');
    told.set(key, names);
  }
  return names;
}

/** Codes and all they stand under, each once. */
function withAbove({ codes }: Snapshot, nodes: readonly CodeNode[]): readonly CodeNode[] {
  const tree = codeTree(codes);
  const ids = nodes.flatMap(({ code }) => tree.structure.lineage.get(code.id) ?? []);
  return [...new Set(ids)].flatMap((id) => tree.nodes.get(id) ?? []);
}
