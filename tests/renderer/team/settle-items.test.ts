import { expect, test } from 'vitest';
import { newerItems } from '../../../renderer/team/settle-items.ts';
import { knownForm } from '../../../shared/ops/waiting.ts';
import { begun } from '../../property/team-machines.ts';

test('X6 changes of a newer version are one thing that waits, with what to do and no way out', () => {
  expect(newerItems(begun)).toEqual([]);
  const [first] = begun;
  if (first === undefined) throw new Error('There is no operation');
  const later = (id: 'op:one' | 'op:two') => knownForm({ ...first, id, schema: 99 });
  expect(newerItems([...begun, later('op:one'), later('op:two')])).toEqual([
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
