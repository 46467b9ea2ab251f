import { t } from '../messages/all-messages.ts';
import { narrowedTo } from '../scope/listed-studies.ts';
import { kindWord, type ListedMemo, listMemos, memoDates } from './memo-list.ts';
import { memoWords } from './memo-words.ts';
import { type Table, type TableCell, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';
import { doubtNote, timeTold } from './told-date.ts';

/** Every memo with what it is on, who wrote it and when; the journal of the review first. */
export function memosTable(source: ListedSource): Table {
  const everyone = source.everyone ?? source.snapshot;
  const isOfSet = source.listed.set !== undefined;
  const snapshot = isOfSet ? narrowedTo(everyone, source.listed) : everyone;
  const memos = listMemos(snapshot, memoDates(source.operations));
  return {
    id: 'memos',
    title: t('table.memos'),
    columns: [
      { key: 'kind', label: t('column.memoKind'), kind: 'text', weight: 1.6 },
      { key: 'about', label: t('column.memoAbout'), kind: 'quotes', weight: 5 },
      { key: 'memo', label: t('column.memo'), kind: 'text', weight: 7 },
      { key: 'who', label: t('column.who'), kind: 'text', weight: 1.8 },
      { key: 'written', label: t('column.written'), kind: 'text', weight: 2 },
      { key: 'changed', label: t('column.changed'), kind: 'text', weight: 2 },
    ],
    rows: memos.map((listed) => {
      const { changed, memo, written } = listed;
      return {
        depth: 0,
        cells: [
          textCell(kindWord(listed, snapshot), [memo.id]),
          aboutCell(listed),
          textCell(memoWords(memo.body, snapshot, source.texts), [memo.targetId]),
          textCell(snapshot.reviewers.get(memo.reviewerId)?.name ?? '', [memo.reviewerId]),
          textCell(timeTold(written)),
          textCell(timeTold(changed)),
        ],
      };
    }),
    notes: [
      ...(isOfSet ? [t('note.set.memos')] : []),
      ...doubtNote(memos.flatMap(({ changed, written }) => [written, changed])),
    ],
  };
}

function aboutCell({ about, isGone, kind, memo, where }: ListedMemo): TableCell {
  const gone = isGone ? [{ text: t('memo.gone'), style: 'muted' } as const] : [];
  if (about === '') return textCell('');
  return {
    paragraphs: [
      kind === 'excerpt'
        ? [{ text: about, style: 'quote' }, { text: `(${where})`, style: 'citation' }, ...gone]
        : [{ text: about, style: 'plain' }, ...gone],
    ],
    from: [memo.targetId],
  };
}
