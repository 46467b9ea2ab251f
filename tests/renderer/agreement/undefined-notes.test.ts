import { describe, expect, it } from 'vitest';
import { noteMark, reasonsIn } from '../../../renderer/agreement/undefined-notes.ts';
import type { Coefficient } from '../../../shared/agreement/figure.ts';

describe('notes on figures without a value', () => {
  it('say each reason once, in the order in which it first stands in the table', () => {
    const cells: readonly Coefficient[] = [
      { value: 0.7 },
      { undefined: 'more-than-two-raters' },
      { undefined: 'no-variation' },
      { undefined: 'no-pairs' },
      { undefined: 'no-variation' },
    ];
    expect(reasonsIn(cells)).toEqual(['no-variation', 'no-pairs']);
  });

  it('are marked by letters', () => {
    expect([0, 1, 2].map(noteMark)).toEqual(['a', 'b', 'c']);
  });
});
