import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { readBundle, streamBundle, surveyBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { codedBefore } from '../../shared/codebook/coded-before.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { canonicalJson } from '../../shared/json.ts';
import { findConflicts } from '../../shared/ops/conflicts.ts';
import { isCodedType, isTelling, StreamedLog } from '../../shared/ops/log.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { allRecords } from '../../shared/ops/snapshot.ts';
import { readStamp, type Stamp, writeStamp } from '../../shared/ops/stamp.ts';
import { undoneIds } from '../../shared/ops/undo-stack.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { findTroubles } from '../../shared/team/to-settle.ts';
import { lastDay, reviewOfDay } from '../../shared/use-cases/review-of-day.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { reviewerId, runStep, session, startReview, texts } from './random-review.ts';
import { machineOf } from './team-machines.ts';

const originals = new Map<string, Uint8Array>();

/** A log whose operations were done on two devices in turn, some hours or days apart. */
const logs = session(50).map((steps): readonly Operation[] => {
  const log = startReview();
  for (const step of steps) runStep(log, step);
  return log.operations.map((operation, index) => {
    if (index % 3 !== 1) return operation;
    const at = operation.at.replace(/[^-]*$/, 'otherlaptop') as Stamp;
    return { ...operation, device: 'device:otherlaptop', at };
  });
});

/** A file read both ways. */
async function bothOf(operations: readonly Operation[]) {
  const bytes = await writeBundle({ operations, texts, originals });
  return { whole: await readBundle(bytes), streamed: await streamBundle(bytes) };
}

test('X1 a log that is streamed is the log that was read: operations, rows in their order, last stamp, telling ones', async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (operations) => {
      const { streamed, whole } = await bothOf(operations);
      if (!(streamed.operations instanceof StreamedLog)) throw new Error('read as an array');
      expect([...streamed.operations]).toEqual(whole.operations);
      expect([...streamed.operations]).toEqual([...streamed.operations]);
      expect(streamed.operations.length).toBe(whole.operations.length);
      expect([...allRecords(streamed.snapshot)]).toEqual([...allRecords(whole.snapshot)]);
      expect([...allRecords(replay(streamed.operations))]).toEqual([...allRecords(whole.snapshot)]);
      expect(streamed.operations.telling).toEqual(whole.operations.filter(isTelling));
      const { log: _, operations: __, snapshot: ___, ...rest } = streamed;
      const { log, operations: ____, snapshot: _____, ...same } = whole;
      expect([rest, streamed.log]).toEqual([same, log]);
    }),
    { numRuns: 40 },
  );
});

test('X1 who leaves the coding out counts and lists the same', async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (operations) => {
      const bytes = await writeBundle({ operations, texts, originals });
      const [whole, survey] = await Promise.all([readBundle(bytes), surveyBundle(bytes)]);
      const listed = ({ snapshot }: Pick<typeof whole, 'snapshot'>) =>
        [...allRecords(snapshot)].filter(({ type }) => !isCodedType(type));
      expect(listed(survey)).toEqual(listed(whole));
      expect(survey.counts).toEqual({
        operations: whole.operations.length,
        texts: whole.texts.size,
        originals: 0,
      });
    }),
    { numRuns: 40 },
  );
});

test('X1 what is read off a log is the same off a streamed one', async () => {
  await fc.assert(
    fc.asyncProperty(logs, async (operations) => {
      const { streamed, whole } = await bothOf(operations);
      const read = ({ operations: log, snapshot }: typeof streamed) => ({
        problems: checkBundle({ ...whole, operations: log, snapshot }),
        conflicts: findConflicts(log, snapshot),
        codedBefore: codedBefore(log, snapshot),
        troubles: findTroubles(log, snapshot),
        undone: [...undoneIds(log)].sort(),
        day: lastDay(log),
        seen: [...operationsFor(log, snapshot, reviewerId)],
      });
      expect(read(streamed)).toEqual(read(whole));
    }),
    { numRuns: 40 },
  );
});

test('the review of an earlier day is the same off a streamed log of several segments', async () => {
  const later = 86_400_000;
  const operations = largeReview({
    documents: 1,
    codingsPerDocument: 2300,
    codes: 6,
    seed: 5,
  }).operations.map((operation, index): Operation => {
    if (index < 2100) return operation;
    const { counter, ms } = readStamp(operation.at);
    return { ...operation, at: writeStamp({ ms: ms + later, counter }, operation.device) };
  });
  const { streamed, whole } = await bothOf(operations);
  const { ms } = readStamp(
    operations[2000]?.at ?? writeStamp({ ms: 0, counter: 0 }, 'device:none'),
  );
  const day = new Date(ms).toISOString().slice(0, 10);
  const then = [streamed, whole].map(({ operations: log, snapshot }) => {
    const review = reviewOfDay({ full: snapshot, operations: log }, day);
    const { length } = review.operations;
    const rows = [...allRecords(review.full)].map(canonicalJson).join();
    return { length, last: lastDay(review.operations), rows };
  });
  expect(then[0]).toEqual(then[1]);
  expect([then[0]?.length, then[0]?.last]).toEqual([2100, day]);
});

test('M7 a log with work that is set aside is read whole', async () => {
  const log = startReview();
  const colleague = machineOf('ward', 7, log.operations);
  colleague.run(createCode, { name: 'Waiting' });
  const added = colleague.operations.filter(
    ({ id }) => !log.operations.some((one) => one.id === id),
  );
  const envelope = { ...(log.operations[0] as Operation), params: {}, changes: [] };
  const at = (ms: number): Stamp => `00${ms}-000000-kitchen0table` as Stamp;
  const [first] = added;
  if (first === undefined) throw new Error('nothing was added');
  const brings = { [first.device]: [[first.at, added.at(-1)?.at ?? first.at]] } as const;
  const operations: readonly Operation[] = [
    ...log.operations,
    ...added,
    { ...envelope, id: 'op:bringin', at: at(1_990_000_000_001), kind: 'bring-in', brings },
    { ...envelope, id: 'op:aside', at: at(1_990_000_000_002), kind: 'undo', undoes: 'op:bringin' },
  ];
  const { streamed, whole } = await bothOf(operations);
  expect(streamed.operations).toEqual(whole.operations);
  expect([...allRecords(streamed.snapshot)]).toEqual([...allRecords(log.snapshot)]);
});
