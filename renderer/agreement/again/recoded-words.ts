import type { UnitChoice } from '../../../shared/agreement/agreement-report.ts';
import { coefficientText } from '../../../shared/agreement/coefficient-words.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import {
  namedDayInWords,
  roughShareInWords,
  shareInWords,
} from '../../../shared/messages/formats.ts';
import type { Recode } from '../../../shared/records/recode.ts';
import type { ReviewAgreement } from '../../../shared/team/agreement-source.ts';

/** The paragraph for the methods section about one second coding. */
export function recodedWords(
  recode: Recode,
  { report }: ReviewAgreement,
  { name, unit }: { readonly name: string; readonly unit: UnitChoice },
): string {
  const { decisions } = report;
  const { percent } = decisions.all;
  const of = t(`agreement.units.${decisions.unit}`, {
    count: decisions.unit === 'excerpt' ? decisions.units : report.coded.units,
  });
  return t('recode.methods', {
    name,
    documents: report.documents,
    chosen:
      recode.seed === undefined
        ? t('recode.methodsByHand')
        : t('recode.methodsBySeed', { from: recode.drawnFrom ?? 0, seed: String(recode.seed) }),
    days: recode.ended === recode.begun ? 'one' : 'several',
    begun: namedDayInWords(recode.begun),
    ended: namedDayInWords(recode.ended ?? recode.begun),
    units:
      unit.kind === 'excerpt'
        ? t('recode.methodsOverlap', { units: of, share: roughShareInWords(unit.threshold) })
        : of,
    percent: 'value' in percent ? shareInWords(percent.value) : coefficientText(percent),
    kappa: coefficientText(decisions.all.cohen),
    alpha: coefficientText(decisions.all.alpha),
  });
}
