import { describe, expect, test } from 'vitest';
import { readBundle, streamBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { createCode, renameCode } from '../../../shared/commands/codebook.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { ownLock } from '../../../shared/engine/begin-review.ts';
import { ReviewEngine } from '../../../shared/engine/engine.ts';
import { canonicalJson } from '../../../shared/json.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { readStamp } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import { LoomStorage } from '../../../shared/use-cases/loom-storage.ts';
import { reviewerId, startReview, texts } from '../../property/random-review.ts';

const now = Date.UTC(2031, 4, 6);
const begun = startReview();

describe.each([
  ['in memory', readBundle],
  ['that stays in the file', streamBundle],
] as const)('with a log %s', (_, read) => {
  async function opened(operations: readonly Operation[] = begun.operations) {
    const original = await writeBundle({ operations, texts, originals: new Map() });
    const review = await read(original);
    const storage = new LoomStorage(review, now);
    const engine = await ReviewEngine.open({
      id: 'review:cominghome',
      device: 'device:command0line',
      reviewerId,
      now: () => now,
      random: seededBytes(4),
      storage,
      lock: ownLock,
      version: 0,
      report: (error) => {
        throw error;
      },
    });
    if (engine === undefined) throw new Error('There is no review');
    return { engine, original, review, storage };
  }

  test('E4 what is committed to a file is in its bytes, with texts and originals, and what was read is as it was', async () => {
    const { engine, original, review, storage } = await opened();
    const before = review.operations.length;
    expect(await storage.bytes()).toEqual(original);
    const body = {
      text: 'Nobody rang.',
      blocks: [{ start: 0, end: 12, kind: 'paragraph' as const }],
      pages: [],
    };
    const textId = textIdOf(body);
    const originalHash = 'e'.repeat(64);
    await engine.commit(
      importStudies,
      {
        studies: [
          {
            citation: { type: 'book', title: 'Waiting' },
            documents: [{ title: 'Interview', textId, length: 12, format: 'text' }],
          },
        ],
      },
      { texts: new Map([[textId, canonicalJson(body)]]) },
    );
    await engine.commit(createCode, { name: 'Asking twice' });
    expect(await engine.loadText(textId)).toEqual(body);
    await expect(engine.loadOriginal(originalHash)).rejects.toThrow();
    const again = await readBundle(await storage.bytes());
    expect(again.operations.length).toBe(before + 2);
    expect(again.texts.get(textId)).toEqual(body);
    expect(rowsDigest(again.snapshot)).toBe(rowsDigest(engine.state.full));
    expect([review.operations.length, review.texts.has(textId)]).toEqual([before, false]);
  });

  test('O1 what the command line writes after a clock far ahead stands after it', async () => {
    const [code] = begun.snapshot.codes.values();
    if (code === undefined) throw new Error('There is no code');
    const far = 10 * 365 * 86_400_000;
    const ahead: Operation = {
      id: 'op:far',
      at: `${String(now + far).padStart(15, '0')}-000000-far`,
      device: 'device:far',
      reviewer: reviewerId,
      kind: 'rename-code',
      params: {},
      changes: [{ set: code.id, fields: { name: [code.name, 'From another year'] } }],
      schema: 1,
    };
    const { engine, storage } = await opened([...begun.operations, ahead]);
    const done = await engine.commit(renameCode, { codeId: code.id, name: 'Told' });
    expect([done?.over, readStamp(done?.at ?? ahead.at).ms]).toEqual([ahead.at, now]);
    const { snapshot } = await readBundle(await storage.bytes());
    expect(snapshot.codes.get(code.id)?.name).toBe('Told');
  });
});
