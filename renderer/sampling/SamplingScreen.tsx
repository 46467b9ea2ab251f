import { useMemo } from 'react';
import { sampleBySteps, setSampling } from '../../shared/commands/sampling.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { givenBack, isStep, planSampling, type SamplingPlan } from '../../shared/scope/sampling.ts';
import { samplingCounts } from '../../shared/screening/sampling-counts.ts';
import { samplingParagraph } from '../../shared/tables/sampling-words.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { exportTable } from '../store/export-settings.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { EligibleStudies } from './EligibleStudies.tsx';
import { Steps } from './Steps.tsx';
import styles from './sampling.module.css';

/** Which eligible studies are sampled for the synthesis: the steps, what each takes, and each study. */
export function SamplingScreen() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const plan = useMemo(() => planSampling(snapshot), [snapshot]);
  if (plan.eligible.length === 0)
    return <EmptyState title={t('sampling.emptyTitle')} text={t('sampling.empty')} />;
  const { eligible, notSampled, sampled } = samplingCounts(snapshot);
  const paragraph = samplingParagraph(snapshot);
  const count = countOf(plan);
  const isSampledByStep = plan.eligible.some(({ sampledBy }) => isStep(sampledBy));
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <span role="status" className={styles.counts}>
          {t('sampling.counts', { eligible, sampled, notSampled })}
        </span>
        <CheckBox
          isSelected={snapshot.review?.sampling === true}
          isDisabled={readOnly}
          onChange={(on) => void commit(setSampling, { on })}
        >
          {t('sampling.only')}
        </CheckBox>
        <span className={styles.end}>
          {isSampledByStep ? (
            <Button
              look="quiet"
              isDisabled={readOnly}
              aria-description={t('sampling.anewHint')}
              onPress={() => sample(planSampling(snapshot, true), true).catch(notifyError)}
            >
              {t('sampling.anew')}
            </Button>
          ) : null}
          <Button look="quiet" onPress={() => exportTable('sampling')}>
            {t('sampling.export')}
          </Button>
          <Button
            look="primary"
            isDisabled={readOnly || count === 0}
            onPress={() => sample(plan, false).catch(notifyError)}
          >
            {t('sampling.do', { count })}
          </Button>
        </span>
      </div>
      <div className={styles.page} data-work>
        <p className={styles.soft}>{t('sampling.text')}</p>
        <Steps plan={plan} snapshot={snapshot} readOnly={readOnly} />
        <EligibleStudies studies={plan.eligible} snapshot={snapshot} readOnly={readOnly} />
        {paragraph === '' ? null : (
          <section className={styles.methods} aria-label={t('sampling.methods')}>
            <h2>{t('sampling.methods')}</h2>
            <p dir="auto">{paragraph}</p>
            <Button onPress={() => copyParagraph(paragraph)}>{t('agreement.copy')}</Button>
          </section>
        )}
      </div>
    </div>
  );
}

function countOf({ taken }: SamplingPlan): number {
  return [...taken.values()].reduce((sum, studies) => sum + studies.length, 0);
}

/** Takes what the steps take; what they took before and take no more is given back where they take anew. */
async function sample(plan: SamplingPlan, isAnew: boolean): Promise<void> {
  const operation = await commit(sampleBySteps, {
    taken: plan.taken,
    given: isAnew ? givenBack(plan) : [],
  });
  if (operation !== undefined)
    tellDone(operation, t('sampling.done', { count: Number(operation.params.count) }));
}
