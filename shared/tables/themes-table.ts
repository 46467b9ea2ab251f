import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import { type CodedExcerpt, codedExcerpts, quoteParts } from './coded-excerpts.ts';
import { inStudyOrder, studyPlaces } from './study-order.ts';
import { type Table, type TableRow, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** Quotes shown for a theme where the author asks for no other number. */
export const defaultQuotesPerTheme = 3;

/** Themes with definition, contributing studies and quotes, each with its source. */
export function themesTable(source: ListedSource, options: TableOptions = {}): Table {
  const { labels, snapshot } = source;
  const tree = codeTree(snapshot.codes);
  const excerptsOf = new Map<CodeId, CodedExcerpt[]>();
  for (const entry of codedExcerpts(source)) {
    const above = entry.codes.flatMap(({ code }) => tree.structure.lineage.get(code.id) ?? []);
    for (const codeId of new Set(above)) {
      const list = excerptsOf.get(codeId);
      if (list === undefined) excerptsOf.set(codeId, [entry]);
      else list.push(entry);
    }
  }
  const used = new Set<ExcerptId>();
  const places = studyPlaces(snapshot.studies);
  const placeOf = ({ study }: CodedExcerpt): number => places.get(study.id) ?? 0;
  const row = (node: CodeNode): TableRow => {
    const entries = excerptsOf.get(node.code.id) ?? [];
    const studies = inStudyOrder(
      snapshot.studies,
      entries.map((entry) => entry.study),
    );
    const wanted = options.quotesPerTheme ?? defaultQuotesPerTheme;
    const quotes = pickQuotes(entries, wanted, used, placeOf);
    for (const { excerpt } of quotes) used.add(excerpt.id);
    return {
      depth: node.depth,
      cells: [
        {
          paragraphs: [
            [{ text: node.code.name, style: 'strong' }],
            [{ text: t(`kind.${node.code.kind}`), style: 'muted' }],
          ],
          from: [node.code.id],
        },
        textCell(node.code.definition ?? '', [node.code.id]),
        textCell(
          studies.map((study) => labels.get(study.id) ?? '').join('; '),
          studies.map((study) => study.id),
        ),
        {
          paragraphs: quotes.map((entry) => quoteParts(source, entry)),
          from: quotes.map((entry) => entry.excerpt.id),
        },
      ],
    };
  };
  const themes = tree.inOrder.filter((node) => node.code.kind !== 'code');
  const loose = tree.roots.filter(
    (node) => node.code.kind === 'code' && excerptsOf.has(node.code.id),
  );
  return {
    id: 'themes',
    title: t('table.themes'),
    columns: [
      { key: 'theme', label: t('column.theme'), kind: 'text', weight: 3.2 },
      { key: 'definition', label: t('column.definition'), kind: 'text', weight: 3.5 },
      { key: 'studies', label: t('column.studies'), kind: 'text', weight: 3.6 },
      { key: 'quotes', label: t('column.quotes'), kind: 'quotes', weight: 7 },
    ],
    rows: [
      ...themes.map(row),
      ...(loose.length === 0
        ? []
        : [
            { depth: 0, group: true, cells: [textCell(t('table.uncategorised'))] },
            ...loose.map((node) => row(node)),
          ]),
    ],
    notes: [t('note.quotes')],
  };
}

/**
 * Quotes from as many studies as possible: the first pass takes one a study, preferring participants'
 * words of a readable length that no theme before has shown; the next passes fill up. Deterministic.
 */
function pickQuotes(
  entries: readonly CodedExcerpt[],
  wanted: number,
  used: ReadonlySet<ExcerptId>,
  placeOf: (entry: CodedExcerpt) => number,
): readonly CodedExcerpt[] {
  const rank = (entry: CodedExcerpt): number =>
    quoteRank(entry) + (used.has(entry.excerpt.id) ? 2000 : 0);
  const byStudy = new Map<string, CodedExcerpt[]>();
  for (const entry of entries) {
    const list = byStudy.get(entry.study.id);
    if (list === undefined) byStudy.set(entry.study.id, [entry]);
    else list.push(entry);
  }
  const queues = [...byStudy.values()].map((list) => list.toSorted((a, b) => rank(a) - rank(b)));
  const picked: CodedExcerpt[] = [];
  for (let round = 0; picked.length < wanted; round += 1) {
    const inRound = queues
      .map((queue) => queue[round])
      .filter((entry): entry is CodedExcerpt => entry !== undefined)
      .sort((a, b) => rank(a) - rank(b) || placeOf(a) - placeOf(b));
    if (inRound.length === 0) break;
    picked.push(...inRound.slice(0, wanted - picked.length));
  }
  return picked;
}

function quoteRank(entry: CodedExcerpt): number {
  const { length } = entry.excerpt.quote;
  return (
    (entry.excerpt.constructOrder === 'participant' ? 0 : 1000) +
    (length < 40 ? 40 - length : length > 280 ? length - 280 : 0)
  );
}
