/** What comes in from another program as plans, of each reviewer what is theirs (R4). */
import type { Change } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { ReviewerId } from '../records/ids.ts';

/** What one reviewer writes; in this order nothing names what is not there yet. */
export interface PlanOfReviewer {
  readonly reviewerId: ReviewerId;
  readonly plan: Plan;
}

type OwnRecord = Extract<Change, { readonly create: unknown }>['create'] & {
  readonly reviewerId: ReviewerId;
};

/** Changes of one operation: larger ones are slow to write down and to read. */
const mostChanges = 5000;

/** Plans for each reviewer of these records: one, or several where there is much of them. */
export function byReviewer(
  kind: string,
  records: readonly OwnRecord[],
  from: string,
): readonly PlanOfReviewer[] {
  const byOwner = new Map<ReviewerId, OwnRecord[]>();
  for (const record of records) {
    const own = byOwner.get(record.reviewerId);
    if (own === undefined) byOwner.set(record.reviewerId, [record]);
    else own.push(record);
  }
  return [...byOwner].flatMap(([reviewerId, own]) =>
    parted(own).flatMap((part) => {
      const count = part.filter(({ type }) => type !== 'excerpt').length;
      const changes = part.map((create): Change => ({ create }));
      return planOf(reviewerId, kind, { count, from }, changes);
    }),
  );
}

function parted(records: readonly OwnRecord[]): readonly (readonly OwnRecord[])[] {
  const parts = Math.ceil(records.length / mostChanges);
  return Array.from({ length: parts }, (_, part) =>
    records.slice(part * mostChanges, (part + 1) * mostChanges),
  );
}

/** A plan of one reviewer; none where it would change nothing. */
export function planOf(
  reviewerId: ReviewerId,
  kind: string,
  params: Plan['params'],
  changes: readonly Change[],
): readonly PlanOfReviewer[] {
  return changes.length === 0 ? [] : [{ reviewerId, plan: { kind, params, changes } }];
}
