import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { shareScreening } from '../../shared/commands/share-screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { screenersOf } from '../../shared/screening/named.ts';
import { planSharing, type ShareOutQuestion } from '../../shared/screening/sharing-out.ts';
import { notify, notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { People, WholeNumber } from './ShareParts.tsx';
import styles from './screening.module.css';
import { askedOf, listed, useScreening } from './screening-state.ts';
import { liveReviewers, newSeed, sharedOutWords } from './share-words.ts';
import { stageView } from './use-stage.ts';

/** Which records are shared out among whom, and what that comes to before it is done. */
export function ShareOutForm(props: {
  readonly stage: ScreeningStage;
  readonly onDone: () => void;
  readonly children: (button: ReactNode) => ReactNode;
}) {
  const { children, onDone, stage } = props;
  const full = useReview((state) => state.full);
  const everybody = liveReviewers(full.reviewers);
  const [reviewerIds, setPeople] = useState<readonly ReviewerId[]>(everybody.map(({ id }) => id));
  const [which, setWhich] = useState<'all' | 'listed'>('all');
  const [pilot, setPilot] = useState(0);
  const [seed, setSeed] = useState(() => newSeed(services().random));
  const [anew, setAnew] = useState(false);
  const [fullTextToo, setFullTextToo] = useState(false);
  const listedIds = useMemo(() => idsListed(stage), [stage]);
  const question = useMemo<ShareOutQuestion>(
    () => ({
      ...{ stage, reviewerIds, pilot, seed, anew, fullTextToo },
      studyIds: which === 'all' ? [...full.studies.keys()] : listedIds,
    }),
    [stage, reviewerIds, pilot, seed, anew, fullTextToo, which, full.studies, listedIds],
  );
  // Of twenty thousand records a plan takes longer than a key.
  const asked = useDeferredValue(question);
  const plan = useMemo(() => planSharing(full, asked), [full, asked]);
  const words = sharedOutWords(plan, screenersOf(full.review), full.reviewers);
  const share = async (): Promise<void> => {
    const done = await commit(shareScreening, question);
    if (done === undefined) return;
    onDone();
    notify({ text: t('share.done', { count: Number(done.params.count) }), tone: 'done' });
  };
  return (
    <>
      <label className={styles.shareLine}>
        {t('share.which')}
        <select
          value={which}
          onChange={(event) => setWhich(event.target.value === 'all' ? 'all' : 'listed')}
        >
          <option value="all">{t('share.which.all')}</option>
          <option value="listed">{t('share.which.listed', { count: listedIds.length })}</option>
        </select>
      </label>
      <People
        stage={stage}
        label={t('share.people')}
        people={everybody.map(({ id }) => id)}
        chosen={reviewerIds}
        onChange={setPeople}
      />
      <div className={styles.shareNumbers}>
        <WholeNumber label={t('share.pilot')} value={pilot} most={99_999} onChange={setPilot} />
        <WholeNumber label={t('share.seed')} value={seed} most={999_999} onChange={setSeed} />
      </div>
      <CheckBox isSelected={anew} onChange={setAnew} hint={t('share.anewHint')}>
        {t('share.anew')}
      </CheckBox>
      {stage === 'titleAbstract' ? (
        <CheckBox
          isSelected={fullTextToo}
          onChange={setFullTextToo}
          hint={t('share.fullTextTooHint')}
        >
          {t('share.fullTextToo')}
        </CheckBox>
      ) : null}
      <p role="status" className={styles.plan}>
        {words}
      </p>
      {children(
        <Button
          look="primary"
          isDisabled={plan.records === 0 || asked !== question}
          onPress={() => void share().catch(notifyError)}
        >
          {t('share.do', { count: plan.records })}
        </Button>,
      )}
    </>
  );
}

/** The records that the list shows now. */
function idsListed(stage: ScreeningStage) {
  const { reviewerId, snapshot } = useReview.getState();
  const asked = askedOf(useScreening.getState(), stage, snapshot.review, undefined);
  return listed(stageView(snapshot, stage, reviewerId).studies, asked).map(({ study }) => study.id);
}
