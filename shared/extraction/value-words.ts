/** Values of fields, and what is to be said of them, in words. */
import { t } from '../messages/all-messages.ts';
import type { Field } from '../records/field.ts';
import type { ValueProblem } from './field-values.ts';

/** A problem in words. */
export function problemWords(problem: ValueProblem): string {
  switch (problem.is) {
    case 'unit':
      return problem.wanted === ''
        ? t('extraction.check.noUnit', { unit: problem.unit })
        : t('extraction.check.unit', { unit: problem.unit, wanted: problem.wanted });
    case 'option':
      return t('extraction.check.option', { value: problem.value });
    case 'below':
    case 'above':
      return t(`extraction.check.${problem.is}`, { bound: problem.bound });
    default:
      return t(`extraction.check.${problem.is}`);
  }
}

/** A name with the unit that stands behind it, where there is one. */
export function nameWithUnit(name: string, unit: string | undefined): string {
  return unit === undefined ? name : t('extraction.withUnit', { name, unit });
}

/** A value as people read it, without its unit. */
export function valueText({ kind }: Pick<Field, 'kind'>, value: string): string {
  if (kind === 'boolean' && (value === 'yes' || value === 'no')) return t(`extraction.${value}`);
  return value;
}
