import { expect, test } from 'vitest';
import { LetterRuns } from '../../../renderer/reader/letter-run.ts';

/** Presses letters a given time apart, each of which does what its name says; what is then taken back. */
function takenBack(letters: string, apart = 150): readonly string[] {
  const runs = new LetterRuns();
  const back: string[] = [];
  [...letters].forEach((letter, at) => {
    runs.letter(letter, at * apart);
    runs.now?.did(() => back.push(letter));
  });
  for (const wayBack of runs.now?.takeWaysBack() ?? []) wayBack();
  return back;
}

test('a word is three different letters in the pace of typing, taken back from its end', () => {
  expect([takenBack('upt'), takenBack('up'), takenBack('uuuu'), takenBack('upt', 1200)]).toEqual([
    ['t', 'p', 'u'],
    [],
    [],
    [],
  ]);
});

test('anything else that is pressed ends a word, and what was taken back is not taken back again', () => {
  const runs = new LetterRuns();
  const back: string[] = [];
  runs.letter('u', 0);
  runs.now?.did(() => back.push('before'));
  runs.end();
  for (const letter of 'pta') runs.letter(letter, 10);
  runs.now?.did(() => back.push('since'));
  const first = runs.now?.takeWaysBack() ?? [];
  for (const wayBack of first) wayBack();
  expect([back, runs.now?.takeWaysBack()]).toEqual([['since'], []]);
});
