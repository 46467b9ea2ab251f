/** What comes in from another program as plans, of each reviewer what is theirs (R4). */
import { BugError } from '../errors.ts';
import type { Change } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';

/** What one reviewer writes; in this order nothing names what is not there yet. */
export interface PlanOfReviewer {
  readonly reviewerId: ReviewerId;
  readonly plan: Plan;
}

/** Changes of one operation: larger ones are slow to write down and to read. */
const mostChanges = 1500;

/** Plans for each reviewer of these records, which are somebody’s each: one, or several where there is much of them. */
export function byReviewer(
  kind: string,
  records: readonly AnyRecord[],
  from: string,
): readonly PlanOfReviewer[] {
  const byOwner = new Map<ReviewerId, AnyRecord[]>();
  for (const record of records) {
    const owner = ownerOf(record);
    if (owner === undefined) throw new BugError(`${record.id} belongs to nobody`);
    const own = byOwner.get(owner);
    if (own === undefined) byOwner.set(owner, [record]);
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

function parted(records: readonly AnyRecord[]): readonly (readonly AnyRecord[])[] {
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
