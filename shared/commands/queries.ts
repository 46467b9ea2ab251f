/** Questions about the coding that the team keeps by a name. */
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { changeFields } from '../ops/change.ts';
import type { QueryId } from '../records/ids.ts';
import type { Query } from '../records/query.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';

/** Keeps a question by a name. Throws `ExpectedError` (`query-name`) where the name is empty or taken. */
export const saveQuery: Command<Pick<Query, 'groups' | 'name'>> = (
  snapshot,
  { groups, name: typed },
  context,
) => {
  const name = singleBlanks(typed);
  const isTaken = [...snapshot.queries.values()].some(
    (query) => query.deleted !== true && query.name === name,
  );
  if (name === '') throw new ExpectedError('query-name', t('query.needsName'));
  if (isTaken) throw new ExpectedError('query-name', t('query.nameTaken', { name }));
  return {
    kind: 'save-query',
    params: { name },
    changes: [{ create: { id: context.newId('query'), type: 'query', name, groups } }],
  };
};

/** Changes what a kept question asks. */
export const changeQuery: Command<{ readonly queryId: QueryId } & Pick<Query, 'groups'>> = (
  snapshot,
  { groups, queryId },
) => {
  const query = snapshot.queries.get(queryId);
  const change =
    query === undefined ? undefined : changeFields(query, { groups: groups as unknown as Json });
  return {
    kind: 'change-query',
    params: { name: query?.name ?? '' },
    changes: change === undefined ? [] : [change],
  };
};

/** Removes a kept question. */
export const removeQuery: Command<{ readonly queryId: QueryId }> = (snapshot, { queryId }) => {
  const query = snapshot.queries.get(queryId);
  const change = query === undefined ? undefined : changeFields(query, { deleted: true });
  return {
    kind: 'remove-query',
    params: { name: query?.name ?? '' },
    changes: change === undefined ? [] : [change],
  };
};
