import { useEffect, useState } from 'react';
import { CancelledError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { RecodeId } from '../../../shared/records/ids.ts';
import { useAgreement } from '../../store/agreement-choice.ts';
import { notifyError } from '../../store/notices.ts';
import { useRestedSnapshot } from '../../store/rested-snapshot.ts';
import { useReview } from '../../store/review-store.ts';
import { Turns } from '../../store/turns.ts';
import type { MeasuredRecoded } from '../agreement-messages.ts';
import { measureRecodedInWorker } from '../agreement-task.ts';

/** The newest figures of a second coding; those of the choice before stay until the new ones are there. */
export function useRecoded(recodeId: RecodeId) {
  const rows = useRestedSnapshot();
  const viewer = useReview((state) => state.reviewerId);
  const { level, unit } = useAgreement();
  const [turns] = useState(() => new Turns());
  const [measured, setMeasured] = useState<MeasuredRecoded>();
  const [isMeasuring, setIsMeasuring] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker reads the rows again whenever they changed
  useEffect(() => {
    setIsMeasuring(true);
    return turns.take(async (isWanted) => {
      try {
        const asked = { viewer, recodeId, level, unit };
        const found = await measureRecodedInWorker(asked, t('agreement.measuring'));
        if (isWanted()) setMeasured(found);
      } catch (error) {
        if (isWanted() && !(error instanceof CancelledError)) notifyError(error);
      }
      if (isWanted()) setIsMeasuring(false);
    });
  }, [turns, rows, viewer, recodeId, level, unit]);
  return { isMeasuring, measured };
}
