import { useState } from 'react';
import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewAgreement } from '../../shared/team/agreement-source.ts';
import { notifyError } from '../store/notices.ts';
import { type AgreementAsked, resampleInWorker } from './agreement-task.ts';

/** The interval of one measurement; another measurement has none until it is asked for. */
export function useInterval(agreement: ReviewAgreement, asked: AgreementAsked) {
  const [found, setFound] = useState<{
    readonly of: ReviewAgreement;
    readonly interval: Interval | undefined;
  }>();
  const isMine = found?.of === agreement;
  const run = (): void => {
    setFound({ of: agreement, interval: undefined });
    resampleInWorker(asked, t('agreement.resampling')).then(
      (interval) =>
        setFound((newest) => (newest?.of === agreement ? { of: agreement, interval } : newest)),
      (error: unknown) => {
        setFound((newest) => (newest?.of === agreement ? undefined : newest));
        notifyError(error);
      },
    );
  };
  const interval = isMine ? found.interval : undefined;
  return { interval, isRunning: isMine && interval === undefined, run };
}
