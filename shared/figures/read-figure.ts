/** The pictures of the synthesis, read off the coding that is counted and the studies that are listed. */
import { yearOf } from '../bibliography/citation.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { studyThemeMatrix } from '../matrix/study-theme-matrix.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, ExcerptId, MapId } from '../records/ids.ts';
import { chosenCodes } from '../relations/chosen-codes.ts';
import { coOccurrence } from '../relations/co-occurrence.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { codingNote } from '../tables/coding-note.ts';
import { listedSource } from '../tables/open-table.ts';
import { usualMeeting } from '../tables/relations-table.ts';
import { studiesNote } from '../tables/studies-note.ts';
import { inStudyOrder } from '../tables/study-order.ts';
import type { ListedSource, TableSource } from '../tables/table-source.ts';
import type { Figure, FigureId } from './figure.ts';
import { readMap } from './read-map.ts';
import { codesByReading } from './reading-order.ts';

/** What a picture shows, as numbers, with whose coding and which studies they are of. Equal sources give equal figures. */
export function readFigure(
  id: FigureId,
  source: TableSource,
  include?: Scope,
  mapId?: MapId,
): Figure {
  const listed = listedStudies(source.snapshot, include);
  const figure = readers[id](listedSource(source, listed), mapId);
  const notes = [
    // When studies were published has nothing to do with their coding.
    ...(id === 'timeline' ? [] : [codingNote(source)]),
    studiesNote(source.snapshot, listed),
  ];
  return { ...figure, notes: [...figure.notes, ...notes] };
}

type Reader = (source: ListedSource, mapId?: MapId) => Figure;

const readers: Readonly<Record<FigureId, Reader>> = {
  'studies-per-theme': (source) => {
    const { codes, matrix } = themesOf(source);
    return {
      ...head('studies-per-theme', t('column.theme')),
      columns: [t('column.studies')],
      rows: codes.map(({ depth, id, name }) => ({
        ...{ name, depth },
        values: [matrix.studies.filter((study) => matrix.count(study.id, id) > 0).length],
      })),
      notes: [t('figure.note.under', { studies: matrix.studies.length })],
    };
  },
  'construct-order': (source) => {
    const { codes, matrix } = themesOf(source);
    const orders = ordersIn(source);
    return {
      ...head('construct-order', t('column.theme')),
      columns: [t('order.participant'), t('order.author'), t('figure.noOrder')],
      rows: codes.map(({ depth, id, name }) => ({
        ...{ name, depth },
        values: countOrders(
          matrix.studies.flatMap((study) => matrix.cell(study.id, id)),
          orders,
        ),
      })),
      notes: [t('figure.note.order')],
    };
  },
  bubbles: (source) => {
    const { codes, matrix } = themesOf(source);
    return {
      ...head('bubbles', t('column.study')),
      columns: codes.map(({ name }) => name),
      rows: inStudyOrder(source.snapshot.studies, matrix.studies).map(({ id }) => ({
        ...{ name: source.labels.get(id) ?? '', depth: 0 },
        values: Array.from(matrix.counts(id)),
      })),
      notes: [t('figure.note.excerpts')],
    };
  },
  cooccurrence: (source) => {
    const { codes } = themesOf(source);
    const ids = codes.map(({ id }) => id);
    const found = coOccurrence(source.snapshot, {
      ...{ rows: ids, columns: ids, meeting: usualMeeting, include: source.listed.choice },
    });
    return {
      ...head('cooccurrence', t('column.theme')),
      columns: codes.map(({ name }) => name),
      rows: codes.map(({ name }, row) => ({
        ...{ name, depth: 0 },
        // What lies above the diagonal is the same once more.
        values: codes.map((_, column) =>
          column >= row ? undefined : found.counts[row * codes.length + column],
        ),
      })),
      notes: [t('note.relations.overlaps', { within: 0 }), t('note.relations.pairs')],
    };
  },
  saturation: (source) => {
    const { labels } = source;
    return {
      ...head('saturation', t('column.study')),
      columns: [t('figure.codesSoFar'), t('figure.newCodes')],
      rows: codesByReading(source).map(({ added, studyId, sum }) => ({
        ...{ name: labels.get(studyId) ?? '', depth: 0 },
        values: [sum, added],
      })),
      notes: [t('figure.note.reading')],
    };
  },
  timeline: ({ listed }) => ({
    ...head('timeline', t('column.year')),
    columns: [t('column.studies')],
    rows: studiesByYear([...listed.studies].map((study) => yearOf(study.citation))).map(
      ([year, count]) => ({
        ...{ name: year === undefined ? t('figure.noYear') : String(year), depth: 0 },
        values: [count],
      }),
    ),
    notes: [t('figure.note.years')],
  }),
  map: readMap,
};

/** Longest stretch of years of which each is a row, be there a study of it or not. */
const mostYears = 60;

/** How many studies there are of each year from the first to the last, and last of those without a year. */
function studiesByYear(
  years: readonly (number | undefined)[],
): readonly (readonly [year: number | undefined, count: number])[] {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  const known = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0] = known;
  const last = known.at(-1) ?? -1;
  const rows =
    last - first < mostYears
      ? Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, at) => first + at)
      : known;
  const without = years.filter((year) => year === undefined).length;
  return [
    ...rows.map((year) => [year, counts.get(year) ?? 0] as const),
    ...(without === 0 ? [] : [[undefined, without] as const]),
  ];
}

function head(id: FigureId, of: string): Pick<Figure, 'id' | 'of' | 'title'> {
  return { id, title: t(`figure.title.${id}`), of };
}

/** The themes, or the codes of the top level where there is none yet, and how often each study has them. */
function themesOf({ listed, snapshot }: ListedSource) {
  const codeIds = chosenCodes(snapshot, 'themes');
  const { nodes } = codeTree(snapshot.codes);
  const matrix = studyThemeMatrix(snapshot, { codeIds, rollUp: true, include: listed.choice });
  const codes = codeIds.map((id: CodeId) => {
    const node = nodes.get(id);
    return { id, name: node?.code.name ?? '', depth: node?.depth ?? 0 };
  });
  return { codes, matrix };
}

/** Of every excerpt whose words it is: the participants', the authors', or not said. */
function ordersIn({ snapshot }: ListedSource): ReadonlyMap<ExcerptId, number> {
  const orders = new Map<ExcerptId, number>();
  for (const { excerpts } of snapshot.codings.values())
    for (const { constructOrder, id } of excerpts.values())
      orders.set(id, constructOrder === 'participant' ? 0 : constructOrder === 'author' ? 1 : 2);
  return orders;
}

function countOrders(
  ids: readonly ExcerptId[],
  orders: ReadonlyMap<ExcerptId, number>,
): readonly number[] {
  const counts = [0, 0, 0];
  for (const id of new Set(ids)) {
    const at = orders.get(id) ?? 2;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
