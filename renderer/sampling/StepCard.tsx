import { changeStep, moveStep, removeStep } from '../../shared/commands/sampling.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { Step } from '../../shared/records/step.ts';
import type { Study } from '../../shared/records/study.ts';
import { stepWords } from '../../shared/tables/sampling-words.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { MemberConditions } from '../choices/MemberConditions.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './sampling.module.css';

/** Studies that are named of those a step takes. */
const mostNames = 6;

/** One step: its criterion and reason, and which studies it takes now. */
export function StepCard(props: {
  readonly step: Step;
  readonly number: number;
  readonly isLast: boolean;
  readonly taken: readonly Study[];
  /** How many it sampled before, of those that are eligible: what was excluded since does not count. */
  readonly has: number;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { isLast, number, readOnly, snapshot, step, taken } = props;
  const { groups = [], id: stepId } = step;
  const change = (next: NonNullable<Step['groups']>): void => {
    commit(changeStep, { stepId, fields: { groups: next } }).catch(notifyError);
  };
  const move = (by: -1 | 1): void => void commit(moveStep, { stepId, by });
  return (
    <li className={styles.step} aria-label={t('sampling.step', { number })}>
      <div className={styles.stepHead}>
        <h3>{t('sampling.step', { number })}</h3>
        <span className={styles.soft} dir="auto">
          {takesWords(props)}
        </span>
        {readOnly ? null : (
          <span className={styles.end}>
            <Button look="quiet" isDisabled={number === 1} onPress={() => move(-1)}>
              {t('sampling.up')}
            </Button>
            <Button look="quiet" isDisabled={isLast} onPress={() => move(1)}>
              {t('sampling.down')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('sampling.removeStep', { number })}
              onPress={() => remove(step).catch(notifyError)}
            >
              ×
            </Button>
          </span>
        )}
      </div>
      {readOnly ? (
        <p dir="auto">{stepWords(step, snapshot)}</p>
      ) : (
        <MemberConditions
          groups={groups}
          snapshot={snapshot}
          first={taken.length === 0 && number > 1 ? 'richness' : 'study'}
          onChange={change}
        />
      )}
      <CommitField
        field={`step reason ${stepId}`}
        label={t('sampling.reason')}
        value={step.reason ?? ''}
        isReadOnly={readOnly}
        onCommit={(reason) => commitText(changeStep, { stepId, fields: { reason } })}
      />
    </li>
  );
}

function takesWords(props: {
  readonly has: number;
  readonly taken: readonly Study[];
  readonly snapshot: Shown;
}): string {
  const { has, snapshot, taken } = props;
  const labels = studyLabels(snapshot);
  const names = taken.slice(0, mostNames).map(({ id }) => labels.get(id) ?? '');
  const takes =
    taken.length === 0
      ? t('sampling.takesNone')
      : t('sampling.takes', {
          count: taken.length,
          names: listInWords(taken.length > mostNames ? [...names, '…'] : names),
        });
  return has === 0 ? takes : `${t('sampling.has', { count: has })}; ${takes}`;
}

async function remove({ id: stepId }: Step): Promise<void> {
  const operation = await commit(removeStep, { stepId });
  if (operation !== undefined) tellDone(operation);
}
