import { type MessageKey, t } from '../messages/all-messages.ts';
import type { Review } from '../records/review.ts';

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

/** The reasons offered, those that come with the program first, then the team's own by the time they were added. */
export function reasonsOf(review: Review | undefined): readonly ExclusionReason[] {
  const stated = review?.screeningReasons ?? {};
  const known = Object.keys(supplied);
  const own = Object.keys(stated)
    .filter((id) => !known.includes(id))
    .toSorted();
  return [...known, ...own]
    .filter((id) => stated[id]?.retired !== true)
    .map((id) => ({ id, name: reasonName(review, id) }));
}

/** The words of a reason, whether it is still offered or not. */
export function reasonName(review: Review | undefined, id: string): string {
  const stated = review?.screeningReasons?.[id]?.name;
  if (stated !== undefined) return stated;
  return Object.hasOwn(supplied, id) ? t(supplied[id as keyof typeof supplied]) : id;
}
