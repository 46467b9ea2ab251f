import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { renameCode } from '../../../shared/commands/codebook.ts';
import { joinReview } from '../../../shared/commands/join-review.ts';
import { settleConflict } from '../../../shared/commands/reconcile.ts';
import { stampAfter } from '../../../shared/ops/ahead.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { knowledgeOf, lackedBy } from '../../../shared/ops/knowledge.ts';
import { doubleReviewers } from '../../../shared/ops/log-head.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { driftLimit, type Stamp, witness, zeroClock } from '../../../shared/ops/stamp.ts';
import { nextInverse, stacksOf } from '../../../shared/ops/undo-stack.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { startReview } from '../../property/random-review.ts';

const begun = startReview().operations;
const noon = Date.UTC(2025, 4, 7, 12);
const year = 365 * 86_400_000;
const [codeId = 'code:none'] = replay(begun).codes.keys();
const [documentId = 'document:none'] = replay(begun).documents.keys();

/** A colleague's machine that holds `log`, with its clock at `now`. */
function machine(name: string, log: readonly Operation[], now = noon, seed = name.length) {
  const clock = log.reduce((known, { at }) => witness(known, at, now), zeroClock);
  const device = `device:${name}` as const;
  const reviewerId = `reviewer:${name}` as const;
  const context = { device, reviewerId, now: () => now, random: seededBytes(seed * 7919 + now) };
  const writer = new LogWriter(context, replay(log), clock);
  const drift = driftLimit(now);
  writer.ahead = stampAfter(log, drift, drift);
  const rename = (to: string): Operation => {
    const done = writer.run(renameCode, { codeId, name: to });
    if (done === undefined) throw new Error('Nothing was renamed');
    return done;
  };
  const takeBack = (): Operation | undefined => {
    const stacks = stacksOf(writer.operations, { device, reviewer: reviewerId });
    const next = nextInverse(writer.snapshot, stacks.undo);
    return next === undefined ? undefined : writer.run(() => next.plan, undefined);
  };
  return { writer, rename, takeBack };
}
const nameIn = (log: readonly Operation[]) => replay(log).codes.get(codeId)?.name;

const excerpt: Excerpt = {
  id: 'excerpt:plan',
  type: 'excerpt',
  documentId,
  reviewerId: 'reviewer:ines',
  start: 4,
  end: 8,
  quote: 'ward',
  prefix: 'The ',
  suffix: ' sister',
};
let made = 0;
function operation(at: string, changes: Operation['changes'], reviewer = 'ines'): Operation {
  made += 1;
  return {
    id: `op:by-hand-${made}`,
    at: `${at.padStart(15, '0')}-000000-${reviewer}` as Stamp,
    device: `device:${reviewer}`,
    reviewer: `reviewer:${reviewer}`,
    kind: 'apply-coding',
    params: {},
    changes,
    schema: 1,
  };
}

test('M1 a name written by two people is the same whoever brings in whose work, once or twice', () => {
  const ines = machine('ines', begun).rename('Being told');
  const ben = machine('ben', begun, noon + 1).rename('Being informed late');
  const one = joinLogs([...begun, ines], [...begun, ben]).operations;
  const other = joinLogs([...begun, ben], [...begun, ines, ines]).operations;
  expect(one).toEqual(other);
  expect(joinLogs(one, other).added).toEqual([]);
  expect(rowsDigest(replay(one))).toBe(rowsDigest(replay(other)));
});

test('O1 what is written after seeing a clock years ahead counts later, on every machine', () => {
  const ahead = machine('ahead', begun, noon + 10 * year).rename('From the year 2035');
  const later = machine('ines', [...begun, ahead]);
  const reply = later.rename('Being told');
  expect(reply.over).toBe(ahead.at);
  expect(nameIn([ahead, reply, ...begun])).toBe('Being told');
  const third = machine('ben', [...begun, ahead, reply]).rename('Told too late');
  expect(nameIn([third, ahead, ...begun, reply])).toBe('Told too late');
});

