import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenStudy } from '../../../shared/commands/screening.ts';
import { labelToLearn } from '../../../shared/likely/labels-to-learn.ts';
import {
  excluded,
  included,
  learn,
  likeliestFirst,
  tellingWords,
  undecided,
} from '../../../shared/likely/learn.ts';
import { wordsOfRecords } from '../../../shared/likely/record-words.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../../../shared/records/ids.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { maren, piet, reviewOfTwo, writing } from '../screening/team-of-two.ts';

const texts = [
  'Carers speak of grief after a death at home',
  'Grief and waiting: carers in the valley',
  'A randomised trial of morphine pumps',
  'Pumps and doses: a trial in two hospitals',
  'Carers and their grief, twenty years on',
  'Doses of morphine in a trial',
  'The weather of 1998',
];
const words = wordsOfRecords(texts);
const labels = Int8Array.from([included, 0, excluded, 0, 0, 0, 0]);

test('S21 what is like the included records comes first, what is like the excluded ones last, and ties by place', () => {
  const learned = learn(words, labels);
  if (learned === undefined) throw new Error('Nothing was learned');
  const order = [...likeliestFirst(words, learned)];
  expect({
    first: order.slice(0, 3).toSorted(),
    middle: order[3],
    last: order.slice(4).toSorted(),
  }).toEqual({ first: [0, 1, 4], middle: 6, last: [2, 3, 5] });
  const same = likeliestFirst(words, { counts: new Float64Array(words.words.length) });
  expect([...same]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('S21 a record’s place is told by the words that count most, and by which way they count', () => {
  const learned = learn(words, labels);
  if (learned === undefined) throw new Error('Nothing was learned');
  expect(tellingWords(words, learned, 4)).toEqual([
    { word: 'carers', speaksFor: 'include' },
    { word: 'grief', speaksFor: 'include' },
  ]);
  expect(tellingWords(words, learned, 3, 2).map(({ speaksFor }) => speaksFor)).toEqual([
    'exclude',
    'exclude',
  ]);
  expect(tellingWords(words, learned, 6)).toEqual([]);
});

test('S21 nothing is learned from decisions that all say the same', () => {
  expect([learn(words, new Int8Array(7)), learn(words, new Int8Array(7).fill(included))]).toEqual([
    undefined,
    undefined,
  ]);
});

test('S21 words are counted by their key, without what stands in one record or in most', () => {
  expect(wordsOfRecords(['Café visits', 'CAFE visits and prose', '', '2016 café']).words).toEqual([
    'visits',
  ]);
  expect(wordsOfRecords([]).starts).toEqual(new Uint32Array(1));
});

test('S21 the same decisions give the same order, whatever order they were made or sent in', () => {
  const record = fc.array(fc.constantFrom('grief', 'trial', 'carers', 'dose', 'home', 'night'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(record, fc.constantFrom(included, excluded, undecided)), { maxLength: 30 }),
      (records) => {
        const read = () => wordsOfRecords(records.map(([some]) => some.join(' ')));
        const judged = Int8Array.from(records, ([, label]) => label);
        const [one, other] = [learn(read(), judged), learn(read(), judged)];
        const orders = [one, other].map((each) =>
          each === undefined ? undefined : [...likeliestFirst(read(), each)],
        );
        expect(orders[0]).toEqual(orders[1]);
        if (orders[0] !== undefined)
          expect(orders[0].toSorted((a, b) => a - b)).toEqual([...records.keys()]);
      },
    ),
  );
});

describe('what is learned of a record', () => {
  const stage = 'titleAbstract';
  const label = (full: Full, viewer: ReviewerId, id: StudyId) => {
    const shown = viewOf(full, { viewer, layer: 'everyone' });
    const study = shown.studies.get(id);
    return study === undefined ? undefined : labelToLearn(shown, study, stage);
  };

  test('S21, B4 is nothing that is kept from the reviewer', () => {
    const { log, studyIds } = reviewOfTwo({ blind: true, screeners: 2 });
    const [one] = studyIds as readonly [StudyId];
    const theirs = writing(log.snapshot, piet);
    theirs.run(screenStudy, { studyId: one, stage, decision: 'include' });
    expect([label(theirs.snapshot, maren, one), label(theirs.snapshot, piet, one)]).toEqual([
      undecided,
      included,
    ]);
    const mine = writing(theirs.snapshot, maren);
    mine.run(screenStudy, { studyId: one, stage, decision: 'exclude' });
    expect([label(mine.snapshot, maren, one), label(mine.snapshot, piet, one)]).toEqual([
      included,
      included,
    ]);
  });

  test('S21 is what everybody who decided says, and nothing of maybe alone', () => {
    const { log, studyIds } = reviewOfTwo();
    const [one, two, three] = studyIds as readonly [StudyId, StudyId, StudyId];
    log.run(screenStudy, { studyId: one, stage, decision: 'maybe' });
    log.run(screenStudy, { studyId: two, stage, decision: 'exclude' });
    expect([one, two, three].map((id) => label(log.snapshot, maren, id))).toEqual([
      undecided,
      excluded,
      undecided,
    ]);
  });
});
