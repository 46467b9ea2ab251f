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
