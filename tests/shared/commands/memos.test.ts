import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { defineFromMemo } from '../../../shared/commands/define-from-memo.ts';
import { addMemo, editMemo, writeMemo } from '../../../shared/commands/memos.ts';
import type { MemoId } from '../../../shared/records/ids.ts';
import { kindWord, listMemos, memoDates } from '../../../shared/tables/memo-list.ts';
import { documentName } from '../../../shared/tables/study-order.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, takeBack } from '../../property/random-review.ts';

const bodies = (log: LogWriter): readonly string[] =>
  listMemos(shownOf(log.snapshot), memoDates(log.operations)).map(({ memo }) => memo.body);
const newest = (log: LogWriter): MemoId => [...log.snapshot.memos.keys()].at(-1) ?? 'memo:none';

test('the journal takes one entry after the other; the field of a thing holds one memo and rewrites it', () => {
  const log = startReview();
  const [study = 'study:none'] = log.snapshot.studies.keys();
  log.run(addMemo, { targetId: 'review:cominghome', body: ' Began with the interviews. ' });
  log.run(addMemo, { targetId: 'review:cominghome', body: 'Merged two codes.' });
  expect(log.run(addMemo, { targetId: 'review:cominghome', body: '  ' })).toBeUndefined();
  log.run(writeMemo, { targetId: study, body: 'Rich quotes' });
  log.run(writeMemo, { targetId: study, body: 'Rich quotes, thin methods' });
  expect(bodies(log)).toEqual([
    'Began with the interviews.',
    'Merged two codes.',
    'Rich quotes, thin methods',
  ]);
});

test('a memo is rewritten and removed by itself, with a sentence in the trail, and comes back by undo', () => {
  const log = startReview();
  log.run(addMemo, { targetId: 'review:cominghome', body: 'First' });
  log.run(addMemo, { targetId: 'review:cominghome', body: 'Second' });
  const edited = log.run(editMemo, { memoId: newest(log), body: 'Second, thought over' });
  const removed = log.run(editMemo, { memoId: newest(log), body: ' ' });
  expect([edited, removed].map((one) => one && sentenceOf(one))).toEqual([
    'Wrote a memo on “Coming home”: Second, thought over',
    'Removed a memo on “Coming home”: Second, thought over',
  ]);
  expect(bodies(log)).toEqual(['First']);
  takeBack(log, 'undo');
  expect(bodies(log)).toEqual(['First', 'Second, thought over']);
});

test('a memo on a code becomes its definition, or goes behind the one that is there, and stays', () => {
  const log = startReview();
  log.run(createCode, { name: 'Silence' });
  const code = [...log.snapshot.codes.values()].find(({ name }) => name === 'Silence');
  if (code === undefined) throw new Error('There is no code');
  log.run(writeMemo, { targetId: code.id, body: 'Hours in which nobody calls.' });
  const memoId = newest(log);
  const definition = () => log.snapshot.codes.get(code.id)?.definition;
  log.run(defineFromMemo, { memoId });
  expect(definition()).toBe('Hours in which nobody calls.');
  log.run(editMemo, { memoId, body: 'Not the silence of the ward.' });
  log.run(defineFromMemo, { memoId });
  expect(definition()).toBe('Hours in which nobody calls.\n\nNot the silence of the ward.');
  expect(bodies(log)).toEqual(['Not the silence of the ward.']);
});

test('memos are listed with what they are on and when they were written and changed, by kind', () => {
  const log = startReview();
  const [code] = log.snapshot.codes.values();
  const [document] = log.snapshot.documents.values();
  if (code === undefined || document === undefined) throw new Error('Nothing is there');
  log.run(writeMemo, { targetId: code.id, body: 'Too wide?' });
  log.run(addMemo, { targetId: 'review:cominghome', body: 'Began.' });
  log.run(writeMemo, { targetId: document.id, body: 'Noisy recording' });
  log.run(writeMemo, { targetId: document.id, body: 'Noisy recording, ask for the tape' });
  const shown = shownOf(log.snapshot);
  const listed = listMemos(shown, memoDates(log.operations));
  expect(listed.map((one) => [kindWord(one, shown), one.about, one.memo.body])).toEqual([
    ['Journal', '', 'Began.'],
    ['Document', documentName(shown, document.id), 'Noisy recording, ask for the tape'],
    ['Descriptive theme', 'Being informed', 'Too wide?'],
  ]);
  expect(listed.map(({ changed, written }) => (changed?.said ?? 0) > (written?.said ?? 0))).toEqual(
    [false, true, false],
  );
  const table = buildTable('memos', {
    snapshot: shown,
    operations: log.operations,
    texts: new Map(),
    asOf: '2025-05-06',
  });
  expect(table.rows.map(({ cells }) => cells.map((cell) => cell.paragraphs.length))).toEqual([
    [1, 0, 1, 1, 1, 0],
    [1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 0],
  ]);
});
