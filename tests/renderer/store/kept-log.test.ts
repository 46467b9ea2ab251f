import { expect, it } from 'vitest';
import { KeptLog } from '../../../renderer/store/kept-log.ts';
import type { ReviewEngine } from '../../../shared/engine/engine.ts';
import type { Operation } from '../../../shared/ops/operation.ts';

/** An engine that counts how often its log is read from the store. */
class CountedEngine {
  reads = 0;
  log: Operation[] = [operation('created')];

  get state() {
    return {
      head: { operations: this.log.length, tip: this.log.at(-1)?.id },
    } as ReviewEngine['state'];
  }

  readLog(): Promise<readonly Operation[]> {
    this.reads += 1;
    return Promise.resolve([...this.log]);
  }

  write(id: string): readonly Operation[] {
    const added = [operation(id)];
    this.log.push(...added);
    return added;
  }
}

function operation(id: string): Operation {
  return { id: `op:${id}` } as Operation;
}

it('reads the log once while a screen holds it, and grows it by what is written', async () => {
  const engine = new CountedEngine();
  const kept = new KeptLog();
  const letGo = kept.hold();
  await kept.read(engine);
  kept.grow(engine, { added: engine.write('coded'), source: 'command' });
  const grown = (await kept.read(engine)).map(({ id }) => id);
  const readsWhileHeld = engine.reads;
  letGo();
  await kept.read(engine);
  expect({ grown, readsWhileHeld, reads: engine.reads }).toEqual({
    grown: ['op:created', 'op:coded'],
    readsWhileHeld: 1,
    reads: 2,
  });
});

it('reads it again after work was brought in, or where it missed something', async () => {
  const engine = new CountedEngine();
  const kept = new KeptLog();
  kept.hold();
  await kept.read(engine);
  kept.grow(engine, { added: engine.write('brought'), source: 'bring-in' });
  await kept.read(engine);
  engine.write('missed');
  const all = (await kept.read(engine)).map(({ id }) => id);
  expect({ all, reads: engine.reads }).toEqual({
    all: ['op:created', 'op:brought', 'op:missed'],
    reads: 3,
  });
});
