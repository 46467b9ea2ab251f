import { useMemo } from 'react';
import type { CriterionId } from '../../shared/records/ids.ts';
import { isWorded } from '../../shared/screening/criteria.ts';
import { type DecidedBefore, decidedBefore } from '../../shared/screening/decided-before.ts';
import { useReview } from '../store/review-store.ts';
import { useShownLogSince } from '../store/use-shown-log.ts';

/**
 * What was decided before each criterion last changed, as far as this reviewer may see it: read again when a criterion
 * changes, not with each decision, since none that is made now is older than a criterion.
 */
export function useDecidedBefore(): ReadonlyMap<CriterionId, DecidedBefore> {
  const criteria = useReview(({ snapshot }) => snapshot.criteria);
  const hasWords = useMemo(() => [...criteria.values()].some(isWorded), [criteria]);
  const log = useShownLogSince(hasWords ? criteria : undefined);
  return useMemo(() => decidedBefore(log, useReview.getState().snapshot), [log]);
}
