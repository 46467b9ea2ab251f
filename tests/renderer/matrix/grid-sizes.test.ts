import { describe, expect, it } from 'vitest';
import { gridSizes } from '../../../renderer/matrix/grid-sizes.ts';

describe('the sizes of the grid', () => {
  it('makes slanted heads as high as the widest name, within bounds', () => {
    const heights = [0, 100, 180, 900].map((widest) => gridSizes('counts', widest, 900).heads);
    expect(heights).toEqual([75, 123, 176, 207]);
  });

  it('cuts names short in a low window, so that rows have room', () => {
    expect(gridSizes('counts', 300, 450)).toEqual({
      row: 32,
      cell: 76,
      heads: 99,
      name: 108,
      beyond: 81,
    });
  });

  it('gives the heads of quotes up to three lines', () => {
    const heights = [0, 170, 300, 2000].map((widest) => gridSizes('quote', widest, 900).heads);
    expect(heights).toEqual([34, 34, 54, 74]);
  });
});
