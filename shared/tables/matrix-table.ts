import { bareQuote } from '../anchor/bare-quote.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { participantGroups } from '../codebook/participant-groups.ts';
import { groupThemeMatrix } from '../matrix/group-theme-matrix.ts';
import {
  type MatrixOptions,
  studyThemeMatrix,
  type ThemeMatrix,
} from '../matrix/study-theme-matrix.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, RecordId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import { codedExcerpts, indexExcerpts, quoteParts } from './coded-excerpts.ts';
import { inStudyOrder } from './study-order.ts';
import { numberCell, type Table, type TableCell, type TableColumn, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** Columns a matrix starts with: every theme; top-level codes where there are no themes yet. */
export function defaultMatrixCodes(snapshot: Shown): readonly CodeId[] {
  const tree = codeTree(snapshot.codes);
  const themes = tree.inOrder.filter((node) => node.code.kind !== 'code');
  return (themes.length > 0 ? themes : tree.roots).map((node) => node.code.id);
}

/** The matrix of studies, or of groups of participants, and themes as a table, with a row of totals. */
export function matrixTable(source: ListedSource, options: TableOptions = {}): Table {
  const { listed, snapshot } = source;
  const shows = options.matrixShows ?? 'counts';
  const rollUp = options.rollUp ?? true;
  const tree = codeTree(snapshot.codes);
  const codeIds = (options.codeIds ?? defaultMatrixCodes(snapshot)).filter((id) =>
    tree.nodes.has(id),
  );
  const isByGroup = options.matrixRows === 'groups' && participantGroups(snapshot).length > 0;
  const asked = { codeIds, rollUp, include: listed.choice };
  const { lines, matrix } = isByGroup ? groupLines(source, asked) : studyLines(source, asked);
  const quotes = shows === 'quote' ? indexExcerpts(codedExcerpts(source)) : undefined;
  const cell = (line: string, codeId: CodeId): TableCell => {
    const excerpts = matrix.cell(line, codeId);
    if (shows === 'counts') return numberCell(excerpts.length, excerpts);
    if (shows === 'presence') return textCell(excerpts.length > 0 ? '●' : '', excerpts);
    const quoted = matrix.quote(line, codeId);
    const first = quoted === undefined ? undefined : quotes?.get(quoted);
    if (first === undefined) return textCell('', excerpts);
    const quote = { text: bareQuote(quotedWords(first.excerpt)), style: 'quote' } as const;
    // A row that is no study does not say whose quote it is.
    return { paragraphs: [isByGroup ? quoteParts(source, first) : [quote]], from: excerpts };
  };
  const columns: TableColumn[] = [
    isByGroup
      ? { key: 'group', label: t('column.group'), kind: 'text', weight: 3 }
      : { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
    ...codeIds.map(
      (id): TableColumn => ({
        key: id,
        label: tree.nodes.get(id)?.code.name ?? '',
        kind: shows === 'counts' ? 'number' : shows === 'quote' ? 'quotes' : 'text',
        weight: shows === 'quote' ? 4 : 2,
      }),
    ),
  ];
  const rows = lines.map(({ from, id, label }) => ({
    depth: 0,
    cells: [textCell(label, from), ...codeIds.map((code) => cell(id, code))],
  }));
  if (shows === 'counts') {
    rows.push({
      depth: 0,
      cells: [
        textCell(t('table.total')),
        ...codeIds.map((code) => {
          // An excerpt of two groups is one excerpt.
          const all = [...new Set(lines.flatMap(({ id }) => matrix.cell(id, code)))];
          return numberCell(all.length, all);
        }),
      ],
    });
  }
  const notes = [noteOf(source, { shows, rollUp }), ...(isByGroup ? [t('note.matrixGroups')] : [])];
  const title = t(isByGroup ? 'table.matrixGroups' : 'table.matrix');
  return { id: 'matrix', title, columns, rows, notes };
}

/** The rows of a matrix by their ids. */
interface Lines {
  readonly matrix: ThemeMatrix<string>;
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly from: readonly RecordId[];
  }[];
}

function studyLines({ labels, snapshot }: ListedSource, asked: MatrixOptions): Lines {
  const matrix = studyThemeMatrix(snapshot, asked);
  return {
    matrix,
    lines: inStudyOrder(snapshot.studies, matrix.studies).map(({ id }) => ({
      ...{ id, label: labels.get(id) ?? '', from: [id] },
    })),
  };
}

function groupLines({ snapshot }: ListedSource, asked: MatrixOptions): Lines {
  const matrix = groupThemeMatrix(snapshot, asked);
  return {
    matrix,
    lines: matrix.groups.map(({ id, name }) => ({
      id,
      label: name === '' ? t('attributes.none') : name,
      from: id === 'none' ? [] : [id],
    })),
  };
}

function noteOf(
  { snapshot }: ListedSource,
  { rollUp, shows }: Pick<Required<TableOptions>, 'rollUp'> & { readonly shows: string },
): string {
  if (shows === 'presence') return t('note.matrixPresence');
  if (shows === 'quote')
    return t(snapshot.starred.size > 0 ? 'note.matrixQuoteChosen' : 'note.matrixQuote');
  return t(rollUp ? 'note.matrixCounts' : 'note.matrixCountsOwn');
}
