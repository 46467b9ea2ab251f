import { useEffect, useState } from 'react';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { isLikelyFirst } from '../../shared/screening/likely-first.ts';
import { useReview } from '../store/review-store.ts';
import {
  LikelyFirst,
  type Ranking,
  takeNextRanking,
  useLearning,
  useLikely,
} from './likely-first.ts';
import { holdRecord } from './stage-actions.ts';

/** Whether this reviewer has likely includes first. */
export function useIsLikelyFirst(): boolean {
  return useReview(({ reviewerId, snapshot }) => isLikelyFirst(snapshot.review, reviewerId));
}

/** Keeps learning while a stage is shown and it is asked for; the order of the list, where there is one. */
export function useLikelyFirst(stage: ScreeningStage, current: StudyId | undefined) {
  const isOn = useIsLikelyFirst();
  const snapshot = useReview((state) => state.snapshot);
  const attempt = useLearning((state) => state.attempt);
  const [learner, setLearner] = useState<LikelyFirst>();
  const latest = useLikely((state) => state.next ?? state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another learner
  useEffect(() => {
    if (!isOn) return;
    const made = new LikelyFirst(stage, () => {
      holdRecord(stage);
      takeNextRanking();
    });
    setLearner(made);
    return () => {
      made.end();
      setLearner(undefined);
    };
  }, [isOn, stage, attempt]);
  useEffect(() => void learner?.update(snapshot), [learner, snapshot]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when something was learned
  useEffect(() => {
    if (current !== undefined) learner?.why(current);
  }, [learner, current, latest]);
}

/** The order of likely includes that the list shows. */
export function useRanking(): Ranking | undefined {
  const isOn = useIsLikelyFirst();
  const shown = useLikely((state) => state.shown);
  return isOn ? shown : undefined;
}
