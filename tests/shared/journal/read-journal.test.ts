import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operationLine, stretchLine } from '../../../shared/journal/journal-lines.ts';
import { readJournal, readJournalCalmly } from '../../../shared/journal/read-journal.ts';
import { names, operationOf, operationsOf, stretchOf, textOf } from './journal-text.ts';

const five = operationsOf(1, 6);
const whole = stretchOf(five);

const sound = {
  reviewerId: 'reviewer:marenholt',
  names,
  operations: five,
  doubtful: new Set(),
  earlier: new Set(),
  damage: [],
  damaged: 0,
  isTorn: false,
  end: whole.end,
};

/** The journal with one line put in the place of another. */
const withLine = (at: number, ...lines: readonly string[]): string =>
  textOf(...whole.lines.slice(0, at), ...lines, ...whole.lines.slice(at + 1));

const numbersIn = (text: string) => readJournal(text).operations.map(({ id }) => id.slice(9));

test('E6 a journal says whose it is, and proves each of its operations by the line before it', () => {
  expect(readJournal(textOf(...whole.lines))).toEqual(sound);
});

test('E6 a long one is read in pieces to the same end', async () => {
  const operations = operationsOf(1, 1500);
  const text = textOf(...stretchOf(operations).lines);
  let breaths = 0;
  const read = await readJournalCalmly(text, async () => {
    breaths += 1;
  });
  expect(JSON.stringify(read)).toBe(JSON.stringify(readJournal(text)));
  expect(breaths).toBe(2);
});

test('E6 a last line that a crash tore is no damage, and neither is it when the journal goes on', () => {
  const torn = textOf(...whole.lines.slice(0, 5)) + (whole.lines[5] ?? '').slice(0, 40);
  expect(readJournal(torn)).toMatchObject({
    operations: five.slice(0, 4),
    ...{ damage: [], damaged: 0, isTorn: true },
  });
  const { end } = readJournal(torn);
  const later = stretchOf(operationsOf(6, 8), { after: end });
  const again = readJournal(`${torn}\n${textOf(...later.lines)}`);
  expect(again).toMatchObject({ damage: [], doubtful: new Set() });
  expect(again.operations.map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 6, 7].map((number) => `op:number${number}`),
  );
});

test('E6 a torn line in the middle is told, with its place; those beside it are certain', () => {
  const read = readJournal(withLine(3, (whole.lines[3] ?? '').slice(0, 60)));
  expect(read.operations).toEqual([five[0], five[1], five[3], five[4]]);
  expect(read).toMatchObject({
    damage: [{ line: 4, isUnreadable: true }],
    damaged: 1,
    doubtful: new Set(),
  });
});

test('E6 a line of which a letter was changed counts, and is doubtful', () => {
  const changed = (whole.lines[3] ?? '').replace('"Code 3"', '"Code 8"');
  expect(readJournal(withLine(3, changed))).toMatchObject({
    damage: [{ line: 4, isUnreadable: false }],
    doubtful: new Set(['op:number3']),
  });
});

test('E6 a line of which the checksum alone was changed is proved by the next', () => {
  const [line = ''] = whole.lines.slice(3);
  const c = line.slice(12, 20);
  const other = c.startsWith('0') ? `1${c.slice(1)}` : `0${c.slice(1)}`;
  expect(readJournal(withLine(3, line.replace(c, other)))).toMatchObject({
    operations: five,
    doubtful: new Set(),
    damaged: 1,
  });
});

test('E6 a line that is missing is told by the one after it', () => {
  const read = readJournal(withLine(3));
  expect(read).toMatchObject({
    damage: [{ line: 4, isUnreadable: false }],
    doubtful: new Set(['op:number4']),
  });
});

test('E6 lines that are missing before a stretch begins are told by its beginning', () => {
  const later = stretchOf(operationsOf(6, 8), { after: whole.end });
  expect(readJournal(textOf(...whole.lines.slice(0, 4), ...later.lines))).toMatchObject({
    damage: [{ line: 5, isUnreadable: false }],
    doubtful: new Set(),
  });
});

