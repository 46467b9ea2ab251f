import { bareQuote } from '../anchor/bare-quote.ts';
import { codeTree, pathName } from '../codebook/code-tree.ts';
import { codeUse } from '../codebook/tally.ts';
import { t } from '../messages/all-messages.ts';
import { numberCell, type Table, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';

/** The codebook: the tree with definitions and how much each code is used. */
export function codebookTable({ snapshot }: ListedSource): Table {
  const use = codeUse(snapshot);
  const { inOrder } = codeTree(snapshot.codes);
  const hasFurther = inOrder.some(({ alsoUnder }) => alsoUnder.length > 0);
  return {
    id: 'codebook',
    title: t('table.codebook'),
    columns: [
      { key: 'code', label: t('column.code'), kind: 'text', weight: 4 },
      { key: 'kind', label: t('column.kind'), kind: 'text', weight: 2 },
      ...(hasFurther
        ? [{ key: 'alsoUnder', label: t('column.alsoUnder'), kind: 'text', weight: 3 } as const]
        : []),
      { key: 'definition', label: t('column.definition'), kind: 'text', weight: 5 },
      { key: 'include', label: t('column.include'), kind: 'text', weight: 3 },
      { key: 'exclude', label: t('column.exclude'), kind: 'text', weight: 3 },
      { key: 'example', label: t('column.example'), kind: 'quotes', weight: 4 },
      { key: 'excerpts', label: t('column.excerpts'), kind: 'number', weight: 1.5 },
      { key: 'studies', label: t('screen.studies'), kind: 'number', weight: 1.5 },
    ],
    rows: inOrder.map(({ alsoUnder, code, depth }) => {
      const from = [code.id];
      const used = use.get(code.id);
      return {
        depth,
        cells: [
          {
            paragraphs: [[{ text: code.name, style: code.kind === 'code' ? 'plain' : 'strong' }]],
            from,
          },
          textCell(t(`kind.${code.kind}`), from),
          ...(hasFurther ? [textCell(alsoUnder.map(pathName).join('; '), from)] : []),
          textCell(code.definition ?? '', from),
          textCell(code.include ?? '', from),
          textCell(code.exclude ?? '', from),
          code.example === undefined
            ? textCell('', from)
            : { paragraphs: [[{ text: bareQuote(code.example), style: 'quote' }]], from },
          numberCell(used?.excerptsRolledUp ?? 0, from),
          numberCell(used?.studies ?? 0, from),
        ],
      };
    }),
    notes: [t('note.matrixCounts')],
  };
}