test('O1 of two clocks ahead, one over the other, what is written after both counts latest', () => {
  const far = machine('far', begun, noon + 10 * year).rename('From 2035');
  const near = machine('near', [...begun, far], noon + 2 * year).rename('From 2027');
  const log = [...begun, far, near];
  expect(nameIn(log)).toBe('From 2027');
  const mine = machine('ines', log);
  expect(nameIn([...log, mine.rename('Being told')])).toBe('Being told');
  expect(nameIn([...log, ...mine.writer.operations, mine.rename('In time')])).toBe('In time');
});

test('M4 an operation that is here with other contents is refused', () => {
  const ines = machine('ines', begun).rename('Being told');
  const altered = { ...ines, params: { before: 'x', after: 'y' } };
  expect(() => joinLogs([...begun, ines], [altered])).toThrow('changed by hand');
});

test('M4 nobody rewrites a colleague’s coding, at once or before it comes in', () => {
  const create = operation('5', [{ create: excerpt }]);
  const set = operation('6', [{ set: excerpt.id, fields: { quote: ['ward', 'wart'] } }], 'ben');
  expect(() => joinLogs([create], [set])).toThrow('colleague');
  const waiting = joinLogs([], [set]).operations;
  expect(() => joinLogs(waiting, [create])).toThrow('colleague');
});

test('M4 a second creation that claims to be older does not take the place of the first', () => {
  const create = operation('5', [{ create: excerpt }]);
  const forged = { ...excerpt, reviewerId: 'reviewer:ben', quote: 'wart' } as const;
  expect(() => joinLogs([create], [operation('1', [{ create: forged }], 'ben')])).toThrow('anew');
});

test('M4 two people as one reviewer are found; one person on two machines is not', () => {
  const join = (person: `person:${string}`, seed: number) =>
    machine('ines', begun, noon, seed).writer.run(joinReview, {
      person,
      name: 'Ines',
      initials: 'I',
    });
  const logs = [join('person:ines', 1), join('person:ines', 2), join('person:ben', 3)].filter(
    (one) => one !== undefined,
  );
  expect(doubleReviewers(logs.slice(0, 2))).toEqual([]);
  expect(doubleReviewers(logs)).toEqual(['reviewer:ines']);
});

test('M6 nothing the other lacks is left out, with gaps and after a restore', () => {
  const ines = machine('ines', begun);
  const [a, b, c, d] = ['One', 'Two', 'Three', 'Four'].map(ines.rename);
  const has = (...log: (Operation | undefined)[]) => log.filter((one) => one !== undefined);
  const mine = has(a, b, d);
  expect(lackedBy(mine, knowledgeOf(has(a, b, d)))).toEqual([]);
  // As many, up to the same stamp, but not the same.
  expect(lackedBy(mine, knowledgeOf(has(a, c, d)))).toEqual(mine);
  expect(lackedBy(has(a, b, c), knowledgeOf(has(a, b)))).toEqual(has(c));
});

test('M5 a conflict is two writes unaware of each other; choosing settles it, undo brings it back', () => {
  const ines = machine('ines', begun).rename('Being told');
  const ben = machine('ben', begun, noon + 1).rename('Told late');
  const log = [...begun, ines, ben];
  const [conflict] = findConflicts(log, replay(log));
  expect(conflict).toMatchObject({
    field: 'name',
    earlier: { value: 'Being told', reviewer: 'reviewer:ines' },
    later: { value: 'Told late', reviewer: 'reviewer:ben' },
  });
  if (conflict === undefined) return;
  const me = machine('maren', log, noon + 2);
  const open = () => findConflicts([...log, ...me.writer.operations], me.writer.snapshot);
  me.writer.run(settleConflict, { conflict, choose: 'earlier', reason: 'As agreed' });
  expect([nameIn([...log, ...me.writer.operations]), open()]).toEqual(['Being told', []]);
  expect(() => me.writer.run(settleConflict, { conflict, choose: 'earlier', reason: '' })).toThrow(
    'since',
  );
  me.takeBack();
  expect(open().map(({ id }) => id)).toEqual([conflict.id]);
  me.writer.run(settleConflict, { conflict, choose: 'later', reason: 'As it is' });
  expect([me.writer.snapshot.codes.get(codeId)?.name, open()]).toEqual(['Told late', []]);
});

