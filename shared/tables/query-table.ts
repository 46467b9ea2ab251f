import { t } from '../messages/all-messages.ts';
import { runQuery } from '../relations/run-query.ts';
import { questionWords } from './condition-words.ts';
import { excerptsTable } from './excerpts-table.ts';
import type { TableStream } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** The passages that answer a question (rule Q6), with what the table of coded excerpts says of each. */
export function queryTable(source: ListedSource, { query }: TableOptions = {}): TableStream {
  const { listed, snapshot, texts } = source;
  const { groups = [] } = query ?? {};
  const found = runQuery(snapshot, {
    groups,
    blocksOf: (textId) => texts.get(textId)?.blocks,
    include: listed.choice,
  });
  const ids = new Set(found.map(({ excerpt }) => excerpt.id));
  return {
    ...excerptsTable(source, ({ excerpt }) => ids.has(excerpt.id)),
    id: 'query',
    title: t('table.query'),
    notes: [t('note.query', { question: questionWords(groups, snapshot) })],
  };
}
