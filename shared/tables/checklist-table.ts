import { type ChecklistId, checklists, itemsOfChecklist } from '../checklists/checklists.ts';
import { entryOf } from '../checklists/entries.ts';
import { groupName, itemName } from '../checklists/item-words.ts';
import { BugError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { dataSays } from '../methods/data-says.ts';
import { itemSays } from '../methods/item-says.ts';
import { checklistName } from '../ops/checklist-name.ts';
import type { Entry } from '../records/entry.ts';
import {
  type CellParagraph,
  type Table,
  type TableCell,
  type TableRow,
  textCell,
} from './table.ts';
import type { ListedSource } from './table-source.ts';

/**
 * A checklist for the supplement (H4): each item once, in its order, with what the team wrote, else what the data say, and
 * where in the manuscript it stands. Notes name the items of which nothing was written.
 */
export function checklistTable(id: ChecklistId): (source: ListedSource) => Table {
  return (source) => {
    const checklist = checklists.find((each) => each.id === id);
    if (checklist === undefined) throw new BugError(`No checklist ${id}`);
    const says = dataSays(source);
    const fromData: string[] = [];
    const empty: string[] = [];
    const lines = new Map(
      itemsOfChecklist(checklist).map((item): [string, TableRow] => {
        const entry = entryOf(source.snapshot, id, item.id);
        const words = entry?.text ?? itemSays(says, item);
        if (entry?.text === undefined && entry?.state !== 'notApplicable')
          (words === '' ? empty : fromData).push(item.id);
        const from = entry === undefined ? [] : [entry.id];
        return [
          item.id,
          {
            depth: 0,
            cells: [
              textCell(item.id, from),
              textCell(itemName(id, item.id), from),
              reportedCell(entry, words, from),
              textCell(entry?.place ?? '', from),
            ],
          },
        ];
      }),
    );
    return {
      id,
      title: t('checklist.title', { name: checklistName(id) }),
      columns: [
        { key: 'number', label: t('column.itemNumber'), kind: 'text', weight: 1 },
        { key: 'item', label: t('column.item'), kind: 'text', weight: 3 },
        { key: 'reported', label: t('column.reported'), kind: 'text', weight: 8 },
        { key: 'place', label: t('column.manuscript'), kind: 'text', weight: 2.2 },
      ],
      rows: checklist.groups.flatMap((group): readonly TableRow[] => [
        { depth: 0, group: true, cells: [textCell(groupName(id, group.id))] },
        ...group.items.flatMap((item) => lines.get(item.id) ?? []),
      ]),
      notes: [
        t('note.checklist.source', { source: checklist.source }),
        ...(fromData.length === 0
          ? []
          : [
              t('note.checklist.fromData', {
                count: fromData.length,
                items: listInWords(fromData),
              }),
            ]),
        ...(empty.length === 0
          ? []
          : [t('note.checklist.empty', { count: empty.length, items: listInWords(empty) })]),
      ],
    };
  };
}

function reportedCell(entry: Entry | undefined, words: string, from: readonly string[]): TableCell {
  const isOut = entry?.state === 'notApplicable';
  const lines = (isOut ? (entry.text ?? '') : words)
    .split('\n')
    .flatMap((line): readonly CellParagraph[] =>
      line.trim() === '' ? [] : [[{ text: line.trim(), style: 'plain' }]],
    );
  const muted = (text: string): CellParagraph => [{ text, style: 'muted' }];
  if (isOut) return { paragraphs: [muted(t('checklist.doesNotApply')), ...lines], from };
  return lines.length === 0
    ? { paragraphs: [muted(t('checklist.notWritten'))], from }
    : { paragraphs: lines, from };
}
