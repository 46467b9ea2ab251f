/** The search log: what was searched, when, how, and how much it gave. */
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { SearchId } from '../records/ids.ts';
import type { Search } from '../records/search.ts';
import type { Command } from './context.ts';

/** Fields of a search that are typed; empty text unsets. */
export type SearchFields = Partial<
  Record<
    'kind' | 'source' | 'date' | 'query' | 'note' | 'platform' | 'years' | 'limits' | 'runBy',
    string
  > & {
    readonly hits: number | undefined;
  }
>;

/** Adds a line to the search log. */
export const addSearch: Command<{ readonly source: string }> = (_snapshot, params, context) => {
  const source = params.source.trim();
  return {
    kind: 'add-search',
    params: { source },
    changes: [
      { create: { id: context.newId('search'), type: 'search', kind: 'database', source } },
    ],
  };
};

/** Changes what a line of the search log says. Throws `ExpectedError` for a day or number that is none. */
export const editSearch: Command<{ readonly searchId: SearchId; readonly fields: SearchFields }> = (
  snapshot,
  { fields, searchId },
) => {
  const search = requireSearch(snapshot, searchId);
  const values: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    const tidy = typeof value === 'string' ? value.trim() : (value ?? '');
    values[name] = tidy === '' && name !== 'source' ? null : tidy;
  }
  if (typeof values.date === 'string' && !isDay(values.date)) {
    throw new ExpectedError('no-date', t('error.noSuchDay'));
  }
  if (typeof values.hits === 'number' && (!Number.isSafeInteger(values.hits) || values.hits < 0)) {
    throw new ExpectedError('no-count', t('error.hitsNumber'));
  }
  const change = changeFields(search, values);
  return {
    kind: 'edit-search',
    params: { source: search.source, fields: Object.keys(change?.fields ?? {}) },
    changes: change === undefined ? [] : [change],
  };
};

/** Takes a line off the search log; the studies it found stay. */
export const removeSearch: Command<{ readonly searchId: SearchId }> = (snapshot, { searchId }) => {
  const search = requireSearch(snapshot, searchId);
  const change = changeFields(search, { deleted: true });
  const changes: Change[] = change === undefined ? [] : [change];
  return { kind: 'remove-search', params: { source: search.source }, changes };
};

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function requireSearch(snapshot: Snapshot, id: SearchId): Search {
  const search = snapshot.searches.get(id);
  if (search === undefined || search.deleted === true)
    throw new ExpectedError('missing', t('error.searchGone'));
  return search;
}
