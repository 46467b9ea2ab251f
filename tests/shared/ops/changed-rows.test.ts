import { expect, it } from 'vitest';
import { changedRows } from '../../../shared/ops/changed-rows.ts';
import { withEntries } from '../../../shared/ops/layered-map.ts';

interface Row {
  readonly id: string;
  readonly title: string;
}

const row = (id: string, title = `Leaving ward ${id}`): Row => ({ id, title });

const rows = (count: number): ReadonlyMap<string, Row> =>
  new Map(Array.from({ length: count }, (_, at) => [`s${at}`, row(`s${at}`)]));

const set = (map: ReadonlyMap<string, Row>, ...changed: readonly Row[]) =>
  withEntries(map, new Map(changed.map((one) => [one.id, one])));

const titles = (found: readonly Row[] | undefined) => found?.map(({ title }) => title).toSorted();

it.each([3, 2000])('tells what was changed and added in a map of %s rows', (count) => {
  const before = withEntries(undefined, rows(count));
  const after = set(
    set(before, row('s1', 'Changed')),
    row('new', 'Added'),
    row('s2', 'Changed too'),
  );
  expect([titles(changedRows(before, after)), changedRows(after, after)]).toEqual([
    ['Added', 'Changed', 'Changed too'],
    [],
  ]);
});

it.each([3, 2000])(
  'tells of no change where a row of %s was taken away, or others stand there',
  (count) => {
    const before = set(withEntries(undefined, rows(count)), row('new', 'Added'));
    const without = withEntries(undefined, rows(count));
    const others = withEntries(undefined, new Map([...before].toReversed()));
    expect([changedRows(before, without), changedRows(before, others)]).toEqual([
      undefined,
      undefined,
    ]);
  },
);

it('tells of no change where one version holds a row that another of the same map never had', () => {
  const shared = withEntries(undefined, rows(2000));
  const before = set(shared, row('hers', 'Added by Rosa'));
  const after = set(shared, row('his', 'Added by Ben'));
  expect(changedRows(before, after)).toBeUndefined();
});
