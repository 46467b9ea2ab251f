import { afterEach, expect, test, vi } from 'vitest';
import type { JournalReply, JournalRequest } from '../../../renderer/store/journal-messages.ts';
import { comparedBeside } from '../../../renderer/store/journal-task.ts';
import { failure } from '../../../renderer/store/worker-reply.ts';
import { compareJournal } from '../../../shared/journal/compare-journal.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { makeEngine, startDisk } from '../../shared/engine/make-engine.ts';
import { operationsOf, stretchOf, textOf } from '../../shared/journal/journal-text.ts';

afterEach(() => void vi.unstubAllGlobals());

const log = operationsOf(1, 400);

/** Answers as the worker does, a hundred lines at a time, from a log that stands for the stored one. */
function standInFor(asked: JournalRequest[], answer: 'compares' | 'fails') {
  return class {
    onmessage: ((event: { readonly data: unknown }) => void) | undefined;
    private text = '';
    postMessage(request: JournalRequest): void {
      asked.push(request);
      if (request.kind === 'text') {
        this.text += request.piece;
        return;
      }
      const question = { ...request, text: this.text };
      queueMicrotask(() => {
        for (const data of answer === 'fails' ? [failure(new Error('No database'))] : replies())
          this.onmessage?.({ data });
      });
      function* replies(): Generator<JournalReply> {
        const { owed, ...comparison } = compareJournal(question, log);
        for (let from = 0; from < owed.length; from += 100)
          yield { kind: 'owed', lines: owed.slice(from, from + 100) };
        yield { kind: 'compared', comparison };
      }
    }
    terminate(): void {
      this.onmessage = undefined;
    }
  };
}

const long = (reviewId: ReviewId) => ({
  reviewId,
  text: `${textOf(...stretchOf(log.slice(0, 50)).lines)}${'\n'.repeat(2_000_000)}`,
  isPurged: false,
});

test('E6 a long journal is compared in a worker, which hands over what is owed in pieces', async () => {
  const asked: JournalRequest[] = [];
  vi.stubGlobal('Worker', standInFor(asked, 'compares'));
  const { engine } = await makeEngine(startDisk());
  const question = long(engine.state.id);
  const found = await comparedBeside('kept')(engine, question);
  expect(found).toEqual(compareJournal(question, log));
  expect(found.owed.length).toBeGreaterThan(200);
  const { text, ...rest } = question;
  expect(asked).toEqual([
    { kind: 'text', piece: text.slice(0, 2_000_000) },
    { kind: 'text', piece: text.slice(2_000_000) },
    { kind: 'compare', ...rest, database: 'kept' },
  ]);
});

test('E6 a worker that fails rejects with its reason', async () => {
  vi.stubGlobal('Worker', standInFor([], 'fails'));
  const { engine } = await makeEngine(startDisk());
  await expect(comparedBeside('kept')(engine, long(engine.state.id))).rejects.toThrow(
    'No database',
  );
});

test('E6 a short journal is compared at once, with the log of the open review', async () => {
  const { engine } = await makeEngine(startDisk());
  const question = { reviewId: engine.state.id, text: '', isPurged: false };
  expect(await comparedBeside('kept')(engine, question)).toEqual(
    compareJournal(question, await engine.readLog()),
  );
});
