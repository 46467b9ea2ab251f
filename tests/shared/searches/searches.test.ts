import { expect, it } from 'vitest';
import { addSearch, editSearch, removeSearch } from '../../../shared/commands/searches.ts';
import { databaseOf } from '../../../shared/import/search-source.ts';
import type { Change } from '../../../shared/ops/change.ts';
import { applyChanges } from '../../../shared/ops/snapshot.ts';
import { boxNumber } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { searchesOf } from '../../../shared/searches/found-by.ts';
import { reviewOfTwo } from '../screening/team-of-two.ts';

function withSearch() {
  const { log } = reviewOfTwo();
  log.run(addSearch, { source: 'CINAHL' });
  const [searchId = 'search:' as const] = log.snapshot.searches.keys();
  return { log, searchId };
}

it('a search is logged, described and taken off the log', () => {
  const { log, searchId } = withSearch();
  log.run(editSearch, {
    searchId,
    fields: { date: '2026-02-28', query: 'palliative AND "general pract*"', hits: 1204 },
  });
  expect(log.snapshot.searches.get(searchId)).toMatchObject({
    kind: 'database',
    source: 'CINAHL',
    date: '2026-02-28',
    hits: 1204,
  });
  log.run(editSearch, { searchId, fields: { hits: undefined } });
  expect(log.snapshot.searches.get(searchId)?.hits).toBe(undefined);
  log.run(removeSearch, { searchId });
  expect(log.snapshot.searches.get(searchId)?.deleted).toBe(true);
});

it('a day that is none and hits that are no count are refused, and nothing changes', () => {
  const { log, searchId } = withSearch();
  const before = log.snapshot;
  for (const date of ['2026-02-29', '2026-13-01', '28.2.2026', '2026-04-31']) {
    expect(() => log.run(editSearch, { searchId, fields: { date } })).toThrow('2026-05-31');
  }
  expect(() => log.run(editSearch, { searchId, fields: { hits: 1.5 } })).toThrow('whole number');
  expect(log.snapshot).toBe(before);
  log.run(editSearch, { searchId, fields: { date: '2024-02-29' } });
  expect(log.snapshot.searches.get(searchId)?.date).toBe('2024-02-29');
});

it('a record is found by the searches of what is merged into it now, however often it was asked before', () => {
  const { log, searchId } = withSearch();
  const [kept, repeated, other] = [...log.snapshot.studies.values()];
  if (kept === undefined || repeated === undefined || other === undefined)
    throw new Error('There are too few studies');
  type Fields = Extract<Change, { set: unknown }>['fields'];
  let { snapshot } = log;
  const foundBy = (): boolean => searchesOf(snapshot, kept.id).some(({ id }) => id === searchId);
  const after = (id: typeof kept.id, fields: Fields) => {
    snapshot = applyChanges(snapshot, [{ set: id, fields }]);
    return foundBy();
  };
  const found = after(repeated.id, { searches: [null, [searchId]] });
  expect([
    found,
    after(other.id, { searches: [null, []] }),
    after(repeated.id, { deleted: [null, true], duplicateOf: [null, kept.id] }),
    after(other.id, { searches: [[], null] }),
    after(repeated.id, { deleted: [true, null], duplicateOf: [kept.id, null] }),
  ]).toEqual([false, false, true, true, false]);
});

it('hits as logged are what the flow diagram names', () => {
  const { log, searchId } = withSearch();
  log.run(editSearch, { searchId, fields: { hits: 40 } });
  expect(boxNumber(flowOfReview(log.snapshot), 'database_results')).toBe(43);
});

it('the database is told by the format or by what most records say', () => {
  const record = (fields: Record<string, string[]>) => ({
    type: 'article-journal',
    title: 'Night calls in the valley practices',
    custom: { fields },
  });
  expect(databaseOf('nbib', [], 'search.txt')).toBe('PubMed');
  expect(databaseOf('ris', [record({ DB: ['CINAHL'] }), record({ DB: ['CINAHL'] })], 'b.ris')).toBe(
    'CINAHL',
  );
  expect(databaseOf('csv', [record({ EID: ['2-s2.0'] })], 'c.csv')).toBe('Scopus');
  const mixed = [record({ DB: ['CINAHL'] }), record({}), record({})];
  expect(databaseOf('ris', mixed, 'search.ris')).toBe(undefined);
  expect(databaseOf('ris', mixed, 'Web_of_Science 2026-05.ris')).toBe('Web of Science');
  expect(databaseOf('ris', mixed, 'embase-and-medline.ris')).toBe(undefined);
});
