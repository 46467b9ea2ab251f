import { expect, test } from 'vitest';
import { describe } from '../../../shared/audit/describe.ts';
import {
  addPart,
  addToSheet,
  choosePart,
  levelPart,
  makeSheet,
  movePart,
  removePart,
  removeSheet,
  renameSheet,
  writePart,
} from '../../../shared/commands/write-up.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { PartId, SheetId } from '../../../shared/records/ids.ts';
import { partsOf, sheetsOf } from '../../../shared/write-up/sheet-outline.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const sheetId: SheetId = 'sheet:findings';

function begun(): LogWriter {
  const log = new LogWriter({
    device: 'device:one',
    reviewerId: 'reviewer:rosa',
    now: () => 1_900_000_000_000,
    random: seededBytes(3),
  });
  log.run(makeSheet, { sheetId, name: '  Findings   of the review ' });
  return log;
}

const standing = (log: LogWriter) =>
  partsOf(log.snapshot, sheetId).map(({ id, kind, text }) => [id, kind, text]);

test('H8 a sheet has a name of its own, and its parts stand where they were put', () => {
  const log = begun();
  const add = (partId: PartId, kind: 'heading' | 'text', behind?: PartId) =>
    log.run(addPart, { sheetId, partId, behind, part: { kind, text: partId } });
  add('part:one', 'heading');
  add('part:three', 'text');
  add('part:two', 'text', 'part:one');
  expect(sheetsOf(log.snapshot).map(({ name }) => name)).toEqual(['Findings of the review']);
  expect(standing(log)).toEqual([
    ['part:one', 'heading', 'part:one'],
    ['part:two', 'text', 'part:two'],
    ['part:three', 'text', 'part:three'],
  ]);
  log.run(movePart, { partId: 'part:three', by: -1 });
  expect(standing(log).map(([id]) => id)).toEqual(['part:one', 'part:three', 'part:two']);
  log.run(movePart, { partId: 'part:one', by: -1 });
  expect(standing(log).map(([id]) => id)).toEqual(['part:one', 'part:three', 'part:two']);
});

test('H8 words are written and taken away, headings set to a level, and what is taken out is gone', () => {
  const log = begun();
  log.run(addPart, { sheetId, partId: 'part:one', part: { kind: 'heading' } });
  log.run(writePart, { partId: 'part:one', text: ' Time ' });
  log.run(levelPart, { partId: 'part:one', level: 2 });
  expect(log.snapshot.parts.get('part:one')).toMatchObject({ text: 'Time', level: 2 });
  log.run(levelPart, { partId: 'part:one', level: 1 });
  log.run(writePart, { partId: 'part:one', text: ' ' });
  const emptied = log.snapshot.parts.get('part:one');
  expect([emptied?.text, emptied?.level]).toEqual([undefined, undefined]);
  log.run(removePart, { partId: 'part:one' });
  expect(standing(log)).toEqual([]);
  expect(() => log.run(writePart, { partId: 'part:one', text: 'late' })).toThrow('gone');
});

test('H8 a name that is empty or taken is refused, and a removed sheet is gone', () => {
  const log = begun();
  expect(() => log.run(makeSheet, { name: ' ' })).toThrow('Give the sheet a name.');
  expect(() => log.run(makeSheet, { name: 'findings OF the review' })).toThrow('already');
  log.run(renameSheet, { sheetId, name: 'FINDINGS of the review' });
  expect(sheetsOf(log.snapshot).map(({ name }) => name)).toEqual(['FINDINGS of the review']);
  log.run(removeSheet, { sheetId });
  expect(sheetsOf(log.snapshot)).toEqual([]);
  expect(() => log.run(addPart, { sheetId, part: { kind: 'text' } })).toThrow('gone');
});

test('H8 what is of another kind than words cannot be written over', () => {
  const log = begun();
  log.run(addPart, { sheetId, partId: 'part:one', part: { kind: 'table', shows: 'themes' } });
  expect(() => log.run(writePart, { partId: 'part:one', text: 'x' })).toThrow('gone');
});

test('H11 what is added from elsewhere stands last in its order, in a new sheet in the same step', () => {
  const log = begun();
  log.run(addPart, { sheetId, partId: 'part:one', part: { kind: 'heading', text: 'Time' } });
  const quotes = ['excerpt:a', 'excerpt:b', 'excerpt:c'] as const;
  const added = log.run(addToSheet, {
    sheet: { sheetId },
    parts: quotes.map((excerptId) => ({ kind: 'quote' as const, excerptId })),
  });
  expect(partsOf(log.snapshot, sheetId).map(({ excerptId, kind }) => [kind, excerptId])).toEqual([
    ['heading', undefined],
    ...quotes.map((id) => ['quote', id]),
  ]);
  const begins = log.run(addToSheet, {
    sheet: { name: ' Discussion ' },
    parts: [{ kind: 'finding', findingId: 'finding:one' }],
  });
  const discussion = sheetsOf(log.snapshot).find(({ name }) => name === 'Discussion');
  expect(
    discussion === undefined
      ? undefined
      : partsOf(log.snapshot, discussion.id).map(({ findingId }) => findingId),
  ).toEqual(['finding:one']);
  expect([added, begins].map((each) => (each === undefined ? '' : describe(each)))).toEqual([
    'Put 3 quotes into “Findings of the review”',
    'Began the sheet “Discussion” of the write-up with a finding',
  ]);
  const parts = [{ kind: 'finding', findingId: 'finding:one' }] as const;
  expect(() => log.run(addToSheet, { sheet: { name: ' ' }, parts })).toThrow('Give the sheet');
  expect(() => log.run(addToSheet, { sheet: { sheetId: 'sheet:none' }, parts })).toThrow('gone');
});

test('H10 a table is of what is chosen for it, each choice of its own, and words are of nothing', () => {
  const log = begun();
  log.run(addPart, { sheetId, partId: 'part:one', part: { kind: 'table', shows: 'framework' } });
  log.run(choosePart, { partId: 'part:one', of: { layer: 'consensus' } });
  const told = log.run(choosePart, { partId: 'part:one', of: { gridId: 'grid:one' } });
  expect(log.snapshot.parts.get('part:one')).toMatchObject({
    layer: 'consensus',
    gridId: 'grid:one',
  });
  expect(told === undefined ? '' : describe(told)).toBe(
    'Chose which grid a table in “Findings of the review” is of',
  );
  log.run(choosePart, { partId: 'part:one', of: { layer: null } });
  expect(log.snapshot.parts.get('part:one')?.layer).toBeUndefined();
  log.run(addPart, { sheetId, partId: 'part:two', part: { kind: 'text' } });
  expect(() => log.run(choosePart, { partId: 'part:two', of: { include: 'all' } })).toThrow('gone');
});
