/** The coding that is counted: what Themes, Matrix and Export hold, under the one choice there is for a review. */
import type { Layer, Shown } from '../../shared/team/view.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import type { ReviewInfo } from '../db/review-info.ts';
import { type OpenReview, useReview } from './review-store.ts';

export interface ResultView {
  readonly snapshot: Shown;
  readonly layer: Layer;
}

interface Parts extends Pick<OpenReview, 'full' | 'reviewerId' | 'snapshot'> {
  readonly info: Pick<ReviewInfo, 'layer'> | undefined;
}

/** The last answer, the same object for every screen that asks about the same rows and choice. */
class LatestResult {
  private last: (Parts & { readonly result: ResultView }) | undefined;

  of({ full, info, reviewerId, snapshot }: Parts): ResultView {
    const { last } = this;
    if (
      last?.full === full &&
      last.reviewerId === reviewerId &&
      last.info?.layer === info?.layer &&
      last.snapshot === snapshot
    ) {
      return last.result;
    }
    const { layer, snapshot: shown } = showCoding(full, { viewer: reviewerId, layer: info?.layer });
    const result = { layer, snapshot: layer === snapshot.view.layer ? snapshot : shown };
    this.last = { full, info, reviewerId, snapshot, result };
    return result;
  }
}

const latest = new LatestResult();

/** The coding chosen for a review, and before any was, the consensus as soon as something was decided. */
export function resultView(state: Parts = useReview.getState()): ResultView {
  return latest.of(state);
}

/** `resultView`, drawn anew when it changes. */
export function useResultView(): ResultView {
  return useReview(resultView);
}
