import { expect, test } from 'vitest';
import {
  addPart,
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
