import { codeTree, holdsOthers } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import type { CodeId } from '../records/ids.ts';
import type { Meeting } from '../records/meeting.ts';
import { chosenCodes } from '../relations/chosen-codes.ts';
import { coOccurrence } from '../relations/co-occurrence.ts';
import { numberCell, type Table, type TableColumn, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** What codes are held against each other by unless somebody says otherwise. */
export const usualMeeting: Meeting = { kind: 'overlaps' };

/** Characters between passages that are near each other, unless somebody says otherwise. */
export const usualDistance = 200;

/** Codes by codes: how often they meet, or in how many studies (rules Q1 to Q4). */
export function relationsTable(source: ListedSource, { relations = {} }: TableOptions = {}): Table {
  const { listed, snapshot, texts } = source;
  const { columns, meeting = usualMeeting, rows, shows = 'passages' } = relations;
  const found = coOccurrence(snapshot, {
    rows: chosenCodes(snapshot, rows ?? 'themes'),
    columns: chosenCodes(snapshot, columns ?? 'themes'),
    meeting,
    blocksOf: (textId) => texts.get(textId)?.blocks,
    include: listed.choice,
  });
  const { nodes } = codeTree(snapshot.codes);
  const nameOf = (id: CodeId): string => nodes.get(id)?.code.name ?? '';
  const numbers = shows === 'studies' ? found.studies : found.counts;
  const isAlone = (id: CodeId): boolean => {
    const node = nodes.get(id);
    return node !== undefined && !holdsOthers(node);
  };
  return {
    id: 'relations',
    title: t('table.relations'),
    columns: [
      { key: 'code', label: t('column.code'), kind: 'text', weight: 3 },
      ...found.columns.map(
        (id): TableColumn => ({ key: id, label: nameOf(id), kind: 'number', weight: 2 }),
      ),
    ],
    rows: found.rows.map((row, at) => ({
      depth: 0,
      cells: [
        textCell(nameOf(row), [row]),
        ...found.columns.map((column, place) =>
          row === column && isAlone(row)
            ? textCell('–', [row])
            : numberCell(numbers[at * found.columns.length + place] ?? 0, [row, column]),
        ),
      ],
    })),
    notes: [
      t(`note.relations.${meeting.kind}`, { within: meeting.within ?? 0 }),
      t(shows === 'studies' ? 'note.relations.studies' : 'note.relations.pairs'),
    ],
  };
}
