import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { ActionImplementation } from '../actions/registry.ts';
import { showPane } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { answerByKey, focusReason, stepItem, takeEvidence } from './answer-items.ts';
import { stepStudy } from './show-study.ts';
import { subjectNow } from './subject.ts';

const isAppraising = (): boolean =>
  useReview.getState().status === 'open' && subjectNow().item !== undefined;
const mayAppraise = (): boolean => isAppraising() && !useReview.getState().readOnly;

function answerAction(place: number): ActionImplementation {
  return {
    id: `appraisal.answer${place}` as ActionId,
    enabled: mayAppraise,
    run: () => answerByKey(place),
  };
}

/** What the keys of the Appraisal screen do. */
export function appraisalActions(): readonly ActionImplementation[] {
  return [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(answerAction),
    { id: 'appraisal.evidence', enabled: mayAppraise, run: takeEvidence },
    {
      id: 'appraisal.reason',
      enabled: isAppraising,
      run: () => {
        showPane('right', { takesKeys: false });
        focusReason();
      },
    },
    { id: 'appraisal.next', enabled: isAppraising, run: () => stepItem(1) },
    { id: 'appraisal.previous', enabled: isAppraising, run: () => stepItem(-1) },
    // The next text here is that of the next study.
    { id: 'go.nextDocument', enabled: isAppraising, run: () => stepStudy(1) },
    { id: 'go.previousDocument', enabled: isAppraising, run: () => stepStudy(-1) },
  ];
}
