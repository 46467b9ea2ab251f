import type { Field } from '../records/field.ts';
import { nameKey } from '../records/name-key.ts';
import { singleBlanks } from '../single-blanks.ts';
import { unitBehind } from './field-values.ts';

/** What a field of these values is guessed to be. */
export type GuessedField = Pick<Field, 'kind' | 'options' | 'several' | 'unit'>;

const yesOrNo = new Set(['yes', 'no', 'ja', 'nein', 'true', 'false']);
/** Values that are one of a few: so short, so few, and so often the same. */
const [shortest, fewest, often] = [40, 8, 2];

/** Guesses the kind of a characteristic from the values that are there; text where nothing speaks for another. */
export function guessField(values: readonly string[]): GuessedField {
  const given = values.map(singleBlanks).filter(Boolean);
  if (given.length === 0) return { kind: 'text' };
  if (given.every((value) => yesOrNo.has(nameKey(value)))) return { kind: 'boolean' };
  const behind = given.map(unitBehind);
  const units = new Set(behind.map((unit) => nameKey(unit ?? '')));
  if (behind.every((unit) => unit !== undefined) && units.size === 1) {
    const unit = behind[0] ?? '';
    return unit === '' ? { kind: 'number' } : { kind: 'number', unit };
  }
  if (given.every((value) => /^\d{4}-\d{2}(?:-\d{2})?(?:T00:00:00.*)?$/.test(value)))
    return { kind: 'date' };
  const several = given.some((value) => value.includes(';'));
  const choices = given
    .flatMap((value) => value.split(';').map((part) => part.trim()))
    .filter(Boolean);
  const first = new Map<string, string>();
  for (const choice of choices) if (!first.has(nameKey(choice))) first.set(nameKey(choice), choice);
  const isFew =
    first.size <= fewest &&
    choices.length >= first.size * often &&
    choices.length >= often * 2 &&
    choices.every((choice) => choice.length <= shortest);
  if (!isFew) return { kind: 'text' };
  return { kind: 'choice', options: [...first.values()], ...(several ? { several } : {}) };
}
