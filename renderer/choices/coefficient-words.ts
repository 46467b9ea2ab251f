import type { Coefficient } from '../../shared/agreement/figure.ts';
import { t } from '../../shared/messages/all-messages.ts';

/** Three decimals, or why there is no value. */
export function coefficientText(coefficient: Coefficient): string {
  return 'value' in coefficient
    ? coefficient.value.toFixed(3)
    : t('agreement.undefined', { reason: t(`agreement.reason.${coefficient.undefined}`) });
}

export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
