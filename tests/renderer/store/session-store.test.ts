import { beforeEach, expect, test } from 'vitest';
import { noteRecentCode, useSession } from '../../../renderer/store/session-store.ts';

beforeEach(() => useSession.setState({ recentCodes: [] }));

const ids = (...numbers: readonly number[]) => numbers.map((number) => `code:${number}` as const);

test('keeps the nine codes used last, newest first', () => {
  for (const id of ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) noteRecentCode(id);
  expect(useSession.getState().recentCodes).toEqual(ids(11, 10, 9, 8, 7, 6, 5, 4, 3));
});

test('brings a code that is used again to the front, once, and lets none go for it', () => {
  for (const id of ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 1)) noteRecentCode(id);
  expect(useSession.getState().recentCodes).toEqual(ids(1, 9, 8, 7, 6, 5, 4, 3, 2));
});
