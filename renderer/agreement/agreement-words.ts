import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { t } from '../../shared/messages/all-messages.ts';
import {
  coefficientInWords,
  listInWords,
  roughShareInWords,
} from '../../shared/messages/formats.ts';
import type { AgreementChoice, ReviewAgreement } from '../../shared/team/agreement-source.ts';
import { coefficientText, percentText } from '../choices/coefficient-words.ts';

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
    reviewers: listInWords(names),
    documents: report.documents,
    when: t(`agreement.methods.${reconciliation}`),
    percent: 'value' in percent ? percentText(percent.value) : coefficientText(percent),
    units: t(`agreement.units.${decisions.unit}`, { count: decisions.units }),
  };
  if (unit.kind === 'excerpt') {
    return t('agreement.methods.excerpts', {
      ...shared,
      threshold: roughShareInWords(unit.threshold),
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
            low: coefficientInWords(interval.low),
            high: coefficientInWords(interval.high),
          })
        : '',
    uncoded: t('agreement.methods.uncoded', { share: percentText(report.coded.uncodedShare) }),
  });
}
