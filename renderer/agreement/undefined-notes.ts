/** Why figures of a table have no value: said once below it, marked in the cells by a letter. */

import type { Coefficient, UndefinedReason } from '../../shared/agreement/figure.ts';

/** The reasons in a table, in order of the cells. Cohen's kappa of three needs no note: the cell says it. */
export function reasonsIn(cells: readonly Coefficient[]): readonly UndefinedReason[] {
  const reasons = new Set<UndefinedReason>();
  for (const coefficient of cells) {
    if ('undefined' in coefficient && coefficient.undefined !== 'more-than-two-raters') {
      reasons.add(coefficient.undefined);
    }
  }
  return [...reasons];
}

/** The mark of the note with this number: a, b, c. */
export function noteMark(number: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + number);
}
