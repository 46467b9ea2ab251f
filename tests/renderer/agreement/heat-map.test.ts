import { describe, expect, it } from 'vitest';
import { heatMapOf } from '../../../renderer/agreement/heat-map.ts';
import { pairKey } from '../../../renderer/agreement/whereabouts.ts';

const inOrder = ['kindness', 'lack of time', 'supplies', 'waiting'];

describe('the heat map of confused codes', () => {
  it('shows confused codes only, in the order of the codebook', () => {
    const map = heatMapOf(
      [
        { one: 'waiting', other: 'kindness', length: 80 },
        { one: 'lack of time', other: 'waiting', length: 20 },
      ],
      inOrder,
    );
    expect(map).toEqual({
      codeIds: ['kindness', 'lack of time', 'waiting'],
      lengths: new Map([
        [pairKey('kindness', 'waiting'), 80],
        [pairKey('waiting', 'lack of time'), 20],
      ]),
      most: 80,
      left: 0,
    });
  });

  it('leaves out the codes confused least where there is no room, and counts them', () => {
    const map = heatMapOf(
      [
        { one: 'waiting', other: 'kindness', length: 80 },
        { one: 'lack of time', other: 'supplies', length: 20 },
      ],
      inOrder,
      2,
    );
    expect(map.codeIds).toEqual(['kindness', 'waiting']);
    expect(map.left).toBe(2);
  });

  it('is empty where nothing was confused', () => {
    expect(heatMapOf([], inOrder)).toEqual({
      codeIds: [],
      lengths: new Map(),
      most: 0,
      left: 0,
    });
  });
});
