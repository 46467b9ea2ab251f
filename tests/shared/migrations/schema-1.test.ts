import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { countRecords } from '../../../shared/bundle/contents.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { migrated, migrations } from '../../../shared/migrations/migrate.ts';
import { schemaVersion } from '../../../shared/ops/operation.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { recordTypeNames } from '../../../shared/records/ids.ts';

/** Written by the command line of the first version; two reviewers, a record of every type. */
const frozen = async () =>
  readBundle(
    await readFile(join(import.meta.dirname, '../../fixtures/frozen/schema-1-every-type.loom')),
  );

test('X8 a file of schema 1 opens with the rows and counts it was saved with, and is sound', async () => {
  const read = await frozen();
  const types = new Set([...allRecords(read.snapshot)].map(({ type }) => type));
  // Stars, kept questions, corrections, second codings, sharings, criteria, sets, fields, extractions, steps, groups, instruments, items, appraisals, findings and their marks, grids and their cells, entries of checklists, versions of the codebook, and sheets with their parts came after the first file of this schema was kept.
  const later: readonly string[] = [
    'star',
    'query',
    'correction',
    'recode',
    'reexcerpt',
    'recoding',
    'sharing',
    'criterion',
    'set',
    'field',
    'extraction',
    'step',
    'group',
    'instrument',
    'item',
    'appraisal',
    'finding',
    'support',
    'grid',
    'cell',
    'entry',
    'version',
    'sheet',
    'part',
    'map',
    'place',
    'idea',
    'arrow',
  ];
  expect([...types].sort()).toEqual(recordTypeNames.filter((type) => !later.includes(type)).sort());
  expect(rowsDigest(read.snapshot)).toBe(read.manifest.rowsSha256);
  expect(countRecords(read.snapshot)).toEqual({
    studies: 3,
    documents: 2,
    excerpts: 6,
    codings: 6,
    codes: 3,
    reviewers: 2,
    memos: 1,
    assignments: 4,
    decisions: 1,
    searches: 2,
    screenings: 5,
    stars: 0,
    queries: 0,
    corrections: 0,
    recodes: 0,
    reexcerpts: 0,
    recodings: 0,
    sharings: 0,
    criteria: 0,
    sets: 0,
    fields: 0,
    extractions: 0,
    steps: 0,
    groups: 0,
    instruments: 0,
    items: 0,
    appraisals: 0,
    findings: 0,
    supports: 0,
    grids: 0,
    cells: 0,
    entries: 0,
    versions: 0,
    sheets: 0,
    parts: 0,
    maps: 0,
    places: 0,
    ideas: 0,
    arrows: 0,
  });
  expect(checkBundle(read)).toEqual([]);
});

test('X8 saved again, a file of schema 1 holds the operations and texts it held', async () => {
  const read = await frozen();
  const again = await readBundle(await writeBundle(read));
  expect([again.operations, again.texts, rowsDigest(again.snapshot)]).toEqual([
    read.operations,
    read.texts,
    read.manifest.rowsSha256,
  ]);
});

test('X8 every schema has a migration, in order; operations of schema 1 are taken as they are', async () => {
  expect(migrations.map(({ schema }) => schema)).toEqual(
    Array.from({ length: schemaVersion }, (_, index) => index + 1),
  );
  const { operations } = await frozen();
  expect(operations.map(migrated)).toEqual(operations);
  expect([migrated('text'), migrated({ schema: 'x' })]).toEqual(['text', { schema: 'x' }]);
});
