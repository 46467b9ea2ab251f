import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId } from '../records/ids.ts';
import { chosenFor, chosenOf } from '../team/chosen-quotes.ts';
import { type CodedExcerpt, eachCodedExcerpt, quoteParts } from './coded-excerpts.ts';
import { pickQuotes } from './pick-quotes.ts';
import { inStudyOrder, studyPlaces } from './study-order.ts';
import { type Table, type TableRow, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** Quotes shown for a theme where the author asks for no other number. */
export const defaultQuotesPerTheme = 3;

/**
 * Themes with definition, contributing studies and quotes, each with its source: those that were chosen for the theme,
 * all of them in their order (I2), else what `pickQuotes` finds.
 */
export function themesTable(source: ListedSource, options: TableOptions = {}): Table {
  const { labels, snapshot } = source;
  const tree = codeTree(snapshot.codes);
  const excerptsOf = new Map<CodeId, CodedExcerpt[]>();
  for (const entry of eachCodedExcerpt(source)) {
    const above = entry.codes.flatMap(({ code }) => tree.structure.lineage.get(code.id) ?? []);
    for (const codeId of new Set(above)) {
      const list = excerptsOf.get(codeId);
      if (list === undefined) excerptsOf.set(codeId, [entry]);
      else list.push(entry);
    }
  }
  const chosen = (node: CodeNode): readonly CodedExcerpt[] =>
    chosenOf(
      chosenFor(snapshot, node.code.id),
      excerptsOf.get(node.code.id) ?? [],
      (entry) => entry.excerpt,
    );
  const places = studyPlaces(snapshot.studies);
  const placeOf = ({ study }: CodedExcerpt): number => places.get(study.id) ?? 0;
  const row = (node: CodeNode): TableRow => {
    const entries = excerptsOf.get(node.code.id) ?? [];
    const studies = inStudyOrder(
      snapshot.studies,
      entries.map((entry) => entry.study),
    );
    const wanted = options.quotesPerTheme ?? defaultQuotesPerTheme;
    const ownChoice = chosen(node);
    const quotes = ownChoice.length > 0 ? ownChoice : pickQuotes(entries, wanted, used, placeOf);
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
  // What was chosen for one theme is not the best that is left for another.
  const used = new Set(
    [...themes, ...loose].flatMap((node) => chosen(node).map(({ excerpt }) => excerpt.id)),
  );
  const hasChoice = used.size > 0;
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
    notes: [t('note.quotes'), ...(hasChoice ? [t('note.quotesChosen')] : [])],
  };
}
