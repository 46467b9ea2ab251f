import { useState } from 'react';
import { settleScreening } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { votesOn } from '../../shared/screening/outcomes.ts';
import { reasonsOf } from '../../shared/screening/reasons.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './screening.module.css';

/** Records what the team makes of a study that its reviewers decided differently. */
export function SettleConflict(props: {
  readonly stage: ScreeningStage;
  readonly studyId: StudyId;
}) {
  const { stage, studyId } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const [note, setNote] = useState('');
  const [reasonId, setReasonId] = useState('');
  const [problem, setProblem] = useState<'note' | 'reason'>();
  const settle = (decision: 'include' | 'exclude'): void => {
    if (note.trim() === '') {
      setProblem('note');
      return;
    }
    if (decision === 'exclude' && stage === 'fullText' && reasonId === '') {
      setProblem('reason');
      return;
    }
    const { own } = votesOn(snapshot, studyId, stage);
    commit(settleScreening, {
      studyId,
      stage,
      decision,
      reasonId: reasonId === '' ? undefined : reasonId,
      note,
      present: [...own.keys()],
    }).catch(notifyError);
  };
  return (
    <section className={styles.settle}>
      <h3>{t('screening.settleTitle')}</h3>
      <p className={styles.soft}>{t('screening.settleText')}</p>
      <TextInput
        label={t('screening.settleReason')}
        value={note}
        onChange={setNote}
        isInvalid={problem === 'note'}
      />
      <select
        className={styles.select}
        aria-label={t('screening.excludeFor')}
        value={reasonId}
        onChange={(event) => setReasonId(event.target.value)}
      >
        <option value="">{t('screening.excludeFor')} …</option>
        {reasonsOf(snapshot.review).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {problem === undefined ? null : (
        <p className={styles.wanted} role="alert">
          {t(problem === 'note' ? 'screening.settleNoReason' : 'screening.settleNoExclusion')}
        </p>
      )}
      <div className={styles.settleButtons}>
        <Button isDisabled={readOnly} onPress={() => settle('include')}>
          {t('screening.settleInclude')}
        </Button>
        <Button isDisabled={readOnly} onPress={() => settle('exclude')}>
          {t('screening.settleExclude')}
        </Button>
      </div>
    </section>
  );
}
