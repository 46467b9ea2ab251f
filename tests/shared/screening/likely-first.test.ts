import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { setLikelyFirst } from '../../../shared/commands/likely-first.ts';
import { isLikelyFirst, likelyFirstSentence } from '../../../shared/screening/likely-first.ts';
import { takeBack } from '../../property/random-review.ts';
import { maren, piet, reviewOfTwo, writing } from './team-of-two.ts';

test('S21 likely includes are first for who chose it, off by default, and stated with their days', () => {
  const { log } = reviewOfTwo();
  const on = () => ([maren, piet] as const).map((id) => isLikelyFirst(log.snapshot.review, id));
  expect([on(), likelyFirstSentence(log.snapshot)]).toEqual([[false, false], '']);
  const begun = log.run(setLikelyFirst, { isOn: true, day: '2026-05-03' });
  expect([on(), begun && sentenceOf(begun)]).toEqual([
    [true, false],
    'Began to screen likely includes first',
  ]);
  expect(log.run(setLikelyFirst, { isOn: true, day: '2026-05-04' })).toBeUndefined();
  log.run(setLikelyFirst, { isOn: false, day: '2026-05-09' });
  log.run(setLikelyFirst, { isOn: true, day: '2026-06-01' });
  const theirs = writing(log.snapshot, piet);
  theirs.run(setLikelyFirst, { isOn: true, day: '2026-06-02' });
  expect(likelyFirstSentence(theirs.snapshot)).toContain(
    '(Maren from 3 May 2026 to 9 May 2026, Maren from 1 Jun 2026 on and Piet from 2 Jun 2026 on)',
  );
  takeBack(log, 'undo');
  expect([on(), likelyFirstSentence(log.snapshot).includes('on)')]).toEqual([
    [false, false],
    false,
  ]);
});
