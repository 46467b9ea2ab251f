import { describe, expect, it } from 'vitest';
import { noteMark, reasonsIn } from '../../../renderer/agreement/undefined-notes.ts';
import type { NominalCoefficients } from '../../../shared/agreement/coefficients.ts';
import type { Coefficient } from '../../../shared/agreement/figure.ts';

const all = (one: Coefficient): NominalCoefficients => ({
  percent: { value: 1 },
  cohen: { undefined: 'more-than-two-raters' },
  scott: one,
  fleiss: one,
  brennanPrediger: one,
  ac1: one,
  alpha: one,
});

describe('notes on figures without a value', () => {
  it('say each reason once, in the order in which it first stands in the table', () => {
    const rows = [
      all({ value: 0.7 }),
      all({ undefined: 'no-variation' }),
      all({ undefined: 'no-pairs' }),
      all({ undefined: 'no-variation' }),
    ];
    expect(reasonsIn(rows)).toEqual(['no-variation', 'no-pairs']);
  });

  it('are marked by letters', () => {
    expect([0, 1, 2].map(noteMark)).toEqual(['a', 'b', 'c']);
  });
});
