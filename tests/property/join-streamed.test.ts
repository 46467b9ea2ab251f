import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLineOf } from '../../shared/bundle/log-line.ts';
import { type StreamedBundle, streamBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle, writeWithLog } from '../../shared/bundle/write-bundle.ts';
import { addedTo, joinStreamed } from '../../shared/log/join-streamed.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { countIncoming } from '../../shared/ops/incoming.ts';
import { StreamedLog } from '../../shared/ops/log.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { allRecords } from '../../shared/ops/snapshot.ts';
import type { RecordId } from '../../shared/records/ids.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { runStep, session, startReview, texts } from './random-review.ts';
import { machineOf } from './team-machines.ts';

const originals = new Map<string, Uint8Array>();

/** What two people did on machines of their own, going on from one review. */
const twoLogs = fc.tuple(session(25), session(25)).map((sessions) =>
  sessions.map((steps, index) => {
    const log = machineOf(index === 0 ? 'ann' : 'ward', 11 + index);
    for (const step of steps) runStep(log, step);
    return log.operations;
  }),
);

async function streamed(operations: readonly Operation[]): Promise<StreamedBundle> {
  return streamBundle(await writeBundle({ operations, texts, originals }));
}

async function joined(logs: readonly (readonly Operation[])[]) {
  const files = (await Promise.all(logs.map(streamed))).map(({ log, operations }) => {
    if (!(operations instanceof StreamedLog)) throw new Error('read as an array');
    return { operations, segments: log.segments };
  });
  return { files, join: await joinStreamed(files) };
}

function addedOf(before: readonly Operation[], all: readonly Operation[]) {
  const known = new Set<string>(before.map(({ id }) => id));
  const made = new Set<RecordId>();
  for (const { changes } of before)
    for (const change of changes) if (isCreate(change)) made.add(change.create.id);
  return countIncoming(
    all.filter(({ id }) => !known.has(id)),
    (id) => made.has(id),
  );
}

test('M4 files joined by streams are the log, rows, counts and bytes of logs joined in memory', async () => {
  await fc.assert(
    fc.asyncProperty(twoLogs, async (logs) => {
      const [mine = [], theirs = []] = logs;
      const { operations } = joinLogs(mine, theirs);
      const { files, join } = await joined([mine, theirs, mine]);
      if (join === undefined) throw new Error('was not joined');
      expect([...join.operations]).toEqual(operations);
      expect([...allRecords(join.snapshot)]).toEqual([...allRecords(replay(operations))]);
      const [first] = files;
      if (first === undefined) throw new Error('no file');
      expect(addedTo(first.operations, join.operations)).toEqual(addedOf(mine, operations));
      const contents = { texts, originals };
      const { segments, snapshot: rows } = join;
      expect(
        await writeWithLog(contents, {
          rows,
          log: { segments, lines: [] },
          packedTexts: new Map(),
        }),
      ).toEqual(await writeBundle({ ...contents, operations }));
    }),
    { numRuns: 30 },
  );
});

test('M4 logs of many segments that go on in one file and not in the other join to the longer one', async () => {
  const { operations } = largeReview({ documents: 2, codingsPerDocument: 1300, codes: 6, seed: 8 });
  const { join } = await joined([operations.slice(0, 2300), operations, operations.slice(0, 10)]);
  expect(join && JSON.stringify([...join.operations].map(logLineOf))).toBe(
    JSON.stringify(operations.map(logLineOf)),
  );
});

test('M4 what joining in memory refuses is not joined by streams', async () => {
  const log = startReview();
  const { operations } = log;
  const last = operations.at(-1);
  const [codeId] = log.snapshot.codes.keys();
  const code = codeId && log.snapshot.codes.get(codeId);
  if (last === undefined || code === undefined) throw new Error('no log');
  const altered = [...operations.slice(0, -1), { ...last, params: { title: 'Other' } }];
  const twice = [
    ...operations.slice(0, -1),
    { ...last, at: last.at.replace(/-\d{6}-/, '-000777-') },
  ];
  const extra = { ...last, id: 'op:extra', at: '001999999999999-000000-kitchen0table', params: {} };
  const anew = [
    ...operations,
    { ...extra, changes: [{ create: { ...code, name: 'Something else' } }] },
  ];
  const excerpt = {
    id: 'excerpt:one',
    type: 'excerpt',
    documentId: [...log.snapshot.documents.keys()][0],
    reviewerId: 'reviewer:somebodyelse',
    start: 4,
    end: 8,
    quote: 'ward',
    prefix: '',
    suffix: '',
  };
  const foreign = [...operations, { ...extra, changes: [{ create: excerpt }] }];
  for (const theirs of [altered, twice, anew, foreign] as unknown as (readonly Operation[])[]) {
    expect(() => joinLogs(operations, theirs)).toThrow();
    expect((await joined([operations, theirs])).join).toBe(undefined);
  }
  expect((await joined([operations, operations])).join).toBeDefined();
});
