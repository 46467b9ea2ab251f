import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { replay } from '../../shared/ops/replay.ts';
import { type DeskDisk, databaseDisk, memoryDisk } from './desk-disk.ts';
import { DeskMachine, reviews } from './desk-machine.ts';
import { actions, DeskSession, type Step } from './desk-session.ts';
import { reviewerId } from './random-review.ts';

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom(...actions),
    fc.nat({ max: 1 }),
    fc.nat({ max: 5 }),
    fc.nat({ max: 40 }),
  ),
  { maxLength: 40, size: 'max' },
);

/** Resolves to what was acknowledged and told, in kinds. */
async function expectLaws(disk: DeskDisk, list: readonly Step[]): Promise<readonly string[]> {
  const session = new DeskSession(await DeskMachine.start(disk));
  for (const step of list) await session.do(step);
  await session.settle();
  const { acknowledged, faults, machine } = session;
  expect([faults, machine.reports]).toEqual([[], []]);
  for (const id of reviews) {
    const log = machine.log(id);
    const kept = new Set(log.map((operation) => operation.id));
    const stored = (await disk.log(id)).map((operation) => operation.id);
    expect(stored.sort()).toEqual(log.map((operation) => operation.id).sort());
    const lost = acknowledged.filter((one) => one.id === id && !kept.has(one.operation.id));
    expect(lost).toEqual([]);
    expect(kept.size).toBe(log.length);
    const names = [...replay(log).codes.values()].map(({ name }) => name.split(' ')[0]);
    expect(new Set(names)).toEqual(new Set([id]));
  }
  for (const { event, id, log } of machine.told) {
    expect([id, rowsDigest(event.full)]).toEqual([id, rowsDigest(replay(log))]);
  }
  await expectReopened(machine);
  await disk.close();
  return [
    ...acknowledged.map(({ operation }) => operation.kind),
    ...machine.told.map(({ event }) => event.source),
  ];
}

async function expectReopened(machine: DeskMachine): Promise<void> {
  const window = machine.openWindow();
  for (const id of reviews) {
    const engine = await window.desk.open(id, { steal: true });
    expect(engine.state.reviewerId).toBe(reviewerId);
    expect(rowsDigest(engine.state.full)).toBe(rowsDigest(replay(machine.log(id))));
    await window.desk.flush();
    const journal = readJournal(machine.journals.get(id) ?? '');
    expect(new Set(journal.operations.map((one) => one.id))).toEqual(
      new Set(machine.log(id).map((one) => one.id)),
    );
  }
}

const everything = [
  'aside',
  'bring-in',
  'command',
  'create-code',
  'elsewhere',
  'redo',
  'rename-code',
  'undo',
];

test.each([
  ['in memory', memoryDisk, 200],
  ['in the application’s database', databaseDisk, 40],
] as const)(
  'E1 E2 E4 E5 with reviews %s, whatever is opened, changed, crashes and is restored when, no acknowledged change is lost or lies elsewhere',
  async (_, disk, numRuns) => {
    const met = new Set<string>();
    const property = fc.asyncProperty(steps, async (list) => {
      for (const kind of await expectLaws(disk(), list)) met.add(kind);
    });
    await fc.assert(property, { numRuns, seed: 2031 });
    expect([...met].sort()).toEqual(everything);
  },
);