test('M5 of three values that met, both that were overwritten are listed; a write that knew is none', () => {
  const writes = ['ines', 'ben', 'solveig'].map((name, index) =>
    machine(name, begun, noon + index).rename(`As ${name} has it`),
  );
  const log = [...begun, ...writes];
  expect(
    findConflicts(log, replay(log))
      .map(({ earlier }) => earlier.value)
      .sort(),
  ).toEqual(['As ben has it', 'As ines has it']);
  const aware = machine('maren', log, noon + 9).rename('As we all have it');
  expect(findConflicts([...log, aware], replay([...log, aware]))).toEqual([]);
});

const valuesIn = (log: readonly Operation[]) =>
  findConflicts(log, replay(log)).map(({ earlier, later }) => [earlier.value, later.value]);

test('M5 writing a field again, on any machine of its author, does not show that they saw the other’s value', () => {
  const ines = machine('ines', begun).rename('Being told');
  const laptop = machine('ben', begun, noon + 1);
  const log = [...begun, ines, laptop.rename('Told late')];
  const again = laptop.rename('Told too late');
  expect(valuesIn([...log, again])).toEqual([['Being told', 'Told too late']]);
  const context = { device: 'device:tablet', reviewerId: 'reviewer:ben' } as const;
  const tablet = new LogWriter(
    { ...context, now: () => noon + 5, random: seededBytes(5) },
    laptop.writer.snapshot,
  );
  const third = tablet.run(renameCode, { codeId, name: 'Told by tablet' });
  const whole = [...log, again, ...(third === undefined ? [] : [third])];
  expect(valuesIn(whole)).toEqual([['Being told', 'Told by tablet']]);
  const aware = machine('ines', whole, noon + 9).rename('As we both have it');
  expect(valuesIn([...whole, aware])).toEqual([]);
});

test('M5 an undo does not hide what a colleague wrote before it came', () => {
  const between = machine('ines', begun, noon).rename('Being told');
  const later = machine('ben', begun, noon + 2);
  const [one, two] = [later.rename('Told'), later.rename('Told late')];
  const taken = later.takeBack();
  const meanwhile = { ...between, at: two.at.replace('-ben', '-ines') as Stamp };
  const other = [...begun, one, two, meanwhile, ...(taken === undefined ? [] : [taken])];
  expect(valuesIn(other)).toEqual([['Being told', 'Told']]);
});

test('M5 a value that a decision let go stays let go when the other is written again', () => {
  const ines = machine('ines', begun).rename('Being told');
  const ben = machine('ben', begun, noon + 1).rename('Told late');
  const log = [...begun, ines, ben];
  const [conflict] = findConflicts(log, replay(log));
  const after = machine('ben', log, noon + 2);
  if (conflict !== undefined)
    after.writer.run(settleConflict, { conflict, choose: 'later', reason: 'As agreed' });
  after.rename('Told too late');
  expect(valuesIn([...log, ...after.writer.operations])).toEqual([]);
});

test('M5 who found one of the values that met is asked about the other only', () => {
  const names = ['ines', 'ben'].map((name, index) =>
    machine(name, begun, noon + index).rename(`As ${name} has it`),
  );
  const [ines] = names;
  const solveig = machine('solveig', [...begun, ...(ines === undefined ? [] : [ines])], noon + 9);
  const log = [...begun, ...names, solveig.rename('As Solveig has it')];
  expect(valuesIn(log)).toEqual([['As ben has it', 'As Solveig has it']]);
});
