import { expect, test } from 'vitest';
import { instrumentsInUse } from '../../../shared/appraisal/review-instruments.ts';
import { studyItems } from '../../../shared/appraisal/study-items.ts';
import { shortCitation } from '../../../shared/bibliography/citation.ts';
import { appraisalFacts } from '../../../shared/findings/appraisals.ts';
import { findingEvidence } from '../../../shared/findings/evidence.ts';
import { findingRemarks } from '../../../shared/findings/remarks.ts';
import { sampleReviewers } from '../../../shared/sample/sample-log.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { studyLabels } from '../../../shared/tables/study-order.ts';
import { viewOf } from '../../../shared/team/view.ts';

const { snapshot } = await buildSampleReview();
const { reader } = sampleReviewers;
const shown = viewOf(snapshot, { layer: 'everyone', viewer: reader });

test('the sample’s studies are appraised by two, but one that the reader has still to do and sees nothing of', () => {
  const [camelot, ...further] = instrumentsInUse(shown);
  expect([camelot?.name, further]).toEqual(['CAMELOT', []]);
  const others = listedStudies(shown).studies.flatMap(({ citation, id }) => {
    const items = camelot === undefined ? [] : studyItems(shown, camelot, id, reader);
    const states = items.map(({ outcome }) => outcome.state).filter((state) => state !== 'agreed');
    const seen = items.filter((item) => item.own === undefined && item.others.length > 0);
    return states.length === 0
      ? []
      : [[shortCitation(citation), ...new Set(states), states.length, seen.length]];
  });
  expect(others).toEqual([
    ['Figueirôa-Prado et al. 2021', 'conflict', 1, 0],
    ['Penhallowick et al. 2024', 'open', 12, 0],
  ]);
  expect(snapshot.appraisals.size - shown.appraisals.size).toBe(12);
});

test('of the sample’s findings only the one with mistakes is remarked on', () => {
  const evidence = findingEvidence(shown, listedStudies(shown));
  const remarks = findingRemarks(evidence, {
    appraisalOf: appraisalFacts(shown),
    rows: shown,
    labels: studyLabels(shown),
  });
  expect([...remarks.values()].map(({ open }) => open.map(({ kind }) => kind))).toEqual([
    [],
    [],
    [],
    [],
    [
      'title',
      'countsOnly',
      'agreementOnly',
      'numbersAlone',
      'numbers',
      'levelReason',
      'contradiction',
      'confidenceReason',
    ],
    [],
  ]);
});
