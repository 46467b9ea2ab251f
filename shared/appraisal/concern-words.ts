/** Levels of concern, in words and as signs that are told apart in grey. */
import { t } from '../messages/all-messages.ts';
import type { Concern } from '../records/instrument.ts';
import type { CountedLevel } from './concern-counts.ts';

/** The fuller the circle, the more serious the concern. */
export const concernSigns: Readonly<Record<Concern, string>> = {
  none: '○',
  minor: '◔',
  moderate: '◑',
  serious: '●',
};

/** The same for what is counted besides: another answer, and what is open. */
export const levelSigns: Readonly<Record<CountedLevel, string>> = {
  ...concernSigns,
  other: '–',
  open: '□',
};

/** An answer with the concern it means, where it means one. */
export function concernWords(label: string, concern: Concern | undefined): string {
  return concern === undefined
    ? label
    : t('appraisal.withConcern', { answer: label, concern: t(`appraisal.concern.${concern}`) });
}
