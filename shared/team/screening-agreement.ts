import { nominalCoefficients } from '../agreement/coefficients.ts';
import type { Coefficient } from '../agreement/figure.ts';
import { missing, RatingsBuilder } from '../agreement/ratings.ts';
import type { ReviewerId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import type { ScreeningStage } from '../records/screening.ts';
import { votesOn } from '../screening/outcomes.ts';
import type { Shown } from './view.ts';

/** How two reviewers agreed on the studies that both decided on at one stage, before anything was settled. */
export interface ScreeningAgreement {
  readonly first: ReviewerId;
  readonly second: ReviewerId;
  /** Studies that both decided on. */
  readonly studies: number;
  readonly bothInclude: number;
  readonly onlyFirstIncludes: number;
  readonly onlySecondIncludes: number;
  readonly bothExclude: number;
  /** Share of the studies, 0 to 1. */
  readonly observed: Coefficient;
  /** Cohen 1960. */
  readonly kappa: Coefficient;
  /** Prevalence-adjusted bias-adjusted kappa (Byrt, Bishop and Carlin 1993): for two categories 2p - 1. */
  readonly pabak: Coefficient;
}

const includes = 0;
const excludes = 1;

/**
 * Agreement of every two reviewers who both decided on a study at `stage`, in the order of the reviewers. Maybe counts
 * as include, as it does for the outcome (S1), reasons do not count; what settles a conflict does not, either, and
 * neither do studies that are gone. Costs a look at each study for each pair.
 */
export function screeningAgreement(
  snapshot: Shown,
  stage: ScreeningStage,
): readonly ScreeningAgreement[] {
  const votes = [...snapshot.studies.values()].flatMap((study) => {
    const { own } = votesOn(snapshot, study.id, stage);
    return !isRecord(study) || own.size < 2 ? [] : [own];
  });
  const present = new Set(votes.flatMap((own) => [...own.keys()]));
  const reviewers = [...snapshot.reviewers.keys()].filter((id) => present.has(id));
  return reviewers.flatMap((first, at) =>
    reviewers.slice(at + 1).flatMap((second) => pairOf(votes, first, second) ?? []),
  );
}

/** Whether `screeningAgreement` has a pair: stops at the first study that two decided on. */
export function isScreenedByTwo(snapshot: Shown, stage: ScreeningStage): boolean {
  if (snapshot.reviewers.size < 2) return false;
  for (const study of snapshot.studies.values()) {
    if (isRecord(study) && votesOn(snapshot, study.id, stage).own.size > 1) return true;
  }
  return false;
}

type Own = ReturnType<typeof votesOn>['own'];

function pairOf(
  votes: readonly Own[],
  first: ReviewerId,
  second: ReviewerId,
): ScreeningAgreement | undefined {
  // Counts of (first's, second's) decision: both include, only the first, only the second, neither.
  const counts = [0, 0, 0, 0];
  const ratings = new RatingsBuilder(2);
  for (const own of votes) {
    const cells = [cellOf(own, first), cellOf(own, second)] as const;
    if (cells[0] === missing || cells[1] === missing) continue;
    ratings.add(cells, 1);
    const at = cells[0] * 2 + cells[1];
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const studies = counts.reduce((sum, count) => sum + count, 0);
  if (studies === 0) return undefined;
  const { brennanPrediger, cohen, percent } = nominalCoefficients(ratings.build(2));
  const [bothInclude = 0, onlyFirstIncludes = 0, onlySecondIncludes = 0, bothExclude = 0] = counts;
  return {
    first,
    second,
    studies,
    bothInclude,
    onlyFirstIncludes,
    onlySecondIncludes,
    bothExclude,
    observed: percent,
    kappa: cohen,
    pabak: brennanPrediger,
  };
}

function cellOf(own: Own, reviewer: ReviewerId): number {
  const vote = own.get(reviewer);
  if (vote === undefined) return missing;
  return vote.decision === 'exclude' ? excludes : includes;
}
