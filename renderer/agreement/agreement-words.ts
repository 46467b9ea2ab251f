import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { AgreementChoice, ReviewAgreement } from '../../shared/team/agreement-source.ts';
import { coefficientText, percentText } from '../choices/coefficient-words.ts';

const nameList = new Intl.ListFormat('en', { type: 'conjunction' });

/** The paragraph for the methods section. */
export function methodsParagraph(
  { report }: ReviewAgreement,
  { reconciliation, unit }: AgreementChoice,
  names: readonly string[],
  interval: Interval | undefined,
): string {
  const { decisions } = report;
  const { percent } = decisions.all;
  const shared = {
    reviewers: nameList.format(names),
    documents: report.documents,
    when: t(`agreement.methods.${reconciliation}`),
    percent: 'value' in percent ? percentText(percent.value) : coefficientText(percent),
    units: t(`agreement.units.${decisions.unit}`, { count: decisions.units }),
  };
  if (unit.kind === 'excerpt') {
    return t('agreement.methods.excerpts', {
      ...shared,
      threshold: `${Math.round(unit.threshold * 100)}%`,
      brennanPrediger: coefficientText(decisions.all.brennanPrediger),
    });
  }
  return t('agreement.methods.text', {
    ...shared,
    units: t(`agreement.units.${decisions.unit}`, { count: report.coded.units }),
    categories: report.byCategory.length,
    alpha: coefficientText(decisions.all.alpha),
    interval:
      interval !== undefined && 'low' in interval
        ? t('agreement.methods.interval', {
            low: interval.low.toFixed(3),
            high: interval.high.toFixed(3),
          })
        : '',
    uncoded: t('agreement.methods.uncoded', { share: percentText(report.coded.uncodedShare) }),
  });
}
