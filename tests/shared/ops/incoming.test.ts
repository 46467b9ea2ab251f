import { expect, test } from 'vitest';
import { countIncoming } from '../../../shared/ops/incoming.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import { collectionNames } from '../../../shared/records/record-types.ts';
import { oneOfEach } from './one-of-each.ts';

function operation(number: number, changes: Operation['changes']): Operation {
  return {
    id: `op:${number}`,
    at: writeStamp({ ms: 1_746_500_000_000 + number, counter: 0 }, 'device:desk'),
    device: 'device:desk',
    reviewer: 'reviewer:ines',
    kind: 'test',
    params: {},
    changes,
    schema: 1,
  };
}

const creations = oneOfEach.map((create) => ({ create }));

test('M12 every type of record that work brings is counted, screening and assignments among them', () => {
  const { byReviewer, ...counts } = countIncoming([operation(1, creations)], () => false);
  expect([counts, [...byReviewer]]).toEqual([
    { ...Object.fromEntries(collectionNames.map((name) => [name, 1])), edits: 0 },
    [['reviewer:ines', 1]],
  ]);
});

test('M12 a record that is here already, or comes twice, is not counted again; what changes it is an edit', () => {
  const set = { set: 'study:ward' as const, fields: { country: [null, 'Wales'] as const } };
  const log = [operation(1, creations), operation(2, [...creations, set])];
  const { byReviewer: _, ...counts } = countIncoming(log, (id) => id === 'study:ward');
  expect(counts).toEqual({
    ...Object.fromEntries(collectionNames.map((name) => [name, 1])),
    studies: 0,
    edits: 1,
  });
});
