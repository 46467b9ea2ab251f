import { describe, expect, it } from 'vitest';
import { KeptWorker } from '../../../renderer/store/kept-worker.ts';
import type { TaskHandle } from '../../../renderer/store/tasks.ts';
import { failure } from '../../../renderer/store/worker-reply.ts';
import { BugError, CancelledError, ExpectedError } from '../../../shared/errors.ts';

/** The page's side of a worker; a test gives its answers. */
class StandInWorker extends EventTarget {
  readonly asked: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

type Reply = { readonly kind: 'counted'; readonly count: number };

function bench() {
  const started: StandInWorker[] = [];
  const kept = new KeptWorker<string, Reply>(() => {
    const worker = new StandInWorker();
    started.push(worker);
    return worker as unknown as Worker;
  });
  const told: unknown[] = [];
  let cancel: (error: CancelledError) => void = () => undefined;
  const task: TaskHandle = {
    progress: ({ done, total }) => told.push([done, total]),
    onCancel: (handler) => {
      cancel = handler;
    },
  };
  const at = (index: number): StandInWorker => {
    const worker = started[index];
    if (worker === undefined) throw new Error(`No worker ${index} was started`);
    return worker;
  };
  const ask = (question: string) => kept.ask(question, 'counted', task);
  return { ask, at, cancel: () => cancel(new CancelledError()), kept, started, told };
}

describe('a worker that is kept', () => {
  it('answers the next question with what it has read, and ends when nobody keeps it', async () => {
    const { ask, at, kept, started, told } = bench();
    const letGo = kept.keep();
    for (const [question, count] of [
      ['rows', 1],
      ['codes', 2],
    ] as const) {
      const asked = ask(question);
      at(0).answer({ kind: 'progress', done: 1, total: 4 });
      at(0).answer({ kind: 'counted', count });
      expect(await asked).toEqual({ kind: 'counted', count });
    }
    expect([started.length, at(0).asked, at(0).ended, told]).toEqual([
      1,
      ['rows', 'codes'],
      false,
      [
        [1, 4],
        [1, 4],
      ],
    ]);
    letGo();
    expect(at(0).ended).toBe(true);
  });

  it('starts another for who asks meanwhile, and keeps one of them', async () => {
    const { ask, at, kept } = bench();
    kept.keep();
    const both = Promise.all([ask('rows'), ask('codes')]);
    at(1).answer({ kind: 'counted', count: 2 });
    at(0).answer({ kind: 'counted', count: 1 });
    expect(await both).toEqual([
      { kind: 'counted', count: 1 },
      { kind: 'counted', count: 2 },
    ]);
    expect([at(0).ended, at(1).ended]).toEqual([true, false]);
  });

  it('ends with its work when the task is cancelled', async () => {
    const { ask, at, cancel, kept, started } = bench();
    kept.keep();
    const asked = ask('rows');
    cancel();
    await expect(asked).rejects.toBeInstanceOf(CancelledError);
    expect(at(0).ended).toBe(true);
    void ask('rows');
    expect(started.length).toBe(2);
  });

  it('gives its failures as they were thrown, and can be asked again', async () => {
    const { ask, at, kept, started } = bench();
    kept.keep();
    const errors: unknown[] = [];
    for (const error of [new ExpectedError('no-day', 'There was no day.'), new Error('broken')]) {
      const asked = ask('rows').catch((caught: unknown) => errors.push(caught));
      at(0).answer(failure(error));
      await asked;
    }
    expect(errors).toEqual([
      new ExpectedError('no-day', 'There was no day.'),
      new BugError('broken'),
    ]);
    expect(started.length).toBe(1);
  });
});
