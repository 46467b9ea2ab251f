/** What a log says of itself: which review it begins, and whether its reviewers can be told apart. */
import type { Json } from '../json.ts';
import type { ReviewerId, ReviewId } from '../records/ids.ts';
import { isCreate } from './change.ts';
import { type Log, tellingOf } from './log.ts';

/** Reviewers as whom two people work: their work can no longer be told apart, so it must not be joined. */
export function doubleReviewers(operations: Log): readonly ReviewerId[] {
  const persons = new Map<ReviewerId, Set<Json>>();
  const note = (id: ReviewerId, person: Json): void => {
    const known = persons.get(id);
    if (known === undefined) persons.set(id, new Set([person]));
    else known.add(person);
  };
  for (const { changes } of tellingOf(operations)) {
    for (const change of changes) {
      if (isCreate(change)) {
        const { create } = change;
        if (create.type === 'reviewer' && create.person !== undefined)
          note(create.id, create.person);
      } else if (change.set.startsWith('reviewer:')) {
        const person = change.fields.person?.[1] ?? null;
        if (person !== null) note(change.set as ReviewerId, person);
      }
    }
  }
  return [...persons].filter(([, known]) => known.size > 1).map(([id]) => id);
}

/** The review a log begins; undefined for a part of a log. */
export function reviewOfLog(operations: Log): ReviewId | undefined {
  for (const { changes } of tellingOf(operations)) {
    for (const change of changes) {
      if (isCreate(change) && change.create.type === 'review') return change.create.id;
    }
  }
  return undefined;
}
