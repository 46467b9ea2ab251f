import { expect, test } from 'vitest';
import { newerItems } from '../../../renderer/team/settle-items.ts';

test('X6 changes of a newer version are one thing that waits, with what to do and no way out', () => {
  expect(newerItems(0)).toEqual([]);
  expect(newerItems(2)).toEqual([
    {
      id: 'newer',
      sentence: expect.stringMatching(
        /^2 changes of a newer version wait\. .*Install the newer version/,
      ),
      exhibits: [],
      more: 0,
      takesReason: false,
      ways: [],
    },
  ]);
});
