import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { createCode, renameCode } from '../../../shared/commands/codebook.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { planInverse, stacksOf, undoneIds } from '../../../shared/ops/undo-stack.ts';
import { device, reviewerId, startReview, takeBack } from '../../property/random-review.ts';

const me = { device, reviewer: reviewerId };

function renamed() {
  const log = startReview();
  const codeId = codeTree(log.snapshot.codes).inOrder[0]?.code.id ?? 'code:none';
  const operation = log.run(renameCode, { codeId, name: 'Being told' });
  if (operation === undefined) throw new Error('Nothing was renamed');
  return { log, codeId, operation, name: () => log.snapshot.codes.get(codeId)?.name };
}

test('U1 undo and U3 redo, again and again, are told apart and speak of the first operation', () => {
  const { log, name } = renamed();
  for (const [direction, expected] of [
    ['undo', 'Being informed'],
    ['redo', 'Being told'],
    ['undo', 'Being informed'],
    ['redo', 'Being told'],
  ] as const) {
    takeBack(log, direction);
    expect(name()).toBe(expected);
    expect(log.operations.at(-1)).toMatchObject({
      kind: direction,
      params: { of: 'rename-code', ofParams: { before: 'Being informed', after: 'Being told' } },
    });
  }
});

test('U2 a field that was written again is left alone', () => {
  const { log, codeId, operation } = renamed();
  log.run(renameCode, { codeId, name: 'Being told in time' });
  expect(planInverse(log.snapshot, operation)).toBe(undefined);
});

test('U4 a new operation empties the redo stack; creating the review is not undone', () => {
  const { log, operation } = renamed();
  takeBack(log, 'undo');
  expect(stacksOf(log.operations, me).redo.length).toBe(1);
  expect(undoneIds(log.operations)).toEqual(new Set([operation.id]));
  log.run(createCode, { name: 'Asking twice' });
  expect(stacksOf(log.operations, me).redo).toEqual([]);
  while (takeBack(log, 'undo'));
  expect(log.snapshot.review?.deleted).toBe(undefined);
});

test('U3 an operation that was undone and redone does not stand undone, in whatever order the log is read', () => {
  const { log, operation } = renamed();
  takeBack(log, 'undo');
  const undo = log.operations.at(-1);
  takeBack(log, 'redo');
  expect(undoneIds(log.operations)).toEqual(new Set([undo?.id]));
  takeBack(log, 'undo');
  const redo = log.operations.at(-2);
  expect(undoneIds(log.operations.toReversed())).toEqual(new Set([operation.id, redo?.id]));
});

test('U4 what another reviewer or device did is on no stack of mine', () => {
  const { log } = renamed();
  expect(stacksOf(log.operations, { ...me, device: 'device:office' })).toEqual({
    undo: [],
    redo: [],
  });
  expect(stacksOf(log.operations, { ...me, reviewer: 'reviewer:ines' })).toEqual({
    undo: [],
    redo: [],
  });
});

test('U4 what a review was made of, in another program, is not taken back step by step', () => {
  const { log } = renamed();
  const made = ['import-project', 'import-project-coding', 'import-project-memos'];
  const operations = made.map((kind) => ({ ...log.operations.at(-1), kind }) as Operation);
  expect(stacksOf(operations, me).undo).toEqual([]);
});

test('U4 undo reaches 500 operations back', () => {
  const { log, codeId, operation } = renamed();
  const { device: here, reviewerId: who } = log.context;
  const many = Array.from({ length: 501 }, (_, at) => ({
    ...operation,
    id: `op:many-${at}` as const,
  }));
  const { undo } = stacksOf(many, { device: here, reviewer: who });
  expect([undo.length, undo[0]?.id, codeId === 'code:none']).toEqual([500, 'op:many-1', false]);
});
