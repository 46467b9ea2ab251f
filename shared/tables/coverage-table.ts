import { codeTree } from '../codebook/code-tree.ts';
import { percentOf, sentenceCover } from '../codebook/sentence-cover.ts';
import { sentencesToCode } from '../documents/findings.ts';
import { t } from '../messages/all-messages.ts';
import { isListedDocument } from '../scope/listed-studies.ts';
import { documentsByStudy } from './study-order.ts';
import { numberCell, type Table, type TableRow, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** How much of what is to be coded of each document carries a code (rule C7): one row a document, and all of them. */
export function coverageTable({ labels, listed, snapshot, texts }: ListedSource): Table {
  const { structure } = codeTree(snapshot.codes);
  const rows: TableRow[] = [];
  let [allCoded, allCount] = [0, 0];
  for (const document of documentsByStudy(snapshot)) {
    const { findings = [], id, studyId, textId, title } = document;
    if (!isListedDocument(listed, document)) continue;
    const from = [id];
    const body = texts.get(textId);
    const page = snapshot.codings.get(id);
    const sentences = body === undefined ? undefined : sentencesToCode(body, findings);
    const count = sentences?.starts.length ?? 0;
    const without =
      sentences === undefined || page === undefined
        ? count
        : sentenceCover(page, { sentences, structure, reviewerId: undefined }).without;
    allCoded += count - without;
    allCount += count;
    const scope =
      body === undefined
        ? t('coverage.noText')
        : findings.length > 0
          ? t('coverage.sections', { count: findings.length })
          : t('coverage.whole');
    rows.push({
      depth: 0,
      cells: [
        textCell(labels.get(studyId) ?? '', [studyId]),
        textCell(title, from),
        textCell(scope, from),
        ...figures(count - without, count, from),
      ],
    });
  }
  rows.push({
    depth: 0,
    cells: [
      textCell(t('coverage.all')),
      textCell(''),
      textCell(''),
      ...figures(allCoded, allCount, []),
    ],
  });
  return {
    id: 'coverage',
    title: t('table.coverage'),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 3 },
      { key: 'document', label: t('column.document'), kind: 'text', weight: 4 },
      { key: 'scope', label: t('column.toCode'), kind: 'text', weight: 3 },
      { key: 'sentences', label: t('column.sentences'), kind: 'number', weight: 2 },
      { key: 'coded', label: t('column.sentencesCoded'), kind: 'number', weight: 2 },
      { key: 'percent', label: t('column.percentCoded'), kind: 'number', weight: 2 },
    ],
    rows,
    notes: [t('note.coverage')],
  };
}

function figures(coded: number, count: number, from: readonly string[]) {
  return [
    numberCell(count, from),
    numberCell(coded, from),
    count === 0 ? textCell('', from) : numberCell(percentOf(coded, count), from),
  ];
}
