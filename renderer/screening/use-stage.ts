import { useMemo } from 'react';
import { isUnwritten } from '../../shared/commands/screening.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { PerStudy } from '../../shared/screening/per-study.ts';
import {
  type StageProgress,
  type StudyToScreen,
  stageProgress,
  studyToScreen,
} from '../../shared/screening/queue.ts';
import { useReview } from '../store/review-store.ts';

export interface StageView {
  readonly studies: readonly StudyToScreen[];
  readonly progress: StageProgress;
}

type Listed = PerStudy<StudyToScreen | undefined>;

const lists: Readonly<Record<ScreeningStage, Listed>> = {
  titleAbstract: listOf('titleAbstract'),
  fullText: listOf('fullText'),
};
const views = new WeakMap<ReturnType<Listed['of']>, StageView>();
const unwritten = new PerStudy<boolean>(isUnwritten);

function listOf(stage: ScreeningStage): Listed {
  return new PerStudy((snapshot, study, reviewerId) =>
    studyToScreen(snapshot, study, stage, reviewerId as ReviewerId),
  );
}

/** The studies of a stage as this reviewer sees them; made once for all who ask. */
export function useStage(stage: ScreeningStage): StageView {
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  return useMemo(() => stageView(snapshot, stage, reviewerId), [snapshot, stage, reviewerId]);
}

export function stageView(
  snapshot: Snapshot,
  stage: ScreeningStage,
  reviewerId: ReviewerId,
): StageView {
  const all = lists[stage].of(snapshot, reviewerId);
  let view = views.get(all);
  if (view === undefined) {
    const studies = all.filter((one) => one !== undefined);
    view = { studies, progress: stageProgress(studies) };
    views.set(all, view);
  }
  return view;
}

/** How many studies have an outcome of screening that is not on their rows. */
export function unwrittenCount(snapshot: Snapshot): number {
  if (snapshot.screenings.size === 0) return 0;
  let count = 0;
  for (const is of unwritten.of(snapshot, '')) if (is) count += 1;
  return count;
}
