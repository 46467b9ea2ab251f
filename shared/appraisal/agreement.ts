/** How reviewers agreed on each item of an instrument, before differences were settled (P6). */
import { nominalCoefficients } from '../agreement/coefficients.ts';
import type { Coefficient } from '../agreement/figure.ts';
import { missing, ratingsOf } from '../agreement/ratings.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { appraisedOf } from './appraised.ts';
import type { ReviewInstrument, ReviewItem } from './review-instruments.ts';

export interface ItemAgreement {
  readonly item: ReviewItem;
  /** Studies that at least two answered the item of: the unit that is rated. */
  readonly studies: number;
  readonly observed: Coefficient;
  /** Cohen’s kappa of two reviewers, Fleiss’ of more. */
  readonly kappa: Coefficient;
}

/** Whether any two reviewers’ answers to an item of a study are shown. */
export function isAppraisedByTwo(rows: Snapshot, instrument: ReviewInstrument): boolean {
  return [...rows.studies.values()].some(
    ({ deleted, id }) =>
      deleted !== true && instrument.items.some((item) => answersTo(rows, id, item).size > 1),
  );
}

/**
 * Observed agreement and kappa of each item that is answered, over the studies that at least two answered it of.
 * `rows` are what somebody is shown: what is blind is in no figure (P4). An item left without an answer was not rated.
 */
export function appraisalAgreement(
  rows: Snapshot,
  { items }: ReviewInstrument,
): readonly ItemAgreement[] {
  const studies = [...rows.studies.values()].filter(({ deleted }) => deleted !== true);
  return items.flatMap((item) => {
    if (item.answers.length === 0) return [];
    const compared = studies
      .map(({ id }) => answersTo(rows, id, item))
      .filter(({ size }) => size > 1);
    const raters = [...new Set(compared.flatMap((each) => [...each.keys()]))].sort();
    const categories = [...new Set(compared.flatMap((each) => [...each.values()]))].sort();
    const ratings = ratingsOf(
      compared.map((each) =>
        raters.map((rater) => {
          const answer = each.get(rater);
          return answer === undefined ? missing : categories.indexOf(answer);
        }),
      ),
      { raters: raters.length, categories: Math.max(item.answers.length, categories.length) },
    );
    const { cohen, fleiss, percent } = nominalCoefficients(ratings);
    const kappa = raters.length > 2 ? fleiss : cohen;
    return [{ item, studies: compared.length, observed: percent, kappa }];
  });
}

function answersTo(
  rows: Snapshot,
  studyId: StudyId,
  item: ReviewItem,
): ReadonlyMap<ReviewerId, string> {
  const { own } = appraisedOf(rows, studyId, item.id);
  return new Map(
    [...own].flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer] as const])),
  );
}
