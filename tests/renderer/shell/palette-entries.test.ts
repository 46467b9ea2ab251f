import { beforeEach, expect, test } from 'vitest';
import { paletteEntries } from '../../../renderer/shell/palette-entries.ts';
import { useExportSettings } from '../../../renderer/store/export-settings.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { useSession } from '../../../renderer/store/session-store.ts';

beforeEach(() => useReview.setState({ status: 'open' }));

const found = (query: string) =>
  paletteEntries(query)
    .filter(({ id }) => id.startsWith('shows.'))
    .map(({ canRun, group, label }) => [label, group, canRun]);

test('what Tables shows is found by its name once something is typed', () => {
  expect(found('')).toEqual([]);
  expect(found('coding report')).toEqual([['Coding report', 'Tables', true]]);
  expect(found('evidence prof')).toEqual([['CERQual evidence profile', 'Tables', true]]);
  expect(found('for the journal')).toEqual([['Package for the journal', 'Tables', true]]);
});

test('it is shown there', () => {
  const [profile] = paletteEntries('evidence profile').filter(({ id }) => id.startsWith('shows.'));
  profile?.run();
  const { shows, table } = useExportSettings.getState();
  expect([shows, table, useSession.getState().screen]).toEqual([
    'table',
    'evidence-profile',
    'export',
  ]);
  paletteEntries('coding report')
    .find(({ id }) => id.startsWith('shows.'))
    ?.run();
  expect(useExportSettings.getState().shows).toBe('report');
});

test('without an open review it is there and cannot be chosen', () => {
  useReview.setState({ status: 'none' });
  expect(found('coding report')).toEqual([['Coding report', 'Tables', false]]);
});
