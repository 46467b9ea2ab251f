import { bareQuote } from '../anchor/bare-quote.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { studyThemeMatrix } from '../matrix/study-theme-matrix.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import { codedExcerpts, indexExcerpts } from './coded-excerpts.ts';
import { inStudyOrder } from './study-order.ts';
import { numberCell, type Table, type TableCell, type TableColumn, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** Columns a matrix starts with: every theme; top-level codes where there are no themes yet. */
export function defaultMatrixCodes(snapshot: Shown): readonly CodeId[] {
  const tree = codeTree(snapshot.codes);
  const themes = tree.inOrder.filter((node) => node.code.kind !== 'code');
  return (themes.length > 0 ? themes : tree.roots).map((node) => node.code.id);
}

/** The study x theme matrix as a table, with a row of totals. */
export function matrixTable(source: ListedSource, options: TableOptions = {}): Table {
  const { labels, listed, snapshot } = source;
  const shows = options.matrixShows ?? 'counts';
  const rollUp = options.rollUp ?? true;
  const tree = codeTree(snapshot.codes);
  const codeIds = (options.codeIds ?? defaultMatrixCodes(snapshot)).filter((id) =>
    tree.nodes.has(id),
  );
  const matrix = studyThemeMatrix(snapshot, { codeIds, rollUp, include: listed.choice });
  const studies = inStudyOrder(snapshot.studies, matrix.studies);
  const quotes = shows === 'quote' ? indexExcerpts(codedExcerpts(source)) : undefined;
  const cell = (studyId: StudyId, codeId: CodeId): TableCell => {
    const excerpts = matrix.cell(studyId, codeId);
    if (shows === 'counts') return numberCell(excerpts.length, excerpts);
    if (shows === 'presence') return textCell(excerpts.length > 0 ? '●' : '', excerpts);
    const quoted = matrix.quote(studyId, codeId);
    const first = quoted === undefined ? undefined : quotes?.get(quoted);
    if (first === undefined) return textCell('', excerpts);
    return {
      paragraphs: [[{ text: bareQuote(quotedWords(first.excerpt)), style: 'quote' }]],
      from: excerpts,
    };
  };
  const columns: TableColumn[] = [
    { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
    ...codeIds.map(
      (id): TableColumn => ({
        key: id,
        label: tree.nodes.get(id)?.code.name ?? '',
        kind: shows === 'counts' ? 'number' : shows === 'quote' ? 'quotes' : 'text',
        weight: shows === 'quote' ? 4 : 2,
      }),
    ),
  ];
  const rows = studies.map((study) => ({
    depth: 0,
    cells: [
      textCell(labels.get(study.id) ?? '', [study.id]),
      ...codeIds.map((id) => cell(study.id, id)),
    ],
  }));
  if (shows === 'counts') {
    rows.push({
      depth: 0,
      cells: [
        textCell(t('table.total')),
        ...codeIds.map((id) => {
          const all = studies.flatMap((study) => matrix.cell(study.id, id));
          return numberCell(all.length, all);
        }),
      ],
    });
  }
  const note =
    shows === 'presence'
      ? t('note.matrixPresence')
      : shows === 'quote'
        ? t(snapshot.starred.size > 0 ? 'note.matrixQuoteChosen' : 'note.matrixQuote')
        : rollUp
          ? t('note.matrixCounts')
          : t('note.matrixCountsOwn');
  return { id: 'matrix', title: t('table.matrix'), columns, rows, notes: [note] };
}
