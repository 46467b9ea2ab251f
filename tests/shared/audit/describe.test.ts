import { expect, test } from 'vitest';
import { describe } from '../../../shared/audit/describe.ts';

test('an operation that lacks what its sentence needs is named, so that the trail can be read on', () => {
  expect([
    describe({ kind: 'bring-in', params: { operations: 2 } }),
    describe({ kind: 'undo', params: { of: 'bring-in', ofParams: { operations: 2 } } }),
    describe({ kind: 'of-a-later-version', params: {} }),
    describe({ kind: 'rename-document', params: {} }),
  ]).toEqual(['bring-in', 'Undid: bring-in', 'of-a-later-version', 'rename-document']);
});

test('B1 the trail does not count what was hidden when a colleague’s work came in', () => {
  const counts = { operations: 3, codings: 2 };
  expect([
    describe({ kind: 'bring-in', params: { from: 'Una Lee', ...counts } }),
    describe({ kind: 'bring-in', params: { from: 'Una Lee', ...counts, hidden: true } }),
  ]).toEqual([
    'Brought in the work of Una Lee: 3 changes, 2 codings',
    'Brought in the work of Una Lee, some of it hidden at that time',
  ]);
});
