import { addStep } from '../../shared/commands/sampling.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { SamplingPlan } from '../../shared/scope/sampling.ts';
import { stepsOf } from '../../shared/screening/sampling-steps.ts';
import type { Shown } from '../../shared/team/view.ts';
import { commit } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { StepCard } from './StepCard.tsx';
import styles from './sampling.module.css';

/** The steps in the order in which they take studies. */
export function Steps(props: {
  readonly plan: SamplingPlan;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}) {
  const { plan, readOnly, snapshot } = props;
  const steps = stepsOf(snapshot);
  return (
    <section aria-label={t('sampling.steps')} className={styles.part}>
      <h2>{t('sampling.steps')}</h2>
      {steps.length === 0 ? <p className={styles.soft}>{t('sampling.noSteps')}</p> : null}
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <StepCard
            key={step.id}
            step={step}
            number={at + 1}
            isLast={at === steps.length - 1}
            taken={plan.taken.get(step.id) ?? []}
            has={plan.eligible.filter(({ sampledBy }) => sampledBy === step.id).length}
            snapshot={snapshot}
            readOnly={readOnly}
          />
        ))}
      </ol>
      {readOnly ? null : (
        <div>
          <Button onPress={() => void commit(addStep, null)}>{t('sampling.addStep')}</Button>
        </div>
      )}
    </section>
  );
}
