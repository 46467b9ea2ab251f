import { useMemo } from 'react';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { ReviewerId, ScreeningStage } from '../../shared/records/records.ts';
import {
  type StageProgress,
  type StudyToScreen,
  stageProgress,
  studiesToScreen,
} from '../../shared/screening/queue.ts';
import { useReview } from '../store/review-store.ts';

export interface StageView {
  readonly studies: readonly StudyToScreen[];
  readonly progress: StageProgress;
}

const made = new Map<
  ScreeningStage,
  {
    readonly studies: Snapshot['studies'];
    readonly screenings: Snapshot['screenings'];
    readonly key: string;
    readonly view: StageView;
  }
>();

/** The studies of a stage as this reviewer sees them; made once for all who ask. */
export function useStage(stage: ScreeningStage): StageView {
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  return useMemo(() => stageView(snapshot, stage, reviewerId), [snapshot, stage, reviewerId]);
}

export function stageView(
  snapshot: Snapshot,
  stage: ScreeningStage,
  reviewerId: ReviewerId | undefined,
): StageView {
  const { review, screenings, studies } = snapshot;
  const key = `${reviewerId} ${review?.screeners ?? 1}`;
  const known = made.get(stage);
  if (known?.studies === studies && known.screenings === screenings && known.key === key)
    return known.view;
  const list = reviewerId === undefined ? [] : studiesToScreen(snapshot, stage, reviewerId);
  const view = { studies: list, progress: stageProgress(list) };
  made.set(stage, { studies, screenings, key, view });
  return view;
}
