import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { knowledgeOf } from '../../../shared/ops/knowledge.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { heldOnAll, missingFor, partFor, requireBasis } from '../../../shared/ops/part.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { takeBack } from '../../property/random-review.ts';
import { begun, machineOf } from '../../property/team-machines.ts';

/** Ann has Bo's first code; Bo has made a second since. */
function annAndBo() {
  const [ann, bo] = [machineOf('ann', 11), machineOf('bo', 22)];
  bo.run(createCode, { name: 'Being carried' });
  ann.bringIn(bo.operations);
  const known = knowledgeOf(ann.operations);
  bo.run(createCode, { name: 'Being left' });
  return { ann, bo, known };
}

test('M6 a part names what it builds on, and who holds that has everything with it', () => {
  const { ann, bo, known } = annAndBo();
  const { builtOn, operations } = partFor(bo.operations, known);
  expect(operations.map(({ params }) => params.code)).toEqual(['Being left']);
  expect(builtOn).toEqual({
    'device:bo': known['device:bo'],
    'device:kitchen0table': known['device:kitchen0table'],
  });
  expect(missingFor(ann.operations, builtOn)).toEqual([]);
  requireBasis(ann.operations, builtOn);
  const whole = joinLogs(ann.operations, bo.operations).operations;
  expect(rowsDigest(replay(joinLogs(ann.operations, operations).operations))).toBe(
    rowsDigest(replay(whole)),
  );
});

test('M6 where nothing is known of the receiver, or nothing was left out, a part builds on nothing', () => {
  const { bo, known } = annAndBo();
  expect(partFor(bo.operations, undefined)).toEqual({ operations: bo.operations, builtOn: {} });
  const strange = {
    'device:bo': { ...known['device:bo'], sum: 'other', count: 1, last: begun[0]?.at ?? '0-0-0' },
  } as const;
  expect(partFor(bo.operations, strange)).toEqual({ operations: bo.operations, builtOn: {} });
  expect(missingFor([], {})).toEqual([]);
  expect(missingFor([], undefined)).toEqual([]);
});

test('M6 who lost what a part builds on, or set it aside, is told to ask for the whole review', () => {
  const { ann, bo, known } = annAndBo();
  const { builtOn } = partFor(bo.operations, known);
  expect(missingFor(begun, builtOn)).toEqual(['device:bo']);
  expect([...missingFor([], builtOn)].sort()).toEqual(['device:bo', 'device:kitchen0table']);
  const other = begun.map((one, index) =>
    index === 1 ? { ...one, id: 'op:another' as const } : one,
  );
  expect(missingFor([...other, ...ann.operations.slice(begun.length)], builtOn)).toEqual([
    'device:kitchen0table',
  ]);
  takeBack(ann, 'undo');
  expect(missingFor(ann.operations, builtOn)).toEqual(['device:bo']);
  expect(() => requireBasis(ann.operations, builtOn)).toThrow('Ask for the whole review');
  takeBack(ann, 'redo');
  expect(missingFor(ann.operations, builtOn)).toEqual([]);
});

test('M6 of somebody on several machines only what all of them hold alike is left out', () => {
  const { ann, bo, known } = annAndBo();
  const both = heldOnAll([known, knowledgeOf(bo.operations)]);
  expect(Object.keys(both ?? {})).toEqual(['device:kitchen0table']);
  expect(partFor(bo.operations, both).operations.map(({ params }) => params.code)).toEqual([
    'Being carried',
    'Being left',
  ]);
  expect(heldOnAll([known])).toEqual(knowledgeOf(ann.operations));
  expect(heldOnAll([])).toBe(undefined);
});
