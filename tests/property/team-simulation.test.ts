/**
 * A team of three at work: sessions, files whole and in parts, undo, setting aside, loss and restore from a
 * copy, clocks that are days off, and a newer version among them. Whatever happened, once everybody has what
 * everybody else has, all hold the same rows, and nothing that counted anywhere is lost.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationJson } from '../../shared/bundle/canonical-form.ts';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { operationsToSend } from '../../shared/ops/aside.ts';
import { findConflicts } from '../../shared/ops/conflicts.ts';
import { type Knowledge, knowledgeOf } from '../../shared/ops/knowledge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { parseOperation } from '../../shared/ops/parse-operation.ts';
import { missingFor, partFor } from '../../shared/ops/part.ts';
import { replay } from '../../shared/ops/replay.ts';
import { writeStamp } from '../../shared/ops/stamp.ts';
import { findTroubles } from '../../shared/team/to-settle.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { runStep, type Step, session, takeBack } from './random-review.ts';
import { begun, type MachineClock, machineOf, noon } from './team-machines.ts';

const names = ['ann', 'bo', 'cy'] as const;
const day = 86_400_000;

type Event =
  | readonly ['work', number, readonly Step[]]
  | readonly ['send', from: number, to: number, 'whole' | 'part']
  | readonly ['undo' | 'redo' | 'copy' | 'lose' | 'newer', number]
  | readonly ['clock', number, days: number];

const who = fc.nat({ max: 2 });
const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('work' as const), who, session(5)) },
    {
      weight: 5,
      arbitrary: fc.tuple(
        fc.constant('send' as const),
        who,
        who,
        fc.constantFrom<'whole' | 'part'>('whole', 'part'),
      ),
    },
    {
      weight: 5,
      arbitrary: fc.tuple(
        fc.constantFrom<'undo' | 'redo' | 'copy' | 'lose' | 'newer'>(
          'undo',
          'undo',
          'redo',
          'copy',
          'lose',
          'newer',
        ),
        who,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('clock' as const), who, fc.integer({ min: -3, max: 3 })),
    },
  ),
  { maxLength: 24, size: 'max' },
);

class Team {
  readonly clocks: readonly MachineClock[] = names.map(() => ({ now: noon }));
  readonly machines: LogWriter[] = names.map((name, index) =>
    machineOf(name, index + 31, begun, this.clocks[index]),
  );
  private readonly copies: (readonly Operation[])[] = names.map(() => begun);
  /** What each was last told that each other holds. */
  private readonly told = new Map<string, Knowledge>();
  private made = 100;

  live([what, index, more, how]: Event): void {
    const machine = this.machines[index];
    const clock = this.clocks[index];
    if (machine === undefined || clock === undefined) return;
    if (what === 'work') for (const step of more) runStep(machine, step);
    else if (what === 'send') this.send(index, more, how);
    else if (what === 'clock') clock.now += more * day;
    else if (what === 'copy') this.copies[index] = [...machine.operations];
    else if (what === 'newer') this.writeNewer(machine);
    else if (what === 'lose') {
      this.made += 1;
      const copy = this.copies[index] ?? begun;
      this.machines[index] = machineOf(names[index] ?? '', this.made, copy, clock);
    } else takeBack(machine, what);
  }

  /** As a file: written down, read again, in another order. A part that stands on nothing is asked for whole. */
  send(from: number, to: number, how: 'whole' | 'part'): void {
    const [sender, receiver] = [this.machines[from], this.machines[to]];
    if (sender === undefined || receiver === undefined || from === to) return;
    const known = how === 'part' ? this.told.get(`${from} ${to}`) : undefined;
    const part = partFor(sender.operations, known);
    const stands = missingFor(receiver.operations, part.builtOn).length === 0;
    const sent = stands ? part.operations : operationsToSend(sender.operations);
    receiver.bringIn(asFile(sent));
    this.told.set(`${to} ${from}`, knowledgeOf(sender.operations));
  }

  /** What a version writes that knows of more than this one does. */
  private writeNewer(machine: LogWriter): void {
    this.made += 1;
    const { device, now, reviewerId } = machine.context;
    const at = writeStamp({ ms: now(), counter: 0 }, device);
    const create = { id: `poster:${this.made}`, type: 'poster', title: 'Waiting, drawn' };
    const id = `op:newer-${this.made}`;
    const envelope = { id, at, device, reviewer: reviewerId, kind: 'draw-map', params: {} };
    machine.operations.push(parseOperation({ ...envelope, changes: [{ create }], schema: 1 }));
  }

  rest(): void {
    for (let round = 0; round < 2; round += 1) {
      for (const from of names.keys()) {
        for (const to of names.keys()) this.send(from, to, 'whole');
      }
    }
  }
}

function asFile(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((one) => parseOperation(JSON.parse(operationJson(one)))).reverse();
}

/** All but the notes of who brought in what, which the others have not seen when the last was written. */
function counted(operations: readonly Operation[]): readonly string[] {
  return operationsToSend(operations)
    .filter(({ kind }) => kind !== 'bring-in')
    .map(({ id }) => id)
    .sort();
}

function check(steps: readonly Event[]): void {
  const team = new Team();
  for (const event of steps) team.live(event);
  const before = new Set<string>();
  for (const { operations, snapshot } of team.machines) {
    expect(rowsDigest(replay(operations))).toBe(rowsDigest(snapshot));
    for (const id of counted(operations)) before.add(id);
  }
  team.rest();
  const [ann, ...others] = team.machines;
  if (ann === undefined) return;
  expect(counted(ann.operations)).toEqual([...before].sort());
  const listed = ({ operations, snapshot }: LogWriter) => [
    findConflicts(operations, snapshot).map(({ id }) => id),
    findTroubles(operations, snapshot).map(({ id }) => id),
  ];
  for (const other of others) {
    expect(counted(other.operations)).toEqual(counted(ann.operations));
    expect(rowsDigest(other.snapshot)).toBe(rowsDigest(ann.snapshot));
    expect(listed(other)).toEqual(listed(ann));
    expect(rowsDigest(replay(other.operations.toReversed()))).toBe(rowsDigest(other.snapshot));
  }
}

test('M1 M7 M8 at rest all hold the same rows, and nothing that counted anywhere is lost', () => {
  fc.assert(fc.property(events, check), { numRuns: 80 });
});

test('M7 what one machine set aside and then lost from view comes back with a colleague’s file', () => {
  check([
    ['work', 1, [[0, 1, 2, 3]]],
    ['send', 1, 0, 'whole'],
    ['undo', 0],
    ['copy', 0],
    ['work', 1, [[18, 1, 2, 3]]],
    ['lose', 0],
    ['send', 1, 0, 'part'],
    ['undo', 0],
  ]);
});

test('M6 a part for somebody who has lost what it builds on is asked for whole', () => {
  check([
    ['work', 1, [[0, 1, 2, 3]]],
    ['send', 1, 0, 'whole'],
    ['send', 0, 1, 'whole'],
    ['lose', 0],
    ['work', 1, [[0, 2, 2, 3]]],
    ['send', 1, 0, 'part'],
  ]);
});

test('M8 a colleague whose clock is days ahead does not speak for this machine (found by the simulation)', () => {
  check([
    ['work', 2, [[0, 0, 0, 0]]],
    ['clock', 2, 2],
    ['send', 2, 0, 'whole'],
    ['undo', 0],
  ]);
});
