import { useEffect, useMemo, useState } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import { openRecodes } from '../../../shared/recode/open-recodes.ts';
import type { RecodeId } from '../../../shared/records/ids.ts';
import { beginMeasuring } from '../../store/agreement-choice.ts';
import { useReview } from '../../store/review-store.ts';
import { agreementWorker } from '../agreement-task.ts';
import { BeginRecode } from './BeginRecode.tsx';
import { OpenRecode } from './OpenRecode.tsx';
import { RecodedResults } from './RecodedResults.tsx';
import { RecodeList } from './RecodeList.tsx';
import styles from './recode.module.css';

/** Coding documents a second time, and how far one agrees with oneself. */
export function RecodeScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginMeasuring(reviewId), [reviewId]);
  useEffect(agreementWorker.keep, []);
  return reviewId === undefined ? null : <OfReview key={reviewId} />;
}

function OfReview() {
  const recodes = useReview((state) => state.snapshot.recodes);
  const viewer = useReview((state) => state.reviewerId);
  const [open] = useMemo(() => openRecodes({ recodes }, viewer), [recodes, viewer]);
  const all = useMemo(
    () => [...recodes.values()].filter(({ deleted }) => deleted !== true).toReversed(),
    [recodes],
  );
  const finished = all.filter(({ outcome }) => outcome === 'finished');
  const [asked, setAsked] = useState<RecodeId>();
  const shown = finished.find(({ id }) => id === asked) ?? finished[0];
  return (
    <div className={styles.screen}>
      <div className={styles.side}>
        {open === undefined ? <BeginRecode /> : <OpenRecode recode={open} />}
        <RecodeList recodes={all} shown={shown?.id} onShow={setAsked} />
      </div>
      <div className={styles.main}>
        {shown === undefined ? (
          <p className={styles.nothing}>{t('recode.nothingYet')}</p>
        ) : (
          <RecodedResults key={shown.id} recode={shown} />
        )}
      </div>
    </div>
  );
}
