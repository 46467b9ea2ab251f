/** Measuring agreement: what the exported report and `themeloom agreement` say, from one measurement. */
import type { TextBody } from '../documents/text-body.ts';
import type { Code, ReviewerId } from '../records/records.ts';
import {
  type AgreementChoice,
  agreementSource,
  codingReviewers,
  measureReview,
  type ReviewAgreement,
} from './agreement-source.ts';
import { codesOfOneName, countedTwice, withJoinedNames } from './same-names.ts';
import type { Shown } from './view.ts';

/** Every figure of a choice, and what two codes of one name do to them. */
export interface MeasuredAgreement {
  readonly agreement: ReviewAgreement;
  /** Whom it compares, in the order of the review. */
  readonly reviewerIds: readonly ReviewerId[];
  /** Codes of one name that count as several; each group in codebook order. */
  readonly doubles: readonly (readonly Code[])[];
  /** The figures if each group were one code; absent where there is none. */
  readonly joined: ReviewAgreement | undefined;
}

/**
 * Measures a choice on what is shown of a review (layer `all`). Reviewers absent: whoever coded anything.
 * Law: equal rows, texts and choices give equal figures, in the application and on the command line.
 */
export function measureShown(
  everyone: Shown,
  texts: ReadonlyMap<string, TextBody>,
  choice: AgreementChoice,
): MeasuredAgreement {
  const reviewerIds = choice.reviewerIds ?? codingReviewers(everyone);
  const measure = (rows: Shown): ReviewAgreement =>
    measureReview(agreementSource(rows, texts, { ...choice, reviewerIds }), choice.unit);
  const agreement = measure(everyone);
  const doubles = countedTwice(
    codesOfOneName(everyone),
    agreement.report.byCategory.map(({ categoryId }) => categoryId),
  );
  const joined = doubles.length === 0 ? undefined : measure(withJoinedNames(everyone, doubles));
  return { agreement, reviewerIds, doubles, joined };
}
