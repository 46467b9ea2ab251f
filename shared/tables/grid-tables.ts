/** The tables of grids: a framework matrix, and a translation table (rule N7). */
import { placeOfPassage } from '../anchor/cite-passage.ts';
import { cellPassages } from '../grids/cell-passages.ts';
import { changedCells } from '../grids/changed-cells.ts';
import { columnsOf, type GridColumn, gridAsked } from '../grids/grid-outline.ts';
import { misfitOf } from '../grids/misfit.ts';
import { type WrittenCell, writtenCell } from '../grids/written-cells.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { CellText } from '../records/cell.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { Grid, GridKind } from '../records/grid.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { attributeName } from './attributes-table.ts';
import { type GridRows, gridRows } from './grid-rows.ts';
import { inStudyOrder } from './study-order.ts';
import {
  type CellParagraph,
  type Table,
  type TableCell,
  type TableColumn,
  type TableRow,
  textCell,
} from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** A grid that is printed. */
interface Printed {
  readonly source: ListedSource;
  readonly grid: Grid;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRows[];
  /** Those of all rows, in their order. */
  readonly studies: readonly Study[];
}

/** Studies by the codes of a framework: the summaries, and where the passages they condense stand. */
export function frameworkTable(source: ListedSource, options: TableOptions = {}): Table {
  const printed = printedOf(source, 'framework', options);
  if (printed === undefined) return emptyTable('framework');
  const { columns, grid } = printed;
  const rowOf = ({ id }: Study): TableRow => ({
    depth: 0,
    cells: [
      textCell(source.labels.get(id) ?? '', [id]),
      ...columns.map(({ node }) => textsCell(printed, node.code.id, id, 'summary', true)),
    ],
  });
  const rows = printed.rows.flatMap(({ studies, value }) => [
    ...(value === undefined ? [] : [valueRow(grid.rowsBy ?? '', value)]),
    ...studies.map(rowOf),
  ]);
  const over = columns.map(({ node }) =>
    textsCell(printed, node.code.id, undefined, 'summary', false),
  );
  const saysOver = over.some(({ paragraphs }) => paragraphs.length > 0);
  return {
    id: 'framework',
    title: grid.name,
    columns: [
      studyColumn(),
      ...columns.map(({ node }) => wideColumn(node.code.id, node.code.name)),
    ],
    // Of a grid without columns there is nothing to say.
    rows: [
      ...(columns.length === 0 ? [] : rows),
      ...(saysOver ? [{ depth: 0, cells: [textCell(t('grids.overAll')), ...over] }] : []),
    ],
    notes: notesOf(printed),
  };
}

/** Under each concept, with how the studies’ words go together, what each study says in whose words, and its translation. */
export function translationTable(source: ListedSource, options: TableOptions = {}): Table {
  const printed = printedOf(source, 'translation', options);
  if (printed === undefined) return emptyTable('translation');
  const { columns, grid, studies } = printed;
  return {
    id: 'translation',
    title: grid.name,
    columns: [
      studyColumn(),
      ...(['first', 'second'] as const).map((of) => wideColumn(of, t(`grids.text.${of}`))),
      wideColumn('summary', t('grids.text.translation')),
    ],
    rows: columns.flatMap(({ node: { code } }) => {
      const cellsOf = (id: StudyId | undefined): readonly TableCell[] => [
        textsCell(printed, code.id, id, 'first', false),
        textsCell(printed, code.id, id, 'second', false),
        textsCell(printed, code.id, id, 'summary', id !== undefined),
      ];
      const of = studies.map(
        ({ id }): TableRow => ({
          depth: 0,
          cells: [textCell(source.labels.get(id) ?? '', [id]), ...cellsOf(id)],
        }),
      );
      const over = { depth: 0, cells: [textCell(t('grids.overAll')), ...cellsOf(undefined)] };
      return [
        headOf(printed, code.id, code.name),
        ...of.filter(saysAnything),
        ...[over].filter(saysAnything),
      ];
    }),
    notes: notesOf(printed),
  };
}

function valueRow(attribute: string, value: string): TableRow {
  const said = value === '' ? t('attributes.none') : value;
  const words = t('grids.rowsOf', { attribute: attributeName(attribute), value: said });
  return { depth: 0, group: true, cells: [textCell(words)] };
}

function saysAnything({ cells: [, ...cells] }: TableRow): boolean {
  return cells.some(({ paragraphs }) => paragraphs.length > 0);
}

function headOf({ grid, source }: Printed, codeId: CodeId, code: string): TableRow {
  const relation = writtenCell(source.snapshot, grid.id, codeId)?.relation;
  const words =
    relation === undefined
      ? code
      : t('grids.conceptHead', { code, relation: t(`grids.relation.${relation}`) });
  return { depth: 0, group: true, cells: [textCell(words, [codeId])] };
}

