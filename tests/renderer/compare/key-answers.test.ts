import { afterEach, describe, expect, it } from 'vitest';
import { judgeKey } from '../../../renderer/actions/typed-words.ts';
import { comparisonOf } from '../../../renderer/compare/comparisons.ts';
import { answerTo, isStep, type KeyAnswer } from '../../../renderer/compare/key-answers.ts';
import { allPassages, type ComparedPassage } from '../../../renderer/compare/passages.ts';
import { refusalSentence } from '../../../renderer/compare/words.ts';
import { usePreferences } from '../../../renderer/store/session-store.ts';
import { teamReview } from './team-fixture.ts';

const { ab, cd, documents, ef, snapshot } = teamReview();
const reviewers = [ab, cd, ef].flatMap((id) => snapshot.reviewers.get(id) ?? []);
const passages = allPassages(
  snapshot,
  documents.night,
  comparisonOf(snapshot, documents.night, [ab, cd, ef]),
);

function ofKind(kind: ComparedPassage['kind']): ComparedPassage {
  const found = passages.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`No passage of kind ${kind}`);
  return found;
}

const press = (key: string, passage: ComparedPassage | undefined, shiftKey = false): KeyAnswer =>
  answerTo({ key, shiftKey }, { passage, reviewers });

function said(answer: KeyAnswer): string {
  return answer.does === 'refuse' ? refusalSentence(answer.refused, snapshot) : answer.does;
}

/**
 * What typed words come to at the screen: the answers of all keys that were not swallowed, until one opens
 * a field, which takes the rest.
 */
function typed(words: string, passage: ComparedPassage | undefined): readonly string[] {
  const run: string[] = [];
  let resting = false;
  for (const key of [...words, 'Enter']) {
    if (judgeKey({ key, repeat: false }, resting, isStep) === 'swallow') continue;
    const answer = press(key, passage, /\p{Lu}/u.test(key));
    run.push(answer.does);
    if (answer.does === 'choose' || answer.does === 'pick-code') return run;
    resting = answer.does === 'refuse';
  }
  return run;
}

describe('keys that are not offered', () => {
  it('say which key it was and why', () => {
    expect(
      (
        [
          ['a', 'only-some'],
          ['w', 'code'],
          ['s', 'order'],
          ['a', 'order'],
          ['2', 'only-some'],
          ['7', 'boundaries'],
          ['d', 'agreement'],
          ['q', 'boundaries'],
        ] as const
      ).map(([key, kind]) => said(press(key, ofKind(kind)))),
    ).toEqual([
      'A is not offered here: only AB coded this.',
      'W is not offered here: the boundaries are the same.',
      'S is not offered here: the boundaries are the same.',
      'A is not offered here: a passage has one construct order, so take one reviewer’s.',
      '2 is not offered here: CD did not code this.',
      '7 is not offered here: 3 reviewers are compared.',
      'D is not offered here: all coded this alike.',
      'Q does nothing here.',
    ]);
    expect(said(press('x', undefined))).toBe('X is not offered here: no passage is chosen.');
  });

  it('never start another, whatever words are typed after them', () => {
    const sentences = ['agreed to drop it', 'Agreed to drop it', 'the same, so defer 1', '2 and x'];
    const only = ofKind('only-some');
    expect(sentences.map((words) => typed(words, only))).toEqual([
      ['refuse'],
      ['refuse'],
      ['refuse'],
      ['refuse'],
    ]);
    expect(typed('agreed', ofKind('agreement'))).toEqual(['refuse']);
    expect(typed('agreed, next', undefined)).toEqual(['refuse']);
    expect(typed('wider', ofKind('boundaries'))).toEqual(['choose']);
  });

  it('are refused for every letter and figure that chooses nothing, with and without Shift', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789é字'];
    const open = letters.filter((key) => press(key, ofKind('only-some')).does !== 'refuse');
    expect(open).toEqual(['c', 'd', 'j', 'k', 'n', 'x', '1']);
    const shifted = letters.filter(
      (key) => press(key.toUpperCase(), ofKind('only-some'), true).does !== 'refuse',
    );
    expect(shifted).toEqual(['1']);
  });

  it('do not depend on Caps Lock', () => {
    expect(press('D', ofKind('only-some'))).toEqual({
      does: 'choose',
      choice: { outcome: 'defer' },
    });
  });
});

describe('keys outside fields', () => {
  const judged = (key: string, resting: boolean, repeat = false): string =>
    judgeKey({ key, repeat }, resting, isStep);

  it('rest after one that did nothing, until Escape, an arrow or Tab', () => {
    const keys = ['d', '1', ' ', '?', 'Enter', 'Backspace', ']', 'Shift', 'CapsLock'];
    expect(keys.map((key) => judged(key, true))).toEqual([
      ...Array.from({ length: 7 }, () => 'swallow'),
      'pass',
      'pass',
    ]);
    expect(['Escape', 'ArrowDown', 'Tab', 'Home'].map((key) => judged(key, true))).toEqual([
      'wake',
      'wake',
      'wake',
      'wake',
    ]);
    expect(keys.map((key) => judged(key, false))).toEqual(keys.map(() => 'pass'));
  });

  it('act once however long they are held, but for steps', () => {
    expect(
      ['d', 'Enter', ' ', 'n', '1', ']', 'k', 'ArrowDown'].map((key) => judged(key, false, true)),
    ).toEqual(['swallow', 'swallow', 'swallow', 'swallow', 'swallow', 'pass', 'pass', 'pass']);
  });
});

describe('keys that were changed', () => {
  const before = usePreferences.getState().keys;
  afterEach(() => usePreferences.setState({ keys: before }));

  it('are answered, and those of the catalogue are refused', () => {
    usePreferences.setState({ keys: { 'compare.defer': ['p'], 'compare.next': ['>'] } });
    const passage = ofKind('code');
    expect(['p', 'P', 'd', '>', ']', 'j', '1'].map((key) => press(key, passage).does)).toEqual([
      'choose',
      'choose',
      'refuse',
      'step',
      'nothing',
      'refuse',
      'choose',
    ]);
    expect([isStep('>'), isStep(']')]).toEqual([true, false]);
  });
});
