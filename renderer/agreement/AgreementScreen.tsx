import { useEffect, useMemo, useState } from 'react';
import type { UnitChoice } from '../../shared/agreement/agreement-report.ts';
import { CancelledError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewerId } from '../../shared/records/records.ts';
import { type AgreementChoice, codingReviewers } from '../../shared/team/agreement-source.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AgreementResults } from './AgreementResults.tsx';
import styles from './agreement.module.css';
import { type Measured, measureInWorker } from './agreement-task.ts';
import { Choices } from './Choices.tsx';

/** How far reviewers agree, measured on what may be shown, and in words for the paper. */
export function AgreementScreen() {
  const full = useReview((state) => state.full);
  const reviewId = useReview((state) => state.reviewId);
  const viewer = useReview((state) => state.reviewerId);
  const coders = useMemo(() => codingReviewers(full), [full]);
  const [left, setLeft] = useState<readonly ReviewerId[]>([]);
  const [unit, setUnit] = useState<UnitChoice>({ kind: 'character' });
  const [other, setOther] = useState<
    Pick<AgreementChoice, 'level' | 'reconciliation' | 'onlySample'>
  >({ level: 'codes', reconciliation: 'before', onlySample: false });
  const choice = useMemo(
    () => ({ ...other, unit, reviewerIds: coders.filter((id) => !left.includes(id)) }),
    [other, unit, coders, left],
  );
  const [measured, setMeasured] = useState<Measured & { readonly choice: AgreementChoice }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the rows changed
  useEffect(() => {
    if (reviewId === undefined || coders.length < 2) return;
    let current = true;
    const question = { database: services().db.name, reviewId, viewer, choice };
    measureInWorker(question, t('agreement.measuring')).then(
      (found) => current && setMeasured({ ...found, choice }),
      (error: unknown) => {
        if (current && !(error instanceof CancelledError)) notifyError(error);
      },
    );
    return () => {
      current = false;
    };
  }, [full, reviewId, viewer, choice]);
  if (coders.length < 2) return <NothingYet text={t('agreement.empty.one')} />;
  return (
    <div className={styles.screen}>
      <Choices
        coders={coders}
        left={left}
        choice={choice}
        onLeave={setLeft}
        onUnit={setUnit}
        onChange={(change) => setOther({ ...other, ...change })}
      />
      {measured === undefined || reviewId === undefined ? (
        <div />
      ) : measured.agreement.report.documents === 0 ? (
        <NothingYet
          text={t(measured.agreement.blind > 0 ? 'agreement.empty.blind' : 'agreement.empty.none')}
        />
      ) : (
        <AgreementResults {...measured} reviewId={reviewId} viewer={viewer} />
      )}
    </div>
  );
}

function NothingYet({ text }: { readonly text: string }) {
  return (
    <EmptyState title={t('agreement.empty.title')} text={text}>
      <Button onPress={() => goTo('team')}>{t('agreement.empty.go')}</Button>
    </EmptyState>
  );
}
