import { useEffect, useMemo, useState } from 'react';
import { CancelledError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { documentsWithin, listedStudies } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies } from '../../shared/screening/inclusion.ts';
import { type AgreementChoice, codingReviewers } from '../../shared/team/agreement-source.ts';
import { closedDocuments } from '../../shared/team/closed-documents.ts';
import { viewOf } from '../../shared/team/view.ts';
import { beginMeasuring, useAgreement } from '../store/agreement-choice.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notifyError } from '../store/notices.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { Turns } from '../store/turns.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AgreementResults } from './AgreementResults.tsx';
import styles from './agreement.module.css';
import type { Measured } from './agreement-messages.ts';
import { agreementWorker, measureInWorker } from './agreement-task.ts';
import { Choices } from './Choices.tsx';

/** How far reviewers agree, measured on what may be shown, and in words for the paper. */
export function AgreementScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginMeasuring(reviewId), [reviewId]);
  useEffect(agreementWorker.keep, []);
  return reviewId === undefined ? null : <OfReview key={reviewId} />;
}

function OfReview() {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const shown = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  const coders = useMemo(() => codingReviewers(shown), [shown]);
  const asked = useAgreement();
  const { include } = useIncludeChoice();
  const wanted = useMemo(() => {
    const { left, reviewId: _of, ...chosen } = asked;
    return { ...chosen, reviewerIds: coders.filter((id) => !left.includes(id)) };
  }, [asked, coders]);
  const listed = listedStudies(shown, include);
  const choice = useMemo(
    () => ({ ...wanted, documentIds: documentsWithin(shown, listed, wanted.documentIds) }),
    [wanted, listed, shown],
  );
  const { isMeasuring, measured } = useMeasured(choice, coders.length > 1);
  if (coders.length < 2) {
    // Whoever coded closed documents alone is not known here, so only the documents are spoken of.
    const isClosed = closedDocuments(shown).length > 0;
    return <NothingYet text={t(isClosed ? 'agreement.empty.blind' : 'agreement.empty.one')} />;
  }
  return (
    <div className={styles.screen} aria-busy={isMeasuring}>
      <Choices coders={coders} choice={wanted} shown={shown} listed={listed} />
      {measured === undefined ? (
        <div />
      ) : measured.agreement.report.documents === 0 ? (
        <NothingYet text={whyNothing(measured, listed)} />
      ) : (
        <AgreementResults {...measured} />
      )}
    </div>
  );
}

type MeasuredChoice = Measured & { readonly choice: AgreementChoice };

/** The newest figures; those of the choice before stay until the new ones are there. */
function useMeasured(choice: AgreementChoice, isPossible: boolean) {
  const rows = useRestedSnapshot();
  const viewer = useReview((state) => state.reviewerId);
  const [turns] = useState(() => new Turns());
  const [measured, setMeasured] = useState<MeasuredChoice>();
  const [isMeasuring, setIsMeasuring] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker reads the rows again whenever they changed
  useEffect(() => {
    if (!isPossible) return;
    setIsMeasuring(true);
    return turns.take(async (isWanted) => {
      try {
        const found = await measureInWorker({ viewer, choice }, t('agreement.measuring'));
        if (isWanted()) setMeasured({ ...found, choice });
      } catch (error) {
        if (isWanted() && !(error instanceof CancelledError)) notifyError(error);
      }
      if (isWanted()) setIsMeasuring(false);
    });
  }, [turns, rows, viewer, choice, isPossible]);
  return { isMeasuring, measured };
}

function whyNothing({ agreement, choice }: MeasuredChoice, { set }: ListedStudies): string {
  if (agreement.blind > 0) return t('agreement.empty.blind');
  if (set !== undefined) return t('agreement.empty.set', { name: set.name });
  return t(choice.onlySample === true ? 'agreement.empty.sample' : 'agreement.empty.none');
}

function NothingYet({ text }: { readonly text: string }) {
  return (
    <EmptyState title={t('agreement.empty.title')} text={text}>
      <Button onPress={() => goTo('team')}>{t('agreement.empty.go')}</Button>
      <Button onPress={() => goTo('recode')}>{t('recode.go')}</Button>
    </EmptyState>
  );
}
