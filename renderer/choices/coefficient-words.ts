import type { Coefficient } from '../../shared/agreement/figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { coefficientInWords, shareInWords } from '../../shared/messages/formats.ts';

/** Three decimals, or why there is no value. */
export function coefficientText(coefficient: Coefficient): string {
  return 'value' in coefficient
    ? coefficientInWords(coefficient.value)
    : t('agreement.undefined', { reason: t(`agreement.reason.${coefficient.undefined}`) });
}

export function percentText(share: number): string {
  return shareInWords(share);
}
