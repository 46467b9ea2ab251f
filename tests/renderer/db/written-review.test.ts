import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { textsIn } from '../../../renderer/db/grouped-rows.ts';
import { linesIn, logRow, packedLog } from '../../../renderer/db/log-rows.ts';
import { storeReview } from '../../../renderer/db/new-review.ts';
import { readContents, readOperations } from '../../../renderer/db/review-rows.ts';
import { readAsWritten } from '../../../renderer/db/written-review.ts';
import { logLineOf } from '../../../shared/bundle/log-line.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle, writeReviewFile } from '../../../shared/bundle/write-bundle.ts';
import { knownForm, waitingIn } from '../../../shared/ops/waiting.ts';
import { sampleReviewId } from '../../../shared/sample/sample-id.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { programVersion } from '../../../shared/version.ts';

const { operations, snapshot, texts } = await buildSampleReview();
const original = new TextEncoder().encode('The interview as it was typed.');
const originals = new Map([
  ['0000000000000000000000000000000000000000000000000000000000000000', original],
]);

async function stored(): Promise<ThemeloomDatabase> {
  const db = new ThemeloomDatabase(`written-${Math.random()}`);
  const reviewerId = [...snapshot.reviewers.keys()][0] ?? 'reviewer:nobody';
  const review = { operations, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id: sampleReviewId, reviewerId, at: 0 });
  return db;
}

test('a review is written to a file from its rows as it would be from its log', async () => {
  const db = await stored();
  expect(await readOperations(db, sampleReviewId)).toEqual(operations);
  const fromRows = await writeReviewFile(await readAsWritten(db, sampleReviewId));
  const fromLog = await writeBundle(await readContents(db, sampleReviewId));
  expect(fromRows).toEqual(fromLog);
  expect((await readBundle(fromRows)).operations).toEqual(operations);
});

test('rows of the first schema, whose JSON is not canonical, are written canonically', async () => {
  const db = await stored();
  await db.ops.clear();
  await db.ops.bulkAdd(
    operations.map((operation, seq) => {
      const { id, ...rest } = operation;
      return { review: sampleReviewId, seq, data: JSON.stringify([{ ...rest, id }]) };
    }),
  );
  const rows = [...textsIn(await db.texts.toArray())];
  await db.texts.clear();
  for (const { data, id } of rows) {
    const { blocks, pages, text } = JSON.parse(data);
    const spelled = JSON.stringify({ text, pages, blocks });
    await db.texts.put({ review: sampleReviewId, id, data: spelled });
  }
  const written = await readAsWritten(db, sampleReviewId);
  expect(await writeReviewFile(written)).toEqual(
    await writeBundle({ operations, texts, originals: new Map() }),
  );
});

test('X2 a file names the version of the program that wrote it', async () => {
  const read = await readBundle(await writeBundle({ operations, texts, originals: new Map() }));
  expect(read.manifest.program).toBe(programVersion);
});

test('a row of the log gives back its lines, whatever their texts hold', () => {
  const [first] = operations;
  if (first === undefined) throw new Error('The sample has no operations');
  const awkward = { ...first, params: { title: 'Line one,\nline two ] [ "],\n[' } };
  const lines = [logLineOf(awkward), logLineOf(first)];
  const row = logRow(sampleReviewId, 0, lines);
  expect(linesIn(row)).toEqual(lines);
  expect(linesIn({ review: row.review, seq: row.seq, data: row.data })).toEqual(lines);
});

test('originals come back byte for byte', async () => {
  const db = await stored();
  await db.originals.bulkAdd(
    [...originals].map(([id, bytes]) => ({ review: sampleReviewId, id, bytes })),
  );
  expect((await readAsWritten(db, sampleReviewId)).originals).toEqual(originals);
});

test('X6 the application’s own save carries what waits for a newer version, and says how much', async () => {
  const [code] = snapshot.codes.values();
  if (code === undefined) throw new Error('The sample has no code');
  const later = knownForm({
    id: 'op:later',
    at: '001900000000000-000001-later',
    device: 'device:later',
    reviewer: 'reviewer:sample00000000000000',
    kind: 'map-code',
    params: {},
    changes: [{ set: code.id, fields: { name: [code.name, 'Told'] } }],
    schema: 99,
  });
  const db = new ThemeloomDatabase(`written-${Math.random()}`);
  const log = [...operations, later];
  const reviewerId = 'reviewer:sample00000000000000';
  const review = { operations: log, snapshot, texts, originals: new Map() };
  await storeReview(db, { ...review, id: sampleReviewId, reviewerId, at: 0 });
  const bytes = await writeReviewFile(await readAsWritten(db, sampleReviewId));
  const read = await readBundle(bytes);
  expect([read.manifest.waiting, waitingIn(read.operations)]).toEqual([1, [later]]);
  expect(bytes).toEqual(await writeBundle({ operations: log, texts, originals: new Map() }));
});

test('few operations that are large are packed before they are stored, as a row holds only so much', async () => {
  const [first] = operations;
  if (first === undefined) throw new Error('The sample has operations');
  const large = { ...first, params: { ...first.params, words: 'quiet ward '.repeat(100_000) } };
  const { lines, segments } = await packedLog([large]);
  expect({ lines: lines.length, segments: segments.length }).toEqual({ lines: 0, segments: 1 });
  expect(await packedLog([first])).toEqual({ segments: [], lines: [logLineOf(first)] });
});
