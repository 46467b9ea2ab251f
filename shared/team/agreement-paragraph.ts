import type { Interval } from '../agreement/bootstrap.ts';
import { coefficientText } from '../agreement/coefficient-words.ts';
import { t } from '../messages/all-messages.ts';
import {
  coefficientInWords,
  listInWords,
  roughShareInWords,
  shareInWords,
} from '../messages/formats.ts';
import type { AgreementChoice, ReviewAgreement } from './agreement-source.ts';

/** What a methods section says of the agreement between reviewers, `names` in the order of the report. */
export function agreementParagraph(
  { report }: ReviewAgreement,
  { reconciliation, unit }: Pick<AgreementChoice, 'reconciliation' | 'unit'>,
  names: readonly string[],
  interval: Interval | undefined,
): string {
  const { decisions } = report;
  const shared = {
    reviewers: listInWords(names),
    documents: report.documents,
    when: t(`agreement.methods.${reconciliation}`),
    percent: coefficientText(decisions.all.percent, 'share'),
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
    uncoded: t('agreement.methods.uncoded', { share: shareInWords(report.coded.uncodedShare) }),
  });
}
