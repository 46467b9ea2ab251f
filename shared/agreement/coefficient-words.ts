import { t } from '../messages/all-messages.ts';
import { coefficientInWords, shareInWords } from '../messages/formats.ts';
import type { Coefficient } from './figure.ts';

/** Three decimals, or a share in per cent; or why there is no value (K2). */
export function coefficientText(
  coefficient: Coefficient,
  as: 'figure' | 'share' = 'figure',
): string {
  if ('value' in coefficient)
    return as === 'share' ? shareInWords(coefficient.value) : coefficientInWords(coefficient.value);
  return t('agreement.undefined', { reason: t(`agreement.reason.${coefficient.undefined}`) });
}
