import { placeOfPassage } from '../anchor/cite-passage.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { codedBefore } from '../codebook/coded-before.ts';
import { t } from '../messages/all-messages.ts';
import { findRecord } from '../ops/snapshot.ts';
import { documentName } from './study-order.ts';
import { type Table, type TableRow, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** Passages that were coded before their code's name or definition last changed, code by code (rule C8). */
export function recheckTable({ operations, snapshot, texts }: ListedSource): Table {
  const before = codedBefore(operations, snapshot);
  const rows: TableRow[] = [];
  for (const { code } of codeTree(snapshot.codes).inOrder) {
    for (const id of before.get(code.id)?.codings ?? []) {
      const coding = findRecord(snapshot, id);
      if (coding?.type !== 'coding') continue;
      const excerpt = findRecord(snapshot, coding.excerptId);
      if (excerpt?.type !== 'excerpt') continue;
      const document = snapshot.documents.get(excerpt.documentId);
      const body = document === undefined ? undefined : texts.get(document.textId);
      const from = [excerpt.id];
      rows.push({
        depth: 0,
        cells: [
          textCell(code.name, [code.id]),
          textCell(documentName(snapshot, excerpt.documentId), [excerpt.documentId]),
          textCell(body === undefined ? '' : placeOfPassage(body, excerpt), from),
          textCell(excerpt.region === undefined ? excerpt.quote : '', from),
          textCell(snapshot.reviewers.get(coding.reviewerId)?.name ?? '', from),
        ],
      });
    }
  }
  return {
    id: 'recheck',
    title: t('table.recheck'),
    columns: [
      { key: 'code', label: t('column.code'), kind: 'text', weight: 3 },
      { key: 'document', label: t('column.document'), kind: 'text', weight: 3 },
      { key: 'place', label: t('column.place'), kind: 'text', weight: 1.5 },
      { key: 'quote', label: t('column.quote'), kind: 'text', weight: 7 },
      { key: 'reviewer', label: t('column.reviewer'), kind: 'text', weight: 2 },
    ],
    rows,
    notes: [t('note.recheck')],
  };
}
