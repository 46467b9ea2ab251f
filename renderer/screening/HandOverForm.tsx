import { type ReactNode, useMemo, useState } from 'react';
import { handOverScreening } from '../../shared/commands/share-screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { nameOfReviewer } from '../../shared/ops/value-words.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { planHandOver } from '../../shared/screening/sharing-out.ts';
import { sharingProgress } from '../../shared/screening/sharing-progress.ts';
import { notify, notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { People } from './ShareParts.tsx';
import styles from './screening.module.css';
import { handedOverWords, liveReviewers, newSeed } from './share-words.ts';

/** What is left of somebody's records is given to others, evenly. */
export function HandOverForm(props: {
  readonly stage: ScreeningStage;
  readonly onDone: () => void;
  readonly children: (button: ReactNode) => ReactNode;
}) {
  const { children, onDone, stage } = props;
  const full = useReview((state) => state.full);
  const snapshot = useReview((state) => state.snapshot);
  const givers = useMemo(
    () => sharingProgress(full, snapshot, stage).people.filter(({ toDo }) => toDo > 0),
    [full, snapshot, stage],
  );
  const [from = givers[0]?.reviewerId, setFrom] = useState<ReviewerId>();
  const heirs = liveReviewers(full.reviewers).filter(({ id }) => id !== from);
  const [chosen, setChosen] = useState<readonly ReviewerId[]>();
  const to = (chosen ?? heirs.map(({ id }) => id)).filter((id) => id !== from);
  const [seed] = useState(() => newSeed(services().random));
  if (from === undefined)
    return (
      <>
        <p role="status">{t('share.nobodyLeft')}</p>
        {children(null)}
      </>
    );
  const question = { stage, from, to, seed };
  const plan = planHandOver(full, question);
  const handOver = async (): Promise<void> => {
    const done = await commit(handOverScreening, question);
    if (done === undefined) return;
    onDone();
    notify({ text: t('share.doneHandOver', { count: Number(done.params.count) }), tone: 'done' });
  };
  return (
    <>
      <label className={styles.shareLine}>
        {t('share.from')}
        <select value={from} onChange={(event) => setFrom(event.target.value as ReviewerId)}>
          {givers.map(({ done, reviewerId, toDo }) => (
            <option key={reviewerId} value={reviewerId}>
              {t('share.personOf', {
                ...{ done, toDo, name: nameOfReviewer(full.reviewers, reviewerId) },
              })}
            </option>
          ))}
        </select>
      </label>
      <People
        stage={stage}
        label={t('share.to')}
        people={heirs.map(({ id }) => id)}
        chosen={to}
        onChange={setChosen}
      />
      <p role="status" className={styles.plan}>
        {handedOverWords(plan, from, full.reviewers)}
      </p>
      {children(
        <Button
          look="primary"
          isDisabled={plan.records === 0}
          onPress={() => void handOver().catch(notifyError)}
        >
          {t('share.doHandOver', { count: plan.records })}
        </Button>,
      )}
    </>
  );
}
