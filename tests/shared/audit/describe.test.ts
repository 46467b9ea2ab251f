import { expect, test } from 'vitest';
import { describe, describeInverse } from '../../../shared/audit/describe.ts';
import type { Json } from '../../../shared/json.ts';

test('an operation that lacks what its sentence needs is named, so that the trail can be read on', () => {
  expect([
    describe({ kind: 'bring-in', params: { operations: 2 } }),
    describe({ kind: 'undo', params: { of: 'bring-in', ofParams: { operations: 2 } } }),
    describe({ kind: 'of-a-later-version', params: {} }),
    describe({ kind: 'rename-document', params: {} }),
  ]).toEqual(['bring-in', 'Undid: bring-in', 'of-a-later-version', 'rename-document']);
});

test('B1 the trail does not count what was hidden when a colleague’s work came in', () => {
  const counts = { operations: 3, codings: 2 };
  expect([
    describe({ kind: 'bring-in', params: { from: 'Una Lee', ...counts } }),
    describe({ kind: 'bring-in', params: { from: 'Una Lee', ...counts, hidden: true } }),
  ]).toEqual([
    'Brought in the work of Una Lee: 3 changes, 2 codings',
    'Brought in the work of Una Lee, some of it hidden at that time',
  ]);
});

test('fields are told by what they are called, and a state without a date is told without one', () => {
  const operations = 2;
  const ofParams = { at: new Date(2031, 4, 3, 14, 5).getTime(), when: 'then', operations };
  expect([
    describe({ kind: 'define-code', params: { code: 'Waiting', fields: ['include', 'example'] } }),
    describe({ kind: 'edit-search', params: { source: 'Scopus', fields: ['hits'] } }),
    describe({ kind: 'go-back', params: { when: '3 May 2031', operations } }),
    describe({ kind: 'go-back', params: { when: 'date unknown', operations } }),
    describe({ kind: 'undo', params: { of: 'go-back', ofParams } }),
    describe({ kind: 'undo', params: { of: 'go-back', ofParams: { when: '', operations } } }),
  ]).toEqual([
    'Defined “Waiting”: what to include, example',
    'Edited the search in Scopus: number of results',
    'Named what was done after 3 May 2031: 2 changes',
    'Named what was done after an earlier state: 2 changes',
    'Went back: to the review as it was on 3 May 2031 at 14:05; 2 later changes set aside',
    'Went back: to the review as it was in an earlier state; 2 later changes set aside',
  ]);
});

test('an undo says what is back or no more, a redo what was done, an older operation its own sentence', () => {
  const inverse = (kind: string, of: string, ofParams: Readonly<Record<string, Json>>) =>
    describeInverse({ kind, params: { of, ofParams } });
  const quote = 'Nobody asked me';
  const uncoded = { code: 'Waiting', quote, count: 1 };
  expect([
    inverse('undo', 'uncode', uncoded),
    inverse('redo', 'uncode', uncoded),
    inverse('undo', 'remove-excerpts', { count: 1, quote, coded: 1, codes: ['Waiting'] }),
    inverse('undo', 'remove-excerpts', { count: 1, quote }),
    inverse('undo', 'rename-code', { before: 'Waiting', after: 'Being left' }),
    inverse('undo', 'redo', { of: 'uncode', ofParams: uncoded }),
    inverse('undo', 'go-back', { when: '', operations: 2 }),
  ]).toEqual([
    'Undone: “Nobody asked me” is coded as “Waiting” again',
    'Redone: Uncoded Waiting: “Nobody asked me”',
    'Undone: “Nobody asked me” is an excerpt again, coded as Waiting',
    'Undone: Removed an excerpt: Nobody asked me',
    'Undone: Renamed “Waiting” to “Being left”',
    'Undone: “Nobody asked me” is coded as “Waiting” again',
    'Went back: to the review as it was in an earlier state; 2 later changes set aside',
  ]);
});

test('a sentence quotes a passage once, whatever marks it brings along', () => {
  const uncoded = (quote: string) => ({ code: 'Waiting', quote, count: 1 });
  const undone = { of: 'uncode', ofParams: uncoded('“Nobody asked me”') };
  expect([
    describe({ kind: 'uncode', params: uncoded('“Nobody asked me”') }),
    describe({ kind: 'uncode', params: uncoded('„Niemand fragte mich und ich wuss…') }),
    describe({ kind: 'apply-coding', params: uncoded('“No,” she said, “nobody”') }),
    describe({ kind: 'move-boundary', params: { before: '“Nobody”', after: '“Nobody asked”' } }),
    describe({ kind: 'rename-code', params: { before: 'Home', after: '“Home”' } }),
    describeInverse({ kind: 'undo', params: undone }),
  ]).toEqual([
    'Uncoded Waiting: “Nobody asked me”',
    'Uncoded Waiting: “Niemand fragte mich und ich wuss…”',
    'Coded as “Waiting”: ‘No,’ she said, ‘nobody’',
    'Moved a boundary: “Nobody” became “Nobody asked”',
    'Renamed “Home” to ““Home””',
    'Undone: “Nobody asked me” is coded as “Waiting” again',
  ]);
});
