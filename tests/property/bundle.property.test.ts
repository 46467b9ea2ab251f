import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationJson, rowJson } from '../../shared/bundle/canonical-form.ts';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import { allRecords } from '../../shared/ops/snapshot.ts';
import { runStep, session, startReview, texts } from './random-review.ts';

const originals = new Map(
  [new TextEncoder().encode('%PDF-1.7 a scanned letter')].map((bytes) => [
    sha256OfBytes(bytes),
    bytes,
  ]),
);

function reviewAfter(steps: Parameters<typeof runStep>[1][]) {
  const log = startReview();
  for (const step of steps) runStep(log, step);
  return { operations: log.operations, texts, originals, log };
}

test('X1 readBundle(writeBundle(x)) gives x, and O4 replay comes to the rows it was written with', async () => {
  await fc.assert(
    fc.asyncProperty(session(), async (steps) => {
      const { log, ...contents } = reviewAfter([...steps]);
      const read = await readBundle(await writeBundle(contents, { rows: log.snapshot }));
      expect(read.operations).toEqual(contents.operations);
      expect(read.texts).toEqual(new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1))));
      expect(read.originals).toEqual(originals);
      expect([...allRecords(read.snapshot)].length).toBe([...allRecords(log.snapshot)].length);
      expect(read.ignored).toEqual([]);
      expect(checkBundle(read).filter(({ rule }) => rule !== 'T3')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('X2 the same contents give the same bytes, whatever order and however often they come', async () => {
  await fc.assert(
    fc.asyncProperty(session(20), async (steps) => {
      const { log, ...contents } = reviewAfter([...steps]);
      const bytes = await writeBundle(contents);
      const mixed = {
        ...contents,
        operations: [...log.operations, ...log.operations].reverse(),
        texts: new Map([...texts].reverse()),
      };
      expect(await writeBundle(mixed)).toEqual(bytes);
      expect(await writeBundle(await readBundle(bytes))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('X3 a file with any byte changed opens as it was or fails with one sentence', async () => {
  const { log: _log, ...contents } = reviewAfter([]);
  const bytes = await writeBundle(contents);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const copy = bytes.slice();
        copy[at] = (copy[at] ?? 0) ^ flip;
        const result = await readBundle(copy).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(ExpectedError);
        else expect(result).toMatchObject({ operations: contents.operations });
      },
    ),
    { numRuns: 500 },
  );
});

test('X2 the quick canonical forms equal canonicalJson', () => {
  fc.assert(
    fc.property(session(), (steps) => {
      const { log } = reviewAfter([...steps]);
      for (const operation of log.operations)
        expect(operationJson(operation)).toBe(canonicalJson(operation));
      for (const row of allRecords(log.snapshot)) expect(rowJson(row)).toBe(canonicalJson(row));
    }),
    { numRuns: 40 },
  );
});
