import type { appraisalMessages } from '../en/appraisal.ts';
import type { Translated } from '../language.ts';

export const appraisalGerman = {
  'appraisal.noSuchAnswer': '„{item}“ hat diese Antwort nicht. Nichts wurde geändert.',
  'appraisal.itemGone': 'Dieser Punkt wurde entfernt. Nichts wurde geändert.',
  'appraisal.instrumentGone': 'Dieses Instrument wurde entfernt. Nichts wurde geändert.',
  'appraisal.settleNoReason':
    'Vor dem Klären den Grund angeben: Er wird mit der Antwort aufbewahrt.',
  'appraisal.noItems': 'Ein Instrument braucht mindestens einen Punkt.',
  'appraisal.nameless': 'Ein Instrument braucht einen Namen.',
  'appraisal.nameLong': 'Der Name eines Instruments hat höchstens {most} Zeichen.',
  'appraisal.nameTaken': 'Es gibt schon ein Instrument „{name}“. Einen anderen Namen wählen.',
  'appraisal.itemNameless': 'Ein Punkt braucht Worte.',
  'appraisal.itemLong':
    'Die Worte eines Punktes haben höchstens {most} Zeichen; der Rest ist Anleitung.',
  'appraisal.differs': '{study}: „{item}“ ({instrument}) wurde verschieden beantwortet.',
  'appraisal.settleAs': 'Als „{answer}“ klären',
  'appraisal.leftOpen': 'ohne Antwort gelassen',
  'appraisal.answered': '{answer}{why, select, yes {: {reason}} other {}}',
} as const satisfies Translated<typeof appraisalMessages>;
