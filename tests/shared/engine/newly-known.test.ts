import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { headOf } from '../../../shared/engine/head.ts';
import { memoryReview } from '../../../shared/engine/memory-storage.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { knownForm, knownForms, waitingIn } from '../../../shared/ops/waiting.ts';
import { startReview } from '../../property/random-review.ts';
import { makeEngine } from './make-engine.ts';

const { operations } = startReview();
const [codeId = 'code:none'] = replay(operations).codes.keys();
const rename = {
  id: 'op:later',
  at: '001800000000000-000001-later',
  device: 'device:later',
  reviewer: 'reviewer:marenholt',
  kind: 'rename-code',
  params: {},
  changes: [{ set: codeId, fields: { name: ['Being informed', 'Told'] } }],
  schema: 1,
} as const satisfies Operation;
/** Of a version that this one does not know. */
const later = knownForm({ ...rename, id: 'op:much-later', schema: 99 });

test('X6 what waits is counted in the head, when it comes in whole and when it is appended', async () => {
  const head = headOf({ operations: [...operations, later], snapshot: replay(operations) }, 1);
  expect(head.waiting).toEqual({ operations: 1, knows: knownForms });
  expect('waiting' in headOf({ operations, snapshot: replay(operations) }, 1)).toBe(false);
  const { engine } = await makeEngine();
  await engine.bringIn(async (log) => ({
    added: [later],
    fresh: [later],
    next: replay([...log, later]),
    texts: new Map(),
    originals: new Map(),
    params: {},
  }));
  await engine.commit(createCode, { name: 'Asking' });
  expect(engine.state.head.waiting).toEqual({ operations: 1, knows: knownForms });
});

test('X6 what waited for this version is in the rows when it opens the review, and stored with the next change', async () => {
  // An earlier version stored the rows without the rename, which it did not know.
  const log = [...operations, later, rename];
  const rows = replay([...operations, later]);
  const head = headOf({ operations: log, snapshot: rows }, 1);
  const waiting = { operations: 2, knows: 'less' };
  const disk = { review: memoryReview({ head: { ...head, waiting }, operations: log, rows }) };
  const { engine, storage } = await makeEngine(disk);
  expect(rowsDigest(engine.state.full)).toBe(rowsDigest(replay(log)));
  expect(engine.state.head.waiting).toEqual({ operations: 1, knows: knownForms });
  await engine.commit(createCode, { name: 'Asking' });
  await engine.close();
  const stored = await storage.load();
  expect(stored?.full.codes.get(codeId)?.name).toBe('Told');
  expect(stored?.head.waiting).toEqual({ operations: 1, knows: knownForms });
  expect(waitingIn(await storage.readLog())).toEqual([later]);
});

test('X6 where nothing waits, or only for what this version does not know either, no log is read', async () => {
  for (const waiting of [undefined, { operations: 1, knows: knownForms }]) {
    const log = [...operations, ...(waiting === undefined ? [] : [later])];
    const rows = replay(log);
    const head = headOf({ operations: log, snapshot: rows }, 1);
    const review = memoryReview({ head, operations: log, rows });
    // Whoever reads it reads nothing.
    review.log.length = 0;
    const { engine } = await makeEngine({ review });
    expect(rowsDigest(engine.state.full)).toBe(rowsDigest(rows));
  }
});