function printedOf(
  source: ListedSource,
  kind: GridKind,
  { grid: asked }: TableOptions,
): Printed | undefined {
  const { listed, snapshot } = source;
  const grid = gridAsked(snapshot, asked, kind);
  if (grid === undefined) return undefined;
  const rows = gridRows(grid, inStudyOrder(snapshot.studies, listed.studies));
  const studies = rows.flatMap((each) => each.studies);
  return { source, grid, columns: columnsOf(snapshot, grid), rows, studies };
}

function emptyTable(kind: GridKind): Table {
  return {
    id: kind,
    title: t(`table.${kind}`),
    columns: [studyColumn()],
    rows: [],
    notes: [t('grids.note.none', { kind })],
  };
}

const studyColumn = (): TableColumn => ({
  key: 'study',
  label: t('column.study'),
  kind: 'text',
  weight: 3.2,
});
const wideColumn = (key: string, label: string): TableColumn => ({
  ...{ key, label, kind: 'text', weight: 5, holdsSentences: true },
});

/** One text of a cell, and if wanted where the passages stand that it condenses. */
function textsCell(
  printed: Printed,
  codeId: CodeId,
  studyId: StudyId | undefined,
  of: CellText,
  hasPlaces: boolean,
): TableCell {
  const { grid, source } = printed;
  const written = writtenCell(source.snapshot, grid.id, codeId, studyId);
  const text = written?.texts[of]?.text;
  const passages =
    studyId === undefined || !hasPlaces || text === undefined
      ? []
      : cellPassages(source.snapshot, codeId, studyId);
  const lines = (text ?? '').split('\n').flatMap((line): readonly CellParagraph[] => {
    const words = line.trim();
    return words === '' ? [] : [[{ text: words, style: 'plain' }]];
  });
  return {
    paragraphs: passages.length === 0 ? lines : [...lines, placesOf(source, passages)],
    from: [...recordsOf(written), ...passages.map(({ id }) => id)],
  };
}

function recordsOf(written: WrittenCell | undefined): readonly string[] {
  return (written?.records ?? []).map(({ id }) => id);
}

/** How many excerpts there are, and where. */
function placesOf({ snapshot, texts }: ListedSource, passages: readonly Excerpt[]): CellParagraph {
  const places = passages.flatMap((excerpt) => {
    const textId = snapshot.documents.get(excerpt.documentId)?.textId;
    const body = textId === undefined ? undefined : texts.get(textId);
    const place = body === undefined ? '' : placeOfPassage(body, excerpt);
    return place === '' ? [] : [place];
  });
  return [
    {
      text: t('grids.cellPlaces', {
        count: passages.length,
        told: places.length === 0 ? 'no' : 'yes',
        places: listInWords([...new Set(places)]),
      }),
      style: 'citation',
    },
  ];
}

/** What the grid is, what changed since it was written, and what of the coding it does not hold. */
function notesOf(printed: Printed): readonly string[] {
  const { columns, grid, source, studies } = printed;
  const { listed, snapshot } = source;
  const { changed, ofOtherCoding } = changedCells(snapshot, grid, studies, listed);
  const { outside, unused } = misfitOf(snapshot, listed, columns);
  const unwritten = unwrittenIn(printed);
  const excerpts = [...outside.values()].reduce((sum, ids) => sum + ids.length, 0);
  return [
    t(`grids.note.${grid.kind}`),
    ...(grid.note === undefined ? [] : [grid.note]),
    ...(unwritten === 0 ? [] : [t('grids.note.unwritten', { count: unwritten })]),
    ...(changed.length === 0 ? [] : [t('grids.note.changed', { count: changed.length })]),
    ...(ofOtherCoding === 0 ? [] : [t('grids.note.otherCoding', { count: ofOtherCoding })]),
    ...(unused.length === 0
      ? []
      : [t('grids.note.unused', { codes: listInWords(unused.map(({ code }) => code.name)) })]),
    ...(excerpts === 0
      ? []
      : [t('grids.note.outside', { count: excerpts, studies: outside.size })]),
  ];
}

/** Cells that have passages and nothing written. */
function unwrittenIn({ columns, grid, source, studies }: Printed): number {
  const { snapshot } = source;
  return studies.reduce(
    (sum, { id }) =>
      sum +
      columns.filter(
        ({ node: { code } }) =>
          writtenCell(snapshot, grid.id, code.id, id) === undefined &&
          cellPassages(snapshot, code.id, id).length > 0,
      ).length,
    0,
  );
}
