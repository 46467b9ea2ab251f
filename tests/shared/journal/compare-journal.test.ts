import { expect, test } from 'vitest';
import { compareJournal } from '../../../shared/journal/compare-journal.ts';
import { names, operationsOf, stretchOf, textOf } from './journal-text.ts';

const whole = operationsOf(1, 6);
const asked = (text: string, isPurged = false) => ({
  reviewId: names.review,
  text,
  isPurged,
});
const idsOf = (operations: readonly { readonly id: string }[]) => operations.map(({ id }) => id);
const kept = stretchOf(whole);
const nothingSaid = {
  isFresh: false,
  missing: [],
  unproved: new Set(),
  owed: [],
  end: kept.end,
  damaged: 0,
  damagedLine: undefined,
  certain: 5,
  doubtful: 0,
  unreadable: 0,
};

test('E6 a journal and a log that are equal lack nothing of each other, whatever their order', () => {
  const text = textOf(...kept.lines);
  expect(compareJournal(asked(text), whole)).toEqual(nothingSaid);
  expect(compareJournal(asked(text), whole.toReversed())).toEqual(nothingSaid);
});

test('E6 what the log lacks is missing, what the journal lacks is owed to it', () => {
  const { lines, end } = stretchOf(whole.slice(1));
  expect(compareJournal(asked(textOf(...lines)), whole.slice(0, 4))).toEqual({
    ...nothingSaid,
    missing: whole.slice(4),
    owed: [JSON.stringify(whole[0])],
    end,
    certain: 4,
  });
});

test('E6 an empty journal is owed the whole log', () => {
  expect(compareJournal(asked(''), whole)).toEqual({
    ...nothingSaid,
    owed: whole.map((one) => JSON.stringify(one)),
    end: { n: 0, c: '' },
    certain: 0,
  });
});

test('E6 what comes back without proof is to be written again', () => {
  const [first, , ...rest] = kept.lines.slice(1);
  const found = compareJournal(asked(textOf(kept.lines[0] ?? '', first ?? '', ...rest)), []);
  expect(idsOf(found.missing)).toEqual(idsOf(whole.filter((_, index) => index !== 1)));
  expect(found).toMatchObject({ damaged: 1, damagedLine: 3, doubtful: 1, certain: 3 });
  expect(found.unproved).toEqual(new Set([whole[2]?.id]));
});

test('E6 the journal of another review, and of one that was deleted for good, begins anew', () => {
  const foreign = stretchOf(whole, { names: { ...names, review: 'review:another' } });
  const owed = whole.slice(0, 2).map((one) => JSON.stringify(one));
  const anew = { isFresh: true, missing: [], owed };
  expect(compareJournal(asked(textOf(...foreign.lines)), whole.slice(0, 2))).toMatchObject(anew);
  const text = textOf(...kept.lines);
  expect(compareJournal(asked(text, true), whole.slice(0, 2))).toMatchObject(anew);
  // It came back by itself: the log holds all that the journal does.
  expect(compareJournal(asked(text, true), whole)).toEqual(nothingSaid);
});
