import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { headOf } from '../../../shared/engine/head.ts';
import type { HeldInMemory } from '../../../shared/engine/work.ts';
import { seededBytes } from '../../../shared/random.ts';
import { contentsOfHeld } from '../../../shared/use-cases/held-review.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import {
  device,
  reviewerId,
  runStep,
  session,
  startReview,
  texts,
} from '../../property/random-review.ts';

const at = Date.UTC(2026, 0, 5);
const writer = { device, reviewerId, now: () => at, random: seededBytes(5) };
const fresh = 'review:fromthescreen';
const nothing = { operations: [], originals: new Map(), texts: new Map() };

/** What memory holds where the last operation of `log` was refused. */
function heldOf(log: LogWriter, known: HeldInMemory['texts'] = texts): HeldInMemory {
  const { operations, snapshot: full } = log;
  const head = headOf({ operations: operations.slice(0, -1), snapshot: full }, at);
  return { head, full, refused: operations.slice(-1), texts: known, originals: new Map() };
}

test('E10 with the log still there the file is the review, its history and the refused change', async () => {
  const log = startReview();
  const there = { ...nothing, operations: [...log.operations] };
  const refused = log.run(createCode, { name: 'Refused' });
  const saved = contentsOfHeld(heldOf(log), there, writer, fresh);
  const file = await readBundle(await writeBundle(saved.contents));
  expect([saved.hasHistory, file.operations.length, file.operations.at(-1)?.id]).toEqual([
    true,
    log.operations.length,
    refused?.id,
  ]);
  expect(rowsDigest(file.snapshot)).toBe(rowsDigest(log.snapshot));
});

test('E10 a refused change stands after what another window wrote in between', async () => {
  const log = startReview();
  const other = new LogWriter({ ...log.context, random: seededBytes(99) }, log.snapshot, log.clock);
  other.operations.push(...log.operations);
  other.run(createCode, { name: 'There' });
  const there = { ...nothing, operations: [...other.operations] };
  log.run(createCode, { name: 'Refused' });
  const { contents } = contentsOfHeld(heldOf(log), there, writer, fresh);
  const file = await readBundle(await writeBundle(contents));
  expect([...file.snapshot.codes.values()].map(({ name }) => name).slice(-2)).toEqual([
    'There',
    'Refused',
  ]);
});

test('E10 without log and texts the file opens, and holds every row with its quote in place', async () => {
  await fc.assert(
    fc.asyncProperty(session(40), fc.boolean(), async (steps, hasTexts) => {
      const log = startReview();
      for (const step of steps) runStep(log, step);
      log.run(createCode, { name: 'Refused' });
      const held = heldOf(log, hasTexts ? texts : new Map());
      const saved = contentsOfHeld(held, nothing, writer, fresh);
      const { operations, snapshot } = await readBundle(await writeBundle(saved.contents));
      expect([saved.hasHistory, snapshot.review?.id]).toEqual([false, fresh]);
      expect(operations.every(({ kind }) => kind === 'save-from-memory')).toBe(true);
      expect([snapshot.codes, snapshot.studies]).toEqual([
        log.snapshot.codes,
        log.snapshot.studies,
      ]);
      expect(snapshot.codings).toEqual(log.snapshot.codings);
      const live = [...log.snapshot.documents.values()].filter(({ deleted }) => deleted !== true);
      expect(saved.patched).toEqual(hasTexts ? [] : live.map(({ title }) => title));
    }),
    { numRuns: 25 },
  );
});
