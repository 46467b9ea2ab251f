import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { applyChanges, findRecord } from '../../../shared/ops/snapshot.ts';
import { writeStamp } from '../../../shared/ops/stamp.ts';
import { applyChecked, unsoundness } from '../../../shared/ops/validate.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { oneOfEach } from '../ops/one-of-each.ts';

/** As a later version writes it: each record with a field more, the values inside it too. */
const newer = oneOfEach.map((record): AnyRecord => {
  const later = { ...record, certainty: { grade: 'moderate', reasons: ['adequacy'] } };
  if (later.type === 'study') {
    return { ...later, citation: { ...later.citation, preprint: true } as never };
  }
  if (later.type !== 'excerpt') return later;
  const region = { left: 0.1, top: 0.1, width: 0.5, height: 0.2, turned: 90 };
  return { ...later, region };
});

const operations: readonly Operation[] = [
  ...newer.map((create) => [{ create }]),
  [{ set: 'study:ward' as const, fields: { equity: [null, 'PROGRESS'] as const } }],
].map((changes, index) => ({
  id: `op:${index}`,
  at: writeStamp({ ms: 1_746_500_000_000 + index, counter: 0 }, 'device:desk'),
  device: 'device:desk',
  reviewer: 'reviewer:ines',
  kind: 'test',
  params: {},
  changes,
  schema: 1,
  via: { tablet: true },
}));

const file = () => writeBundle({ operations, texts: new Map(), originals: new Map() });

test('R6 fields of a later version survive reading and saving, in operations, records and the values in them', async () => {
  const bytes = await file();
  const read = await readBundle(bytes);
  expect(read.operations).toEqual(operations);
  expect(newer.map(({ id }) => findRecord(read.snapshot, id))).toEqual(
    newer.map((record) => (record.type === 'study' ? { ...record, equity: 'PROGRESS' } : record)),
  );
  expect(await writeBundle(read)).toEqual(bytes);
  expect(await writeBundle(read, { rows: read.snapshot, read: [read] })).toEqual(bytes);
});

test('R6 editing a record leaves the fields alone that only a later version knows', () => {
  const snapshot = replay(operations);
  const change = { set: 'study:ward', fields: { 'citation.title': ['Leaving the ward', 'Home'] } };
  const next = applyChecked(snapshot, [change as never], 'reviewer:ines');
  const before = findRecord(snapshot, 'study:ward');
  expect(findRecord(next, 'study:ward')).toEqual({
    ...before,
    citation: { type: 'article-journal', title: 'Home', preprint: true },
  });
});

test('R2 a known field still has to fit, whatever else a record holds', () => {
  const snapshot = applyChanges(replay(operations), [
    { set: 'search:cinahl', fields: { source: ['CINAHL', 7] } },
  ]);
  const record = findRecord(snapshot, 'search:cinahl');
  expect(unsoundness(record as AnyRecord)?.message).toMatch(/search source is not valid/);
});
