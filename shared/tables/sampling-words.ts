import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Step } from '../records/step.ts';
import type { Study } from '../records/study.ts';
import { samplingCounts } from '../screening/sampling-counts.ts';
import { stepsOf } from '../screening/sampling-steps.ts';
import type { Shown } from '../team/view.ts';
import { ruleWords } from './condition-words.ts';

/** What a step takes, in words: its conditions. */
export function stepWords({ groups = [] }: Step, shown: Shown): string {
  const asked = groups.filter((group) => group.length > 0);
  return asked.length === 0 ? t('sampling.noCriterion') : ruleWords(asked, shown);
}

/** How a study stands in sampling: by which step, by hand, left out, or not sampled. */
export function sampledWords({ sampledBy }: Study, shown: Shown): string {
  if (sampledBy === undefined) return t('sampling.notSampled');
  if (sampledBy === 'hand' || sampledBy === 'left') return t(`sampling.by.${sampledBy}`);
  const number = stepsOf(shown).findIndex(({ id }) => id === sampledBy) + 1;
  return number === 0 ? t('sampling.by.gone') : t('sampling.by.step', { number });
}

/**
 * What a methods section says of the sampling: what happened and nothing else. Empty where no study was sampled.
 */
export function samplingParagraph(shown: Shown): string {
  const { byHand, bySteps, eligible, left, notSampled, sampled } = samplingCounts(shown);
  if (sampled === 0) return '';
  const parts = bySteps
    .filter(({ count }) => count > 0)
    .map(({ count, number, step }) =>
      step === undefined
        ? t('sampling.methods.gone', { count })
        : t('sampling.methods.step', {
            count,
            number,
            criterion: stepWords(step, shown),
            reason: step.reason ?? '',
            why: step.reason === undefined ? 'no' : 'yes',
          }),
    );
  if (byHand > 0) parts.push(t('sampling.methods.hand', { count: byHand }));
  return [
    t('sampling.methods.sampled', { eligible, sampled, parts: listInWords(parts) }),
    ...(notSampled === 0 ? [] : [t('sampling.methods.not', { count: notSampled, left })]),
  ].join(' ');
}
