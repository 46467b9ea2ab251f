import { t } from '../messages/all-messages.ts';
import { isDatabaseOrRegister } from '../prisma/flow-counts.ts';
import { flowData } from '../prisma/flow-of-review.ts';
import { type SourceCount, sourceCounts } from '../prisma/source-counts.ts';
import type { Search } from '../records/search.ts';
import { recordsBySearch } from '../searches/found-by.ts';
import { numberCell, type Table, type TableCell, type TableRow, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

const figures = ['identified', 'records', 'within', 'others', 'left'] as const;
type Figures = Readonly<Record<(typeof figures)[number], number | undefined>>;

/** The search log as PRISMA-S asks for it, with what deduplication left of each source (rule S8). */
export function searchesTable({ snapshot }: ListedSource): Table {
  const counts = sourceCounts(flowData(snapshot));
  const byId = new Map(counts.map((count) => [count.search?.id, count]));
  const found = recordsBySearch(snapshot);
  const live = [...snapshot.searches.values()].filter(({ deleted }) => deleted !== true);
  const rows = live.map((search) => {
    const count = byId.get(search.id);
    // Nobody said what kind of source it is: its records count with those of no search.
    const known =
      count === undefined
        ? { ...noFigures, identified: search.hits, records: found.get(search.id)?.count ?? 0 }
        : figuresOf(count);
    return rowOf(search, known);
  });
  const unrecorded = byId.get(undefined);
  const of = (isMain: boolean): readonly SourceCount[] =>
    counts.filter(
      ({ search }) => (search === undefined || isDatabaseOrRegister(search.kind)) === isMain,
    );
  const others = of(false);
  return {
    id: 'searches',
    title: t('table.searches'),
    columns: [
      { key: 'source', label: t('column.source'), kind: 'text', weight: 3 },
      { key: 'platform', label: t('column.platform'), kind: 'text', weight: 3 },
      { key: 'kind', label: t('column.sourceKind'), kind: 'text', weight: 2 },
      { key: 'date', label: t('column.searched'), kind: 'text', weight: 3 },
      { key: 'years', label: t('column.years'), kind: 'text', weight: 2 },
      { key: 'limits', label: t('column.limits'), kind: 'text', weight: 3 },
      ...figures.map((key) => ({
        ...{ key, label: t(`column.source.${key}`), kind: 'number' as const, weight: 2 },
      })),
      { key: 'strategy', label: t('column.strategy'), kind: 'text', weight: 9 },
      { key: 'runBy', label: t('column.runBy'), kind: 'text', weight: 2 },
      { key: 'note', label: t('column.searchNote'), kind: 'text', weight: 3 },
    ],
    rows: [
      ...rows,
      ...(unrecorded === undefined ? [] : [totalRow(t('searches.table.noSearch'), [unrecorded])]),
      ...(counts.length === 0 ? [] : [totalRow(t('searches.table.main'), of(true))]),
      ...(others.length === 0 ? [] : [totalRow(t('searches.table.other'), others)]),
    ],
    notes: [t('note.searches')],
  };
}

const noFigures: Figures = {
  ...{ identified: undefined, records: undefined },
  ...{ within: undefined, others: undefined, left: undefined },
};

/** What a source said it found, else what came in from it. */
function figuresOf(count: SourceCount): Figures {
  return { ...count, identified: count.search?.hits ?? count.records };
}

function rowOf(search: Search, known: Figures): TableRow {
  const { date, id, kind, limits, note, platform, query, runBy, source, years } = search;
  const texts = (...some: readonly (string | undefined)[]): readonly TableCell[] =>
    some.map((text = '') => textCell(text, [id]));
  return {
    depth: 0,
    cells: [
      ...texts(source, platform, t(`searches.kind.${kind ?? 'none'}`), date, years, limits),
      ...cellsOf(known, [id]),
      ...texts(query, runBy, note),
    ],
  };
}

/** Columns of text before the figures besides the source, and behind them. */
const [before, behind] = [5, 3];

function totalRow(name: string, counts: readonly SourceCount[]): TableRow {
  const all = counts.map(figuresOf);
  const sums = Object.fromEntries(
    figures.map((key) => [key, all.reduce((sum, each) => sum + (each[key] ?? 0), 0)]),
  ) as Figures;
  const empty = (columns: number): readonly TableCell[] =>
    Array.from({ length: columns }, () => textCell(''));
  return {
    depth: 0,
    cells: [textCell(name), ...empty(before), ...cellsOf(sums, []), ...empty(behind)],
  };
}

function cellsOf(known: Figures, from: readonly string[]): readonly TableCell[] {
  return figures.map((key) => {
    const figure = known[key];
    return figure === undefined ? textCell('', from) : numberCell(figure, from);
  });
}
