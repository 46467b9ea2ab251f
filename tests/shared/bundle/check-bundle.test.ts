import { expect, test } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { crc32 } from '../../../shared/crc32.ts';
import type { Change } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { largeReview } from '../../fixtures/large-review.ts';
import { startReview, texts } from '../../property/random-review.ts';

const { operations } = startReview();
const originals = new Map<string, Uint8Array>();
const first = operations[0] as Operation;
const documentId = operations
  .flatMap(({ changes }) => changes)
  .flatMap((change) =>
    'create' in change && change.create.type === 'document' ? [change.create.id] : [],
  )[0];
const excerpt = {
  id: 'excerpt:one',
  type: 'excerpt',
  documentId: documentId ?? 'document:none',
  reviewerId: first.reviewer,
  start: 4,
  end: 8,
  quote: 'ward',
  prefix: 'The ',
  suffix: ' sister',
} as const;

/** Rules and records of the problems that one more operation brings. */
function problemsWith(changes: readonly Change[], more: Partial<Operation> = {}): string[] {
  const at = '001999999999999-000000-kitchen0table' as const;
  const extra: Operation = { ...first, id: 'op:extra', at, changes, ...more };
  const found = checkBundle({ operations: [...operations, extra], texts, originals });
  return found.map(({ rule, record }) => `${rule} ${record}`);
}

test('a sound review has no problems', async () => {
  const sample = await buildSampleReview();
  expect(checkBundle(await readBundle(await writeBundle(sample)))).toEqual([]);
  const large = largeReview({ documents: 5, codingsPerDocument: 30, codes: 40, seed: 7 });
  expect(checkBundle({ ...large, originals })).toEqual([]);
  expect(problemsWith([{ create: excerpt }])).toEqual([]);
});

test('A1 a quote that is not the text at its offsets is found', () => {
  expect(problemsWith([{ create: { ...excerpt, start: 5, end: 9 } }])).toEqual(['A1 excerpt:one']);
});

test('R5 references that lead nowhere are found', () => {
  const coding = {
    id: 'coding:one',
    type: 'coding',
    excerptId: excerpt.id,
    documentId: excerpt.documentId,
    codeId: 'code:gone',
    reviewerId: first.reviewer,
    layer: 'own',
  } as const;
  expect(problemsWith([{ create: excerpt }, { create: coding }])).toEqual(['R5 coding:one']);
  expect(problemsWith([{ set: 'code:gone', fields: { name: [null, 'Waiting'] } }])).toEqual([
    'R5 op:extra',
  ]);
});

test('R4 writing what belongs to another reviewer is found', () => {
  const reviewer = {
    id: 'reviewer:other',
    type: 'reviewer',
    name: 'Ines Abara',
    initials: 'IA',
    colour: 1,
  } as const;
  expect(
    problemsWith([{ create: reviewer }, { create: { ...excerpt, reviewerId: reviewer.id } }]),
  ).toEqual(['R4 op:extra']);
});

test('O1 a stamp of another device and O3 a before that never was are found', () => {
  expect(problemsWith([], { at: '001999999999999-000000-elsewhere' })).toEqual(['O1 op:extra']);
  const set: Change = { set: 'review:cominghome', fields: { title: ['Going out', 'Coming back'] } };
  expect(problemsWith([set])).toEqual(['O3 op:extra']);
});

test('O4 rows that the log does not give are found', async () => {
  const read = await readBundle(await writeBundle({ operations, texts, originals }));
  const { counts } = read.manifest;
  for (const claim of [
    { rowsSha256: '0'.repeat(64) },
    { counts: { ...counts, codes: counts.codes + 1 } },
  ]) {
    const manifest = { ...read.manifest, ...claim };
    expect(checkBundle({ ...read, manifest }).map(({ rule }) => rule)).toEqual(['O4']);
  }
});

test('X4 contents under another hash are found', () => {
  const wrong = 'a'.repeat(64);
  const found = checkBundle({ operations, texts, originals: new Map([[wrong, Uint8Array.of(1)]]) });
  expect(found.map(({ rule, record }) => [rule, record])).toEqual([['X4', wrong]]);
});

test('crc32 gives the check value of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
