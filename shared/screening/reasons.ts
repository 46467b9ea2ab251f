import { type MessageKey, t } from '../messages/all-messages.ts';
import type { Review } from '../records/review.ts';
import type { ScreeningStage } from '../records/screening.ts';

/** A reason for exclusion as the team words it. */
export interface ExclusionReason {
  readonly id: string;
  readonly name: string;
}

/** Not a judgement on the study: its full text could not be had. PRISMA counts these apart. */
export const notRetrieved = 'not-retrieved';

/** Reasons that come with the program, in the order in which they are offered. */
const supplied = {
  population: 'screening.reason.population',
  phenomenon: 'screening.reason.phenomenon',
  context: 'screening.reason.context',
  design: 'screening.reason.design',
  publication: 'screening.reason.publication',
  language: 'screening.reason.language',
  [notRetrieved]: 'screening.reason.notRetrieved',
} as const satisfies Readonly<Record<string, MessageKey>>;

/**
 * The reasons offered, those that come with the program first, then the team's own by the time they were added, and
 * last that the full text could not be had.
 */
export function reasonsOf(review: Review | undefined): readonly ExclusionReason[] {
  const stated = review?.screeningReasons ?? {};
  const known = Object.keys(supplied);
  const own = Object.keys(stated)
    .filter((id) => !known.includes(id))
    .toSorted();
  return [...known.filter((id) => id !== notRetrieved), ...own, notRetrieved]
    .filter((id) => stated[id]?.retired !== true)
    .map((id) => ({ id, name: reasonName(review, id) }));
}

/** The reasons offered at a stage: nobody looks for the full text before title and abstract are read. */
export function reasonsAt(
  review: Review | undefined,
  stage: ScreeningStage,
): readonly ExclusionReason[] {
  const reasons = reasonsOf(review);
  return stage === 'fullText' ? reasons : reasons.filter(({ id }) => id !== notRetrieved);
}

/** The words of a reason, whether it is still offered or not. */
export function reasonName(review: Review | undefined, id: string): string {
  const stated = review?.screeningReasons?.[id]?.name;
  if (stated !== undefined) return stated;
  return Object.hasOwn(supplied, id) ? t(supplied[id as keyof typeof supplied]) : id;
}
