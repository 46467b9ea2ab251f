/**
 * Measuring agreement: what the screen, the exported report and `themeloom agreement` say, from one
 * measurement.
 */
import {
  type BootstrapOptions,
  bootstrapAlpha,
  bootstrapAlphaAtOnce,
  type Interval,
} from '../agreement/bootstrap.ts';
import { type CodedText, layOutCoding } from '../agreement/coded-text.ts';
import { seededUniform } from '../agreement/random-counts.ts';
import type { Ratings } from '../agreement/ratings.ts';
import { ratingsOfAllDecisions } from '../agreement/units.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import type { TaskOptions } from '../progress.ts';
import type { Code } from '../records/code.ts';
import type { ReviewerId } from '../records/ids.ts';
import {
  type AgreementChoice,
  type AgreementSource,
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

/** A choice on the rows and texts it is about, read once for figures and interval alike. */
export interface AgreementToMeasure {
  readonly everyone: Shown;
  readonly texts: Texts;
  readonly choice: AgreementChoice & { readonly reviewerIds: readonly ReviewerId[] };
  /** The coding that is compared. */
  readonly source: AgreementSource;
  /** The same laid out, once for all that is measured. */
  readonly coded: CodedText;
}

/** Reads a choice from what is shown of a review (layer `all`). Reviewers absent: whoever coded anything. */
export function agreementOf(
  everyone: Shown,
  texts: Texts,
  asked: AgreementChoice,
): AgreementToMeasure {
  const choice = { ...asked, reviewerIds: asked.reviewerIds ?? codingReviewers(everyone) };
  const source = agreementSource(everyone, texts, choice);
  return { everyone, texts, choice, source, coded: layOutCoding(source.question) };
}

/**
 * Measures a choice. Law: equal rows, texts and choices give equal figures, on the screen, in the exported
 * report and on the command line.
 */
export function measureShown({
  choice,
  coded,
  everyone,
  source,
  texts,
}: AgreementToMeasure): MeasuredAgreement {
  const agreement = measureReview(source, choice.unit, coded);
  const doubles = countedTwice(
    codesOfOneName(everyone),
    agreement.report.byCategory.map(({ categoryId }) => categoryId),
  );
  const { reviewerIds } = choice;
  if (doubles.length === 0) return { agreement, reviewerIds, doubles, joined: undefined };
  const one = agreementSource(withJoinedNames(everyone, doubles), texts, choice);
  return { agreement, reviewerIds, doubles, joined: measureReview(one, choice.unit) };
}

/** The same coding gives the same interval every time (K9). */
const seed = 1;

/** The bootstrap interval of alpha over all decisions, or why there is none; cancelled by `signal`. */
export async function intervalOf(
  toMeasure: AgreementToMeasure,
  options: TaskOptions = {},
): Promise<Interval> {
  const ratings = ratingsToResample(toMeasure);
  return 'undefined' in ratings
    ? ratings
    : bootstrapAlpha(ratings, 'nominal', { ...options, ...fresh() });
}

/** The same interval at once. */
export function intervalAtOnce(toMeasure: AgreementToMeasure): Interval {
  const ratings = ratingsToResample(toMeasure);
  return 'undefined' in ratings ? ratings : bootstrapAlphaAtOnce(ratings, 'nominal', fresh());
}

function fresh(): Pick<BootstrapOptions, 'random'> {
  return { random: seededUniform(seed) };
}

function ratingsToResample({
  choice: { unit },
  coded,
}: AgreementToMeasure): Ratings | { readonly undefined: 'no-uncoded-units' } {
  if (unit.kind === 'excerpt') return { undefined: 'no-uncoded-units' };
  return ratingsOfAllDecisions(coded, { unit: unit.kind, clustered: true });
}
