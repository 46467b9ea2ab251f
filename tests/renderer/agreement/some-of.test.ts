import { describe, expect, it } from 'vitest';
import { chosenAfter, everything } from '../../../renderer/agreement/some-of.ts';

const ids = ['waiting', 'kindness', 'supplies'];

describe('choosing some of a list', () => {
  it('leaves one alone when it is picked out of all, and adds others in the order of the list', () => {
    const one = chosenAfter(ids, undefined, new Set([everything, 'kindness']));
    expect(one).toEqual(['kindness']);
    expect(chosenAfter(ids, one, new Set(['kindness', 'waiting']))).toEqual([
      'waiting',
      'kindness',
    ]);
  });

  it('is all again when all is picked, or the last one given up', () => {
    expect(chosenAfter(ids, ['waiting'], new Set(['waiting', everything]))).toBeUndefined();
    expect(chosenAfter(ids, ['waiting'], new Set())).toBeUndefined();
    expect(chosenAfter(ids, undefined, new Set([everything]))).toBeUndefined();
  });

  it('forgets what is no longer in the list', () => {
    expect(chosenAfter(ids, ['gone'], new Set(['gone', 'supplies']))).toEqual(['supplies']);
    expect(chosenAfter(ids, ['gone'], new Set(['gone']))).toBeUndefined();
  });
});