test('E6 what was written again counts instead of what is doubtful', () => {
  const changed = (whole.lines[3] ?? '').replace('"Code 3"', '"Code 8"');
  const torn = withLine(3, changed);
  const { damaged, end } = readJournal(torn);
  const mended = stretchOf([operationOf(3)], { after: end, told: damaged });
  const read = readJournal(torn + textOf(...mended.lines));
  expect(new Set(read.operations)).toEqual(new Set(five));
  expect(read).toMatchObject({ doubtful: new Set(), damage: [], damaged: 1 });
});

test('E6 two windows that write in turn each continue their own chain', () => {
  const first = stretchOf(five.slice(0, 2));
  const second = stretchLine(names, { after: first.end });
  const lines = [...first.lines, second.line];
  let ends = [first.end, second.end];
  for (const operation of operationsOf(3, 9)) {
    const [end = first.end, other = first.end] = ends;
    const next = operationLine(JSON.stringify(operation), end);
    lines.push(next.line);
    ends = [other, next.end];
  }
  expect(readJournal(textOf(...lines))).toMatchObject({
    operations: operationsOf(1, 9),
    damage: [],
    doubtful: new Set(),
  });
});

test('E5 E6 where the line that names somebody else is damaged, nobody is named', () => {
  const ines = { ...names, reviewer: 'reviewer:inesabara', name: 'Ines Abara' } as const;
  const second = stretchOf([operationOf(6)], { after: whole.end, names: ines });
  const read = (line: string) =>
    readJournal(textOf(...whole.lines, line, ...second.lines.slice(1))).reviewerId;
  const [head = ''] = second.lines;
  expect(read(head)).toBe('reviewer:inesabara');
  expect(read(head.replace('inesabara', 'inesabbra'))).toBe(undefined);
  expect(readJournal(textOf(...whole.lines) + head.slice(0, 50)).reviewerId).toBe(undefined);
  // One that tells the same person again names them, however it is torn.
  const again = stretchLine(names, { after: whole.end }).line;
  const torn = textOf(...whole.lines) + again.slice(0, 90);
  expect(readJournal(torn).reviewerId).toBe('reviewer:marenholt');
});

test('E6 what stands before a fresh beginning is of an earlier life', () => {
  const fresh = stretchOf(operationsOf(4, 8), { after: whole.end, isFresh: true });
  const { earlier, operations } = readJournal(textOf(...whole.lines, ...fresh.lines));
  expect(operations).toEqual(operationsOf(1, 8));
  expect(earlier).toEqual(new Set(['op:number1', 'op:number2', 'op:number3']));
});

test('E6 a journal of format 1 opens, and is gone on with in format 2', () => {
  const frozen = readFileSync(
    new URL('../../fixtures/frozen/format-1.journal.jsonl', import.meta.url),
    'utf8',
  );
  const read = readJournal(frozen);
  expect(read).toMatchObject({
    reviewerId: 'reviewer:marenholt',
    names: undefined,
    damage: [],
    doubtful: new Set(),
    end: { n: 4, c: '' },
  });
  expect(read.operations.map(({ kind }) => kind)).toEqual([
    'create-review',
    'create-code',
    'rename-code',
    'create-code',
  ]);
  const later = stretchOf([operationOf(9)], { after: read.end });
  expect(readJournal(`${frozen}\n${textOf(...later.lines)}`)).toMatchObject({
    names,
    damage: [],
    end: { n: 5, c: later.end.c },
  });
});

test('E6 a journal of format 1 that is torn in the middle tells it', () => {
  const lines = five.map((operation) => JSON.stringify(operation));
  const torn = textOf(...lines.slice(0, 2), '{"id":"op:number3","at":"0', ...lines.slice(3));
  expect(numbersIn(torn)).toEqual(['1', '2', '4', '5']);
  expect(readJournal(torn).damage).toEqual([{ line: 3, isUnreadable: true }]);
});

test('E6 there is nothing in a journal that is not there', () => {
  expect(readJournal('')).toEqual({
    ...sound,
    reviewerId: undefined,
    names: undefined,
    operations: [],
    end: { n: 0, c: '' },
  });
});
