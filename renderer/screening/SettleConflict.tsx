import { useRef, useState } from 'react';
import { settleScreening } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { votesOn } from '../../shared/screening/outcomes.ts';
import { reasonsAt } from '../../shared/screening/reasons.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './screening.module.css';

/** Records what the team makes of a study that its reviewers decided differently. */
export function SettleConflict(props: {
  readonly stage: ScreeningStage;
  readonly studyId: StudyId;
}) {
  const { stage, studyId } = props;
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const [reasonId, setReasonId] = useState('');
  const [problem, setProblem] = useState<'note' | 'reason'>();
  const chosen = useRef<'include' | 'exclude'>('include');
  const draft = useDraftField({
    field: `${studyId} ${stage} settling`,
    label: t('screening.settleReason'),
    value: '',
    onStore: (note) =>
      commitText(settleScreening, {
        studyId,
        stage,
        decision: chosen.current,
        reasonId: reasonId === '' ? undefined : reasonId,
        note,
        present: [...votesOn(snapshot, studyId, stage).own.keys()],
      }),
    storesWhenLeft: false,
  });
  const settle = (decision: 'include' | 'exclude'): void => {
    if (draft.text.trim() === '') {
      setProblem('note');
      return;
    }
    if (decision === 'exclude' && stage === 'fullText' && reasonId === '') {
      setProblem('reason');
      return;
    }
    chosen.current = decision;
    void draft.store();
  };
  return (
    <section className={styles.settle}>
      <h3>{t('screening.settleTitle')}</h3>
      <p className={styles.soft}>{t('screening.settleText')}</p>
      <DraftInput
        draft={draft}
        label={t('screening.settleReason')}
        isInvalid={problem === 'note'}
      />
      <select
        aria-label={t('screening.excludeFor')}
        value={reasonId}
        onChange={(event) => setReasonId(event.target.value)}
      >
        <option value="">{t('screening.excludeFor')} …</option>
        {reasonsAt(snapshot.review, stage).map(({ id, name }) => (
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
