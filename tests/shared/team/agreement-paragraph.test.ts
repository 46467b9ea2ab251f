import { describe, expect, it } from 'vitest';
import { agreementParagraph } from '../../../shared/team/agreement-paragraph.ts';
import {
  type AgreementChoice,
  agreementSource,
  measureReview,
} from '../../../shared/team/agreement-source.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { teamReview } from '../../renderer/compare/team-fixture.ts';

const review = teamReview();
const names = ['Ana Bell', 'Cem Duru', 'Eva Frost'];

function paragraphOf(
  change: Partial<AgreementChoice>,
  interval?: Parameters<typeof agreementParagraph>[3],
) {
  const choice: AgreementChoice = {
    level: 'codes',
    unit: { kind: 'character' },
    reconciliation: 'before',
    ...change,
  };
  const source = agreementSource(shownOf(review.snapshot), review.contents.texts, choice);
  return agreementParagraph(measureReview(source, choice.unit), choice, names, interval);
}

describe('the paragraph for the methods section', () => {
  it('names reviewers, unit, number of units, coefficients and what nobody coded', () => {
    expect(paragraphOf({})).toBe(
      'The coding of 2 documents by Ana Bell, Cem Duru and Eva Frost was compared. Before reconciliation, agreement was measured on 683 characters for each of 5 codes: Krippendorff’s alpha (nominal; Krippendorff 2004) was 0.523, percent agreement 92.3%. Nobody coded 36.9% of these units.',
    );
  });

  it('adds the interval once there is one, with how it was made', () => {
    expect(paragraphOf({}, { low: 0.2, high: 0.71, samples: 1000 })).toContain(
      'was 0.523 (95% bootstrap interval 0.200 to 0.710; 1,000 samples; Efron and Tibshirani 1993)',
    );
  });

  it('says of a coefficient without a value why it has none', () => {
    expect(paragraphOf({ codeIds: [] })).toContain('was undefined: ');
  });

  it('speaks of matches where whole excerpts are compared', () => {
    expect(paragraphOf({ unit: { kind: 'excerpt', threshold: 0.9 } })).toMatch(
      /overlap of at least 90%; corrected for chance after Brennan and Prediger \(1981\): \d\.\d{3}\.$/,
    );
  });
});
