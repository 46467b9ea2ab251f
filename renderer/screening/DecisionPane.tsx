import { screenStudy } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ScreeningDecision, ScreeningStage } from '../../shared/records/screening.ts';
import type { StudyToScreen } from '../../shared/screening/queue.ts';
import { keyOf } from '../actions/registry.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Keywords } from './Keywords.tsx';
import { LabelList } from './LabelList.tsx';
import { Reasons } from './Reasons.tsx';
import { refusalSentence } from './refused-keys.ts';
import { Screeners } from './Screeners.tsx';
import { SettleConflict } from './SettleConflict.tsx';
import { ShareOutButton } from './ShareOut.tsx';
import styles from './screening.module.css';
import { useScreening } from './screening-state.ts';
import { decide } from './stage-actions.ts';
import { VotesCast } from './VotesCast.tsx';

const choices = ['include', 'exclude', 'maybe'] as const satisfies readonly ScreeningDecision[];

/** Says which key did nothing, and that letters rest; it was read out when the key was pressed. */
function RefusedKeyNote() {
  const refused = useScreening((state) => state.refused);
  if (refused === undefined) return null;
  return (
    <p className={styles.wanted}>
      {refusalSentence(refused)} {t('common.lettersRest')}
    </p>
  );
}

/** What this reviewer decides about a study, what others decided, and how a conflict is settled. */
export function DecisionPane(props: {
  readonly stage: ScreeningStage;
  readonly current: StudyToScreen;
}) {
  const { current, stage } = props;
  const { own, outcome, study } = current;
  const readOnly = useReview((state) => state.readOnly);
  return (
    <aside className={styles.decision} aria-label={t('screening.decision')}>
      <div className={styles.choices} role="group" aria-label={t('screening.decision')}>
        {choices.map((decision) => (
          <Button
            key={decision}
            aria-keyshortcuts={keyOf(`screening.${decision}`)}
            aria-pressed={own?.decision === decision}
            isDisabled={readOnly}
            onPress={() => void decide(stage, decision).catch(notifyError)}
          >
            <span>{t(`screening.${decision}`)}</span>{' '}
            <KeyHint keys={keyOf(`screening.${decision}`) ?? '–'} />
          </Button>
        ))}
      </div>
      <RefusedKeyNote />
      <Reasons stage={stage} chosen={own?.decision === 'exclude' ? own.reasonId : undefined} />
      {own === undefined ? null : (
        <CommitField
          key={`${study.id} ${stage}`}
          field={`${study.id} ${stage} note`}
          label={t('screening.note')}
          placeholder={t('screening.noteHint')}
          multiline
          isReadOnly={readOnly}
          value={own.note ?? ''}
          onCommit={(note) => {
            const { decision, reasonId } = own;
            return commitText(screenStudy, { studyId: study.id, stage, decision, reasonId, note });
          }}
        />
      )}
      <VotesCast stage={stage} studyId={study.id} />
      {outcome.state === 'conflict' ? (
        <SettleConflict key={`${study.id} ${stage}`} stage={stage} studyId={study.id} />
      ) : null}
      <Screeners />
      <ShareOutButton />
      <LabelList />
      <Keywords />
    </aside>
  );
}
