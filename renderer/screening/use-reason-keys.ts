import { useEffect } from 'react';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { reasonsAt } from '../../shared/screening/reasons.ts';
import { isTyping } from '../actions/keys.ts';
import { meantKey } from '../actions/meant-key.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { useScreening } from './screening-state.ts';
import { decide } from './stage-actions.ts';

/** The numbers 1 to 9 exclude for the reason of that number; Escape gives a waiting exclusion up. */
export function useReasonKeys(stage: ScreeningStage): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || useSession.getState().overlay !== undefined) return;
      if (event.key === 'Escape' && useScreening.getState().wantsReason) {
        useScreening.setState({ wantsReason: false });
        event.preventDefault();
      }
      const key = meantKey(event);
      if (!/^[1-9]$/.test(key)) return;
      const { readOnly, snapshot } = useReview.getState();
      const reason = reasonsAt(snapshot.review, stage)[Number(key) - 1];
      if (reason === undefined || readOnly) return;
      event.preventDefault();
      decide(stage, 'exclude', reason.id).catch(notifyError);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [stage]);
}
