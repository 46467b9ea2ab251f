import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';

const frozen = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/frozen', name)));

test('X6 a file of schema 1 opens for ever, is sound, and is saved in the form of today', async () => {
  const old = await readBundle(frozen('schema-1.loom'));
  expect([old.manifest.schema, old.operations.length, old.texts.size, old.originals.size]).toEqual([
    1, 78, 3, 1,
  ]);
  expect(old.manifest.counts).toMatchObject({ studies: 3, documents: 2, excerpts: 9, codings: 12 });
  expect(checkBundle(old).filter(({ rule }) => rule !== 'T3')).toEqual([]);
  const saved = await readBundle(await writeBundle(old, { read: [old] }));
  const { operations, originals, texts } = saved;
  expect({ operations, originals, texts }).toEqual({
    operations: old.operations,
    originals: old.originals,
    texts: old.texts,
  });
  expect(saved.manifest.schema).toBe(2);
});
