import { describe, expect, it } from 'vitest';
import { judgeKey } from '../../../renderer/actions/typed-words.ts';
import {
  refusalOf,
  refusalSentence,
  typedWords,
} from '../../../renderer/screening/refused-keys.ts';

const asked = { reasons: 7, wantsReason: true };
const free = { reasons: 7, wantsReason: false };

function said(key: string, state: typeof asked, shiftKey = false): string | undefined {
  const refused = refusalOf({ key, shiftKey }, state);
  return refused === undefined ? undefined : refusalSentence(refused);
}

describe('keys while screening', () => {
  it('are refused by name where they are none of this screen, and words after them run nothing', () => {
    expect([said('t', free), said('9', free), said('E', free, true)]).toEqual([
      'T does nothing here.',
      'There is no reason 9.',
      'E does nothing here.',
    ]);
    const left = [...'iemjkn1234567'].map((key) => said(key, free));
    expect(left).toEqual(left.map(() => undefined));
  });

  it('are numbers alone while an exclusion waits for its reason: no word includes a study', () => {
    expect([...'Interviews only'].map((key) => said(key, asked)?.slice(0, 12) ?? key)).toEqual([
      'I is no reas',
      'N is no reas',
      'T is no reas',
      'E is no reas',
      'R is no reas',
      'V is no reas',
      'I is no reas',
      'E is no reas',
      'W is no reas',
      'S is no reas',
      ' ',
      'O is no reas',
      'N is no reas',
      'L is no reas',
      'Y is no reas',
    ]);
    expect(said('3', asked)).toBeUndefined();
  });

  it('decide once however long they are held', () => {
    const held = (key: string): string =>
      judgeKey({ key, repeat: true }, false, typedWords.mayRepeat);
    expect(['e', 'i', 'm', '1', 'Backspace', 'Enter', 'j', '[', 'ArrowDown'].map(held)).toEqual([
      'swallow',
      'swallow',
      'swallow',
      'swallow',
      'swallow',
      'swallow',
      'pass',
      'pass',
      'pass',
    ]);
  });
});
